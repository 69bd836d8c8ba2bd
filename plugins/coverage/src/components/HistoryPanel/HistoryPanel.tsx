export function HistoryPanel(_: { entityRef: string }) {
  return null;
}
