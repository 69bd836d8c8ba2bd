import { Analysis, Metric } from '../../analysis/Analysis';
import { statedPercent } from '../../model/wording';
import { text } from '../../markdown/escape';
import { rateOf, ReportShare, share } from '../format';
import { blocks, cut, table } from '../../markdown/blocks';
import { originOf } from './goalsMarkdown';

const MOST_ROWS = 40;

/**
 * A number to watch.
 *
 * @public
 */
export interface ReportMetric {
  name: string;
  measure: Metric['measure'];
  /** `null`: not measured. */
  current: ReportShare | null;
  target: Metric['target'];
}

export function metricsOf({ metrics }: Analysis): ReportMetric[] {
  return metrics.map(metric => ({
    ...metric,
    current: metric.current && share(metric.current),
  }));
}

export function metricsMarkdown(metrics: ReportMetric[]): string | null {
  if (metrics.length === 0) {
    return null;
  }
  const { shown, rest } = cut(metrics, MOST_ROWS);
  const rows = shown.map(({ name, measure, current, target }) => [
    text(name),
    measure,
    rateOf(current, measure),
    target ? statedPercent(target.value) : 'none',
    target?.by ? text(target.by) : '',
    target ? originOf(target) : '',
  ]);
  return blocks(
    '## Metrics to track',
    table(
      [
        'Metric',
        'Counts',
        { right: 'Now' },
        { right: 'Goal' },
        'By',
        'Goal set by',
      ],
      rows,
    ),
    rest.length > 0 && `And ${rest.length} more metrics.`,
  );
}
