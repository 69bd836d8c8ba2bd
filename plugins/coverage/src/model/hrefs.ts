/**
 * Relative to the Coverage tab: a file, line by line. What is kept of the
 * current query brings the user back to the same list.
 */
export function fileHref(path: string, current?: URLSearchParams): string {
  const query = new URLSearchParams(current);
  query.set('view', 'files');
  query.set('file', path);
  return `?${query}`;
}

/** The list of files that a file was opened from. */
export function filesHref(current?: URLSearchParams): string {
  const query = new URLSearchParams(current);
  query.set('view', 'files');
  query.delete('file');
  return `?${query}`;
}
