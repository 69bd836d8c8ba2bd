const SLASH = 47;

let latest = '';

/**
 * Folder of a path; empty for the repository's root. Files come folder by
 * folder, and the same string again is found in a map without being read, so
 * the latest one is kept.
 */
export function folderOf(path: string): string {
  const end = Math.max(0, lastSlash(path));
  if (end !== latest.length || !path.startsWith(latest)) {
    latest = path.slice(0, end);
  }
  return latest;
}

/** Last part of a path: the file's name, or the folder's. */
export function nameOf(path: string): string {
  return path.slice(lastSlash(path) + 1);
}

let latestEnding = '';
let latestExtension = '';

/** Extension with its dot, in lower case; empty without one. Most files have that of the one before. */
export function extensionOf(path: string): string {
  const dot = dotOf(path);
  if (dot < 0) {
    return '';
  }
  if (
    path.length - dot !== latestEnding.length ||
    !path.endsWith(latestEnding)
  ) {
    latestEnding = path.slice(dot);
    latestExtension = latestEnding.toLowerCase();
  }
  return latestExtension;
}

/** File name without its last extension. */
export function stemOf(path: string): string {
  const dot = dotOf(path);
  return path.slice(lastSlash(path) + 1, dot < 0 ? path.length : dot);
}

/** Of the extension; -1: the name has none, or begins with it (`.env`). */
function dotOf(path: string): number {
  for (let at = path.length - 1; at > 0; at--) {
    const code = path.charCodeAt(at);
    if (code === SLASH) {
      return -1;
    }
    if (code === 46) {
      return path.charCodeAt(at - 1) === SLASH ? -1 : at;
    }
  }
  return -1;
}

/** Names are short: a loop from behind is quicker than `lastIndexOf`, which leaves compiled code. */
function lastSlash(path: string): number {
  let at = path.length - 1;
  while (at >= 0 && path.charCodeAt(at) !== SLASH) {
    at -= 1;
  }
  return at;
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

/** The folder, its parent and so on to the repository's root, `''`. */
export function ancestorsOf(folder: string): string[] {
  const ancestors: string[] = [];
  for (
    let end = folder.length;
    end > 0;
    end = folder.lastIndexOf('/', end - 1)
  ) {
    ancestors.push(folder.slice(0, end));
  }
  ancestors.push('');
  return ancestors;
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
