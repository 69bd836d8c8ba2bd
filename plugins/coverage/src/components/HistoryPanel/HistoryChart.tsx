import { SnapshotSummary } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useId, useMemo, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { useT } from '../../hooks/useT';
import { HistoryUnit, layoutHistory } from '../../model/historyChart';
import { HistoryPlot } from './HistoryPlot';
import { HistoryLegend } from './HistoryLegend';
import { Scrubber } from './Scrubber';
import { useHistorySummary } from './useHistorySummary';
import styles from './HistoryPanel.module.css';

const HEIGHT = 300;
/** Until the browser has measured the real one. */
const WIDTH = 720;

/** Coverage over time, with a summary and the detail of one upload at a time. */
export function HistoryChart(props: {
  items: SnapshotSummary[];
  unit: HistoryUnit;
}) {
  const { items, unit } = props;
  const t = useT();
  const [measure, { width: measured }] = useMeasure<HTMLDivElement>();
  const width = measured || WIDTH;
  const layout = useMemo(
    () => layoutHistory(items, unit, { width, height: HEIGHT }),
    [items, unit, width],
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
        <HistoryLegend unit={unit} layout={layout} />
        <Text as="p" id={summaryId} variant="body-medium">
          {summary}
        </Text>
        {layout.jumps.length > 0 && (
          <div>
            <Text as="p" variant="body-medium">
              {t('history.jumps', { count: layout.jumps.length })}
            </Text>
            <ul className={styles.jumps}>
              {layout.jumps.map(({ before, after }) => (
                <li key={after.id}>
                  {t('history.jump', {
                    date: t('format.date', {
                      value: new Date(after.committedAt),
                    }),
                    before: before.totals.lines.total,
                    after: after.totals.lines.total,
                  })}
                </li>
              ))}
            </ul>
          </div>
        )}
      </figcaption>
    </figure>
  );
}
