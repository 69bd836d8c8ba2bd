let latest = '';

/**
 * Folder of a path; empty for the repository's root. Files come folder by
 * folder, and the same string again is found in a map without being read, so
 * the latest one is kept.
 */
export function folderOf(path: string): string {
  const end = Math.max(0, path.lastIndexOf('/'));
  if (end !== latest.length || !path.startsWith(latest)) {
    latest = path.slice(0, end);
  }
  return latest;
}
