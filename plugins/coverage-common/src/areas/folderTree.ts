import { ancestorsOf } from '../model/pathParts';

/** A folder with the source files in it. */
export interface Folder {
  /** Without a slash at the end; empty for the root. */
  path: string;
  name: string;
  /** Files in it, at any depth. */
  total: number;
  children: Map<string, Folder>;
}

/** The tree of the files' folders, each with its number of files. */
export function folderTree(folders: readonly string[]): Folder {
  const root = emptyFolder('', '');
  eachRun(folders, (folder, count) => {
    for (const each of chainTo(root, folder)) {
      each.total += count;
    }
  });
  return root;
}

/** Files of a folder come together: visits each folder with as many as do. */
function eachRun(
  folders: readonly string[],
  visit: (folder: string, count: number) => void,
): void {
  let latest = '';
  let count = 0;
  for (const folder of folders) {
    if (folder !== latest) {
      if (count > 0) {
        visit(latest, count);
      }
      latest = folder;
      count = 0;
    }
    count += 1;
  }
  if (count > 0) {
    visit(latest, count);
  }
}

/** From the root to the folder. */
function chainTo(root: Folder, path: string): Folder[] {
  const chain = [root];
  let folder = root;
  let start = 0;
  while (start < path.length) {
    const slash = path.indexOf('/', start);
    const end = slash < 0 ? path.length : slash;
    const name = path.slice(start, end);
    let child = folder.children.get(name);
    if (!child) {
      child = emptyFolder(path.slice(0, end), name);
      folder.children.set(name, child);
    }
    chain.push(child);
    folder = child;
    start = end + 1;
  }
  return chain;
}

function emptyFolder(path: string, name: string): Folder {
  return { path, name, total: 0, children: new Map() };
}

/** Number of files in each folder, at any depth, by the folders of the files. */
export function countByFolder(folders: readonly string[]): Map<string, number> {
  const direct = new Map<string, number>();
  eachRun(folders, (folder, count) => {
    direct.set(folder, (direct.get(folder) ?? 0) + count);
  });
  const counts = new Map<string, number>();
  for (const [folder, files] of direct) {
    for (const ancestor of ancestorsOf(folder)) {
      counts.set(ancestor, (counts.get(ancestor) ?? 0) + files);
    }
  }
  return counts;
}
