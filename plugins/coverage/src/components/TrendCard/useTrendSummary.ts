import {
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { TrendInput } from '../../model/trendChart';

/** What the trend shows, in a few sentences. */
export function useTrendSummary(input: TrendInput): string {
  const { items, target, floor, forecast } = input;
  const t = useT();
  const date = (item: SnapshotSummary) =>
    t('format.date', { value: new Date(item.committedAt) });
  const percent = (item: SnapshotSummary) =>
    formatPercent(percentOf(item.totals.lines));
  const [first, last] = [items[0], items[items.length - 1]];
  const past =
    items.length === 1
      ? t('trend.one', { percent: percent(last), date: date(last) })
      : t('trend.summary', {
          commits: items.length,
          first: date(first),
          last: date(last),
          from: percent(first),
          to: percent(last),
        });
  const asked = target && {
    percent: t('goal.percent', { value: target.value }),
    day: target.by ? t('format.day', { value: new Date(target.by) }) : '',
  };
  return [
    past,
    asked &&
      t(asked.day ? 'trend.targetBySentence' : 'trend.targetSentence', asked),
    floor !== null &&
      t('trend.floorSentence', { percent: formatPercent(floor) }),
    forecast?.sentence,
  ]
    .filter(Boolean)
    .join(' ');
}
