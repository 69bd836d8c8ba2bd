import { folderOf } from '../model/folderOf';

export { folderOf };

/** Last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Extension with its dot, in lower case; empty without one. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  const begin = path.lastIndexOf('/') + 1;
  return dot > begin ? path.slice(dot).toLowerCase() : '';
}

/** File name without its last extension. */
export function stemOf(path: string): string {
  const dot = path.lastIndexOf('.');
  const begin = path.lastIndexOf('/') + 1;
  return path.slice(begin, dot > begin ? dot : path.length);
}

/** Puts parts of a path together; empty ones are left out. */
export function joinPath(...parts: string[]): string {
  let path = '';
  for (const part of parts) {
    path += path === '' || part === '' ? part : `/${part}`;
  }
  return path;
}

/** Whether the path is the folder or lies in it; everything lies in the root. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** The path seen from a folder that it lies in. */
export function below(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** The folder, its parent and so on to the repository's root. */
export function* ancestorsOf(folder: string): Generator<string> {
  for (let at = folder; at !== ''; at = folderOf(at)) {
    yield at;
  }
  yield '';
}

/** Path from a folder to a file, as relative imports write it: `../x/y`. */
export function relativePath(fromFolder: string, path: string): string {
  const from = fromFolder === '' ? [] : fromFolder.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) {
    same += 1;
  }
  const up = from.slice(same).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...to.slice(same)].join('/');
}
