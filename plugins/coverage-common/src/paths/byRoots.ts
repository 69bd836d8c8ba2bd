import { folderOf, nameOf } from '../model/pathParts';
import { mostLikely, Option, ReportRoots } from './ReportRoots';
import { Spelling } from './Spelling';

/** What is known beside the paths. */
interface Nearby {
  /** Folder of the report, where it is known. */
  reportFolder: string;
  /** With a slash at its end; empty for the root. */
  entityFolder: string;
}

/** What the paths of a report tell of one of them. */
export interface RootedPath {
  /** Files that it may be; one: it is that. */
  files: readonly string[];
  /** Nothing but its own ending told. */
  isGuess: boolean;
  /** Files that end alike, although too little to be taken for it. */
  alike: readonly string[];
}

/** Resolves paths by what the report as a whole tells of its roots. */
export function byRoots(
  paths: readonly string[],
  spelling: Spelling,
  nearby: Nearby,
): Map<string, RootedPath> {
  const spelled = paths.map(path => spelling.spell(path));
  const roots = new ReportRoots(spelled, spelling);
  const reportFolder = spelling.spell(nearby.reportFolder);
  const entityFolder = spelling.spell(nearby.entityFolder);
  return new Map(
    paths.map((path, i) => {
      const all = roots.optionsFor(spelled[i]);
      const options = withModule(
        nearest(insideOf(entityFolder, all), reportFolder),
      );
      const one = options.length > 1 ? mostLikely(options) : options[0];
      const files = one ? [one.file] : options.map(({ file }) => file);
      return [
        path,
        {
          files: files.flatMap(file => spelling.originals(file)),
          isGuess: !one || isGuess(one),
          alike: roots
            .nearest(spelled[i])
            .flatMap(file => spelling.originals(file)),
        },
      ];
    }),
  );
}

function insideOf(
  folder: string,
  options: readonly Option[],
): readonly Option[] {
  const inside = options.filter(({ file }) => file.startsWith(folder));
  return inside.length > 0 ? inside : options;
}

/** Those with the most parent folders in common with the report. */
function nearest(
  options: readonly Option[],
  folder: string,
): readonly Option[] {
  if (folder === '' || options.length < 2) {
    return options;
  }
  const shared = options.map(({ file }) => sharedFolders(file, folder));
  const most = Math.max(...shared);
  return options.filter((_, i) => shared[i] === most);
}

/** Those in a folder that is called as the path says: modules of a JaCoCo report. */
function withModule(options: readonly Option[]): readonly Option[] {
  if (options.length < 2) {
    return options;
  }
  const inModule = options.filter(({ root }) => {
    const module = nameOf(root.written.slice(0, -1));
    return module !== '' && `/${root.actual}`.includes(`/${module}/`);
  });
  return inModule.length > 0 ? inModule : options;
}

function isGuess({ root, parts }: Option): boolean {
  return root.votes < 2 && (root.actual !== '' || parts < 2);
}

function sharedFolders(file: string, folder: string): number {
  const parts = folderOf(file).split('/');
  const others = folder.split('/');
  const differ = others.findIndex((part, i) => part !== parts[i]);
  return differ < 0 ? others.length : differ;
}
