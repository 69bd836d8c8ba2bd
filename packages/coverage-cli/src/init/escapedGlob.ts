/** A path as a glob that matches it: `app/[id]` is a folder of Next.js, no choice. */
export function escapedGlob(path: string): string {
  return path.replace(/[*?[\]{}\\]/g, '\\$&').replace(/^!/, '?');
}
