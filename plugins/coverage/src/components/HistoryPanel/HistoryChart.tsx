import {
  SnapshotSummary,
  TrendBreak,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useId, useMemo, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { useT } from '../../hooks/useT';
import {
  HistoryGoals,
  HistoryUnit,
  layoutHistory,
} from '../../model/historyChart';
import { FoldedList } from '../FoldedList';
import { HistoryPlot } from './HistoryPlot';
import { HistoryLegend } from './HistoryLegend';
import { Scrubber } from './Scrubber';
import { useHistorySummary } from './useHistorySummary';
import styles from './HistoryPanel.module.css';

const HEIGHT = 300;
/** Until the browser has measured the real one. */
const WIDTH = 720;

/** Coverage over time, with a summary and the detail of one commit at a time. */
export function HistoryChart(props: {
  items: SnapshotSummary[];
  unit: HistoryUnit;
  goals: HistoryGoals;
  breaks: TrendBreak[];
}) {
  const { items, unit, goals, breaks } = props;
  const t = useT();
  const [measure, { width: measured }] = useMeasure<HTMLDivElement>();
  const width = measured || WIDTH;
  const layout = useMemo(
    () =>
      layoutHistory(items, unit, { width, height: HEIGHT }, { goals, breaks }),
    [items, unit, width, goals, breaks],
  );
  const [active, setActive] = useState<number>();
  const summary = useHistorySummary(items);
  const summaryId = useId();

  return (
    <figure className={styles.figure}>
      <div ref={measure} className={styles.plot} style={{ height: HEIGHT }}>
        <HistoryPlot
          layout={layout}
          unit={unit}
          size={{ width, height: HEIGHT }}
          active={active}
          describedBy={summaryId}
        />
        <Scrubber
          points={layout.points}
          width={width}
          active={active}
          onActive={setActive}
        />
      </div>
      <figcaption className={styles.caption}>
        <HistoryLegend unit={unit} layout={layout} goals={goals} />
        <Text as="p" id={summaryId} variant="body-medium">
          {summary}
        </Text>
        {goals.forecast && (
          <Text as="p" variant="body-medium">
            {goals.forecast.sentence}
          </Text>
        )}
        {layout.breaks.length > 0 && (
          <div>
            <Text as="p" variant="body-medium">
              {t('history.breaks', { count: layout.breaks.length })}
            </Text>
            <FoldedList
              items={[...layout.breaks].reverse()}
              first={3}
              className={styles.breaks}
            >
              {({ date, reason }) => (
                <li key={date}>
                  {t('history.break', {
                    day: t('format.day', { value: new Date(date) }),
                    reason,
                  })}
                </li>
              )}
            </FoldedList>
          </div>
        )}
      </figcaption>
    </figure>
  );
}
