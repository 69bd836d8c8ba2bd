/** Relative to the Coverage tab: a file, line by line. */
export function fileHref(path: string): string {
  return `?${new URLSearchParams({ view: 'files', file: path })}`;
}
