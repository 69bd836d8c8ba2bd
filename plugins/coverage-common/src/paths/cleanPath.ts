const DOTS = /(?:^|\/)\.{0,2}\//;

/**
 * A path or folder with `/` between its parts, without `.`, doubled slashes and
 * those `..` that lead out of a folder before them. Roots and drive letters stay.
 */
export function cleanPath(path: string): string {
  const plain = path.includes('\\') ? path.replaceAll('\\', '/') : path;
  return DOTS.test(plain.slice(1)) || plain.startsWith('.')
    ? withoutDots(plain)
    : plain;
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') {
      parts.pop();
    } else if (part !== '.' && (part !== '' || parts.length === 0)) {
      parts.push(part);
    }
  }
  return parts.length === 1 && parts[0] === '' ? '/' : parts.join('/');
}

/** Whether it begins at the root of a machine: `/app/a.ts`, `C:/app/a.ts`. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** A folder with a slash at its end; empty for the repository's root. */
export function folderPrefix(folder: string): string {
  const bare = cleanPath(folder).replace(/^\/+|\/+$/g, '');
  return bare === '' || bare === '.' ? '' : `${bare}/`;
}
