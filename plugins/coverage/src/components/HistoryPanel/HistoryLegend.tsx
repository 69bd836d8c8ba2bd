import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { Translate, useT } from '../../hooks/useT';
import {
  HistoryChartLayout,
  HistoryGoals,
  HistoryUnit,
} from '../../model/historyChart';
import { BreakEntry, Legend, LegendEntry, LegendLine } from '../Chart';
import styles from './HistoryPanel.module.css';

/** Names of the marks that occur in the chart, and of no others. */
export function HistoryLegend(props: {
  layout: HistoryChartLayout;
  unit: HistoryUnit;
  goals: HistoryGoals;
}) {
  const { layout, unit, goals } = props;
  const t = useT();
  const details = new Set(layout.points.map(p => p.snapshot.detail));
  return (
    <Legend>
      {unit === 'lines' && (
        <>
          <LegendEntry text={t('history.linesCovered')}>
            <LegendLine className={styles.covered} />
          </LegendEntry>
          <LegendEntry text={t('history.linesInTotal')}>
            <LegendLine className={styles.total} />
          </LegendEntry>
        </>
      )}
      {details.has('lines') && (
        <LegendEntry text={t('history.withLines')}>
          <circle
            className={styles.dot}
            data-detail="lines"
            cx="10"
            cy="8"
            r="4.5"
          />
        </LegendEntry>
      )}
      {details.has('totals') && (
        <LegendEntry text={t('history.totalsOnly')}>
          <circle
            className={styles.dot}
            data-detail="totals"
            cx="10"
            cy="8"
            r="4.5"
          />
        </LegendEntry>
      )}
      {goals.target && (
        <LegendEntry text={targetText(goals.target, t)}>
          <LegendLine className={styles.target} />
        </LegendEntry>
      )}
      {goals.floor !== null && (
        <LegendEntry
          text={t('history.floor', { percent: formatPercent(goals.floor) })}
        >
          <LegendLine className={styles.floor} />
        </LegendEntry>
      )}
      {layout.expected && (
        <LegendEntry text={t('history.forecast')}>
          <LegendLine className={styles.expected} />
        </LegendEntry>
      )}
      {layout.band && (
        <LegendEntry text={t('history.band')}>
          <rect className={styles.band} width="20" height="12" y="2" />
        </LegendEntry>
      )}
      {layout.breaks.length > 0 && <BreakEntry />}
    </Legend>
  );
}

function targetText(
  { value, by }: NonNullable<HistoryGoals['target']>,
  t: Translate,
): string {
  const percent = t('goal.percent', { value });
  return by === null
    ? t('history.target', { percent })
    : t('history.targetBy', {
        percent,
        day: t('format.day', { value: new Date(by) }),
      });
}
