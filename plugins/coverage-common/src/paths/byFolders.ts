import { joinPath } from '../model/pathParts';
import { cleanPath, isAbsolute } from './cleanPath';

/**
 * Places relative paths by the folder that most of them are in; those that are not
 * there by the next one.
 *
 * @param folders - of equally good ones the first decides
 * @returns files by path, without those that none of them has
 */
export function byFolders(
  paths: readonly string[],
  folders: readonly string[],
  has: (file: string) => boolean,
): Map<string, string> {
  const relative = paths.filter(path => !isAbsolute(path));
  const placed = [...new Set(folders)].map(folder => {
    const files = new Map<string, string>();
    for (const path of relative) {
      const joined = joinPath(folder, path);
      const file = path.startsWith('..') ? cleanPath(joined) : joined;
      if (has(file)) {
        files.set(path, file);
      }
    }
    return files;
  });
  const best = new Map<string, string>();
  for (const files of placed.sort((a, b) => b.size - a.size)) {
    for (const [path, file] of files) {
      if (!best.has(path)) {
        best.set(path, file);
      }
    }
  }
  return best;
}
