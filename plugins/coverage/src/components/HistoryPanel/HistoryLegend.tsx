import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { ReactNode } from 'react';
import { Translate, useT } from '../../hooks/useT';
import {
  HistoryChartLayout,
  HistoryGoals,
  HistoryUnit,
} from '../../model/historyChart';
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
    <ul className={styles.legend}>
      {unit === 'lines' && (
        <>
          <Entry text={t('history.linesCovered')}>
            <line className={styles.covered} x1="0" x2="20" y1="8" y2="8" />
          </Entry>
          <Entry text={t('history.linesInTotal')}>
            <line className={styles.total} x1="0" x2="20" y1="8" y2="8" />
          </Entry>
        </>
      )}
      {details.has('lines') && (
        <Entry text={t('history.withLines')}>
          <circle
            className={styles.dot}
            data-detail="lines"
            cx="10"
            cy="8"
            r="4.5"
          />
        </Entry>
      )}
      {details.has('totals') && (
        <Entry text={t('history.totalsOnly')}>
          <circle
            className={styles.dot}
            data-detail="totals"
            cx="10"
            cy="8"
            r="4.5"
          />
        </Entry>
      )}
      {goals.target && (
        <Entry text={targetText(goals.target, t)}>
          <line className={styles.target} x1="0" x2="20" y1="8" y2="8" />
        </Entry>
      )}
      {goals.floor !== null && (
        <Entry
          text={t('history.floor', { percent: formatPercent(goals.floor) })}
        >
          <line className={styles.floor} x1="0" x2="20" y1="8" y2="8" />
        </Entry>
      )}
      {layout.expected && (
        <Entry text={t('history.forecast')}>
          <line className={styles.expected} x1="0" x2="20" y1="8" y2="8" />
        </Entry>
      )}
      {layout.band && (
        <Entry text={t('history.band')}>
          <rect className={styles.band} width="20" height="12" y="2" />
        </Entry>
      )}
      {layout.breaks.length > 0 && (
        <Entry text={t('history.legendBreak')}>
          <g className={styles.break}>
            <path d="M4,14 h12 l-6,-11 z" />
          </g>
        </Entry>
      )}
    </ul>
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

function Entry(props: { text: string; children: ReactNode }) {
  return (
    <li className={styles.entry}>
      <svg width="20" height="16" aria-hidden="true">
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}
