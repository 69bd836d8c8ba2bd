/**
 * Relative to the Coverage tab: a file, line by line. What is kept of the
 * current query brings the user back to the same list.
 */
export function fileHref(path: string, current?: URLSearchParams): string {
  const query = new URLSearchParams(current);
  query.set('view', 'files');
  query.set('file', path);
  query.delete('commit');
  return `?${query}`;
}

/** A file as it was at a commit that is not the latest. */
export function fileAtHref(
  path: string,
  commit: string,
  current: URLSearchParams,
): string {
  return `${fileHref(path, current)}&${new URLSearchParams({ commit })}`;
}

/**
 * A file of which a gap is open, with the way back to that gap. It is named here,
 * since the URL has what was opened a moment later only.
 */
export function codeHref(
  path: string,
  gap: string,
  current: URLSearchParams,
): string {
  const query = new URLSearchParams(current);
  query.set('gap', gap);
  return fileHref(path, query);
}

/** The treemap of a folder. */
export function folderHref(path: string, current?: URLSearchParams): string {
  const query = new URLSearchParams(current);
  query.set('folder', path);
  return `?${query}`;
}

/** The list of files that a file was opened from. */
export function filesHref(current?: URLSearchParams): string {
  const query = new URLSearchParams(current);
  query.set('view', 'files');
  query.delete('file');
  query.delete('commit');
  return `?${query}`;
}

/** The gap that a file was opened from, with its details open. */
export function gapHref(current: URLSearchParams): string {
  const query = new URLSearchParams(current);
  query.set('view', 'gaps');
  query.delete('file');
  return `?${query}`;
}

/** Another view of the tab, with the filters that it is opened with. */
export function viewHref(
  view: string,
  filters: Record<string, string> = {},
): string {
  return `?${new URLSearchParams({ view, ...filters })}`;
}

/** The comparison of two commits, from which the way back leads to the same list. */
export function compareHref(
  base: string,
  head: string,
  current?: URLSearchParams,
): string {
  const query = new URLSearchParams(current);
  query.set('view', 'history');
  query.set('base', base);
  query.set('head', head);
  query.delete('file');
  query.delete('commit');
  return `?${query}`;
}

/** The history that a comparison was opened from. */
export function historyHref(current?: URLSearchParams): string {
  const query = new URLSearchParams(current);
  ['base', 'head', 'change', 'find'].forEach(name => query.delete(name));
  return `?${query}`;
}
