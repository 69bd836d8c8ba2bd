export function FileLinesPanel(_: { entityRef: string; path: string }) {
  return null;
}
