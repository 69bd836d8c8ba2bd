import {
  formatPercent,
  ScorecardTrend,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { MeasuredDay } from '../../model/organisationTrend';

/** What the trend shows, in a few sentences. */
export function useScorecardTrendSummary(
  days: readonly MeasuredDay[],
  { target, withTarget }: Pick<ScorecardTrend, 'target' | 'withTarget'>,
): string {
  const t = useT();
  const [first, last] = [days[0], days[days.length - 1]];
  const day = (point: MeasuredDay) =>
    t('format.day', { value: new Date(point.day) });
  const past =
    days.length === 1
      ? t('scorecardHeader.trend.one', {
          percent: formatPercent(last.percent),
          day: day(last),
        })
      : t('scorecardHeader.trend.summary', {
          from: formatPercent(first.percent),
          first: day(first),
          to: formatPercent(last.percent),
          last: day(last),
        });
  return [
    past,
    target !== null &&
      t('scorecardHeader.trend.target', {
        percent: formatPercent(target),
        withTarget,
        reporting: last.reporting,
      }),
    t('scorecardHeader.trend.today'),
    first.reporting !== last.reporting &&
      t('scorecardHeader.trend.joined', {
        before: first.reporting,
        after: last.reporting,
      }),
  ]
    .filter(Boolean)
    .join(' ');
}
