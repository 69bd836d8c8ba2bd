import { ancestorsOf, folderOf, joinPath } from '../model/pathParts';
import { cleanPath, isAbsolute } from './cleanPath';

/** More are left to what the paths tell of themselves. */
const MAX_FOLDERS = 12;

/**
 * What a report says of where its paths begin.
 *
 * @public
 */
export interface ReportPlace {
  /** As it was sent, with its folders where they are known. */
  fileName?: string;
  /** Folders that it names itself. */
  sources?: readonly string[];
}

/** All folders that files lie in, with their parents and the root, `''`. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const file of files) {
    for (
      let folder = folderOf(file);
      !folders.has(folder);
      folder = folderOf(folder)
    ) {
      folders.add(folder);
    }
  }
  return folders;
}

/**
 * Folders of the repository that paths of a report may be relative to: its own
 * with its parents, and those that it names. What comes first decides between those
 * that place as many paths.
 */
export function reportFolders(
  { fileName = '', sources = [] }: ReportPlace,
  known: ReadonlySet<string>,
): { folders: string[]; reportFolder: string } {
  const own = ancestorsOf(folderOf(cleanPath(fileName))).filter(
    folder => folder !== '',
  );
  const above = own.flatMap(folder =>
    isAbsolute(folder) ? inRepository(folder, known) : [folder],
  );
  const named = sources
    .map(cleanPath)
    .flatMap(source =>
      isAbsolute(source)
        ? inRepository(source.replace(/\/+$/, ''), known)
        : [...above, ''].flatMap(folder =>
            inRepository(cleanPath(joinPath(folder, source)), known),
          ),
    );
  const folders = new Set([...above, ...named].slice(0, MAX_FOLDERS));
  folders.delete('');
  return { folders: [...folders], reportFolder: above[0] ?? '' };
}

/** The folder where the repository has it; of an absolute one the longest end that it has. */
function inRepository(folder: string, known: ReadonlySet<string>): string[] {
  if (!isAbsolute(folder)) {
    return known.has(folder) && folder !== '' ? [folder] : [];
  }
  for (
    let at = folder.indexOf('/');
    at >= 0;
    at = folder.indexOf('/', at + 1)
  ) {
    const end = folder.slice(at + 1);
    if (end !== '' && known.has(end)) {
      return [end];
    }
  }
  return [];
}
