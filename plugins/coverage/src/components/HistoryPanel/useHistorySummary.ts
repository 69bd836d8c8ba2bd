import {
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';

/** What the chart shows, in one sentence. */
export function useHistorySummary(items: SnapshotSummary[]): string {
  const t = useT();
  const date = (item: SnapshotSummary) =>
    t('format.date', { value: new Date(item.committedAt) });
  const percents = items.map(item => percentOf(item.totals.lines));
  const known = percents.filter((value): value is number => value !== null);
  const last = items.length - 1;
  if (last === 0) {
    return t('history.summaryOne', {
      percent: formatPercent(percents[last]),
      date: date(items[last]),
    });
  }
  return t('history.summary', {
    commits: items.length,
    first: date(items[0]),
    last: date(items[last]),
    from: formatPercent(percents[0]),
    to: formatPercent(percents[last]),
    min: formatPercent(known.length ? Math.min(...known) : null),
    max: formatPercent(known.length ? Math.max(...known) : null),
  });
}
