import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { HistoryChartLayout, HistoryUnit } from '../../model/historyChart';
import styles from './HistoryPanel.module.css';

/** Names of the marks that occur in the chart, and of no others. */
export function HistoryLegend(props: {
  layout: HistoryChartLayout;
  unit: HistoryUnit;
}) {
  const { layout, unit } = props;
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
      {layout.jumps.length > 0 && (
        <Entry text={t('history.legendJump')}>
          <g className={styles.jump}>
            <path d="M4,14 h12 l-6,-11 z" />
          </g>
        </Entry>
      )}
    </ul>
  );
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
