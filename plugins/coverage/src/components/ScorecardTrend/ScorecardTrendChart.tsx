import { ScorecardTrend } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useId, useMemo } from 'react';
import { useT } from '../../hooks/useT';
import {
  MeasuredDay,
  layoutOrganisationTrend,
} from '../../model/organisationTrend';
import { TREND_MARGIN as MARGIN } from '../../model/trendChart';
import {
  Axes,
  Chart,
  Legend,
  LegendEntry,
  LegendLine,
  useChartFrame,
} from '../Chart';
import { useScorecardTrendSummary } from './useScorecardTrendSummary';
import styles from './ScorecardTrend.module.css';

const HEIGHT = 300;

/** Coverage day by day, and the targets, as a picture with its words. */
export function ScorecardTrendChart(props: {
  days: MeasuredDay[];
  trend: ScorecardTrend;
}) {
  const { days, trend } = props;
  const t = useT();
  const frame = useChartFrame(HEIGHT);
  const layout = useMemo(
    () => layoutOrganisationTrend(days, trend.target, frame.size),
    [days, trend.target, frame.size],
  );
  const summary = useScorecardTrendSummary(days, trend);
  const summaryId = useId();
  return (
    <Chart
      frame={frame}
      caption={
        <>
          <Legend>
            <LegendEntry text={t('scorecardHeader.trend.legend')}>
              <LegendLine className={styles.coverage} />
            </LegendEntry>
            {layout.targetY !== null && (
              <LegendEntry text={t('scorecardHeader.trend.legendTarget')}>
                <LegendLine className={styles.target} />
              </LegendEntry>
            )}
          </Legend>
          <Text as="p" id={summaryId} variant="body-medium">
            {summary}
          </Text>
        </>
      }
    >
      <svg
        role="img"
        aria-label={t('scorecardHeader.trend.chart')}
        aria-describedby={summaryId}
        width={frame.size.width}
        height={HEIGHT}
      >
        <Axes
          layout={layout}
          size={frame.size}
          margin={MARGIN}
          textOf={value => t('goal.percent', { value })}
        />
        {layout.targetY !== null && (
          <line
            className={styles.target}
            x1={MARGIN.left}
            x2={frame.size.width - MARGIN.right}
            y1={layout.targetY}
            y2={layout.targetY}
          />
        )}
        <path className={styles.coverage} d={layout.path} />
        {layout.end && (
          <circle
            className={styles.dot}
            cx={layout.end.x}
            cy={layout.end.y}
            r={3.5}
          />
        )}
      </svg>
    </Chart>
  );
}
