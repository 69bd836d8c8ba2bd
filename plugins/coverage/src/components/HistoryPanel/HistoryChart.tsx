import {
  SnapshotSummary,
  TrendBreak,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useId, useMemo, useState } from 'react';
import {
  HistoryGoals,
  HistoryUnit,
  layoutHistory,
} from '../../model/historyChart';
import { BreakList, Chart, useChartFrame } from '../Chart';
import { HistoryPlot } from './HistoryPlot';
import { HistoryLegend } from './HistoryLegend';
import { Scrubber } from './Scrubber';
import { useHistorySummary } from './useHistorySummary';

const HEIGHT = 300;

/** Coverage over time, with a summary and the detail of one commit at a time. */
export function HistoryChart(props: {
  items: SnapshotSummary[];
  unit: HistoryUnit;
  goals: HistoryGoals;
  breaks: TrendBreak[];
}) {
  const { items, unit, goals, breaks } = props;
  const frame = useChartFrame(HEIGHT);
  const { size } = frame;
  const layout = useMemo(
    () => layoutHistory(items, unit, size, { goals, breaks }),
    [items, unit, size, goals, breaks],
  );
  const [active, setActive] = useState<number>();
  const summary = useHistorySummary(items);
  const summaryId = useId();

  return (
    <Chart
      frame={frame}
      caption={
        <>
          <HistoryLegend unit={unit} layout={layout} goals={goals} />
          <Text as="p" id={summaryId} variant="body-medium">
            {summary}
          </Text>
          {goals.forecast && (
            <Text as="p" variant="body-medium">
              {goals.forecast.sentence}
            </Text>
          )}
          <BreakList breaks={layout.breaks} />
        </>
      }
    >
      <HistoryPlot
        layout={layout}
        unit={unit}
        size={size}
        active={active}
        describedBy={summaryId}
      />
      <Scrubber
        points={layout.points}
        width={size.width}
        active={active}
        onActive={setActive}
      />
    </Chart>
  );
}
