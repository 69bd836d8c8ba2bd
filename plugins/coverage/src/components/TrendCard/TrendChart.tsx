import { Text } from '@backstage/ui';
import { useId, useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { TrendInput, layoutTrend } from '../../model/trendChart';
import { BreakList, Chart, useChartFrame } from '../Chart';
import { TrendLegend } from './TrendLegend';
import { TrendPlot } from './TrendPlot';
import { useTrendSummary } from './useTrendSummary';

const HEIGHT = 240;

/** The trend as a picture, with what it shows in words. */
export function TrendChart(props: { input: TrendInput }) {
  const { input } = props;
  const t = useT();
  const frame = useChartFrame(HEIGHT);
  const layout = useMemo(
    () => layoutTrend(input, frame.size),
    [input, frame.size],
  );
  const summary = useTrendSummary(input);
  const summaryId = useId();
  return (
    <Chart
      frame={frame}
      caption={
        <>
          <TrendLegend layout={layout} />
          <Text as="p" id={summaryId} variant="body-medium">
            {summary}
          </Text>
          <BreakList breaks={layout.breaks} />
        </>
      }
    >
      <TrendPlot
        layout={layout}
        size={frame.size}
        label={t('trend.chart')}
        describedBy={summaryId}
      />
    </Chart>
  );
}
