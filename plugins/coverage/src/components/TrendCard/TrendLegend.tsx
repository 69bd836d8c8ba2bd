import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { TrendLayout } from '../../model/trendChart';
import styles from './TrendCard.module.css';

/** Names of the marks that occur in the chart, and of no others. */
export function TrendLegend(props: { layout: TrendLayout }) {
  const { targetY, floorY, expected, band, breaks } = props.layout;
  const t = useT();
  const stroke = { x1: 0, x2: 20, y1: 8, y2: 8 };
  return (
    <ul className={styles.legend}>
      <Entry text={t('trend.coverage')}>
        <line className={styles.coverage} {...stroke} />
        <circle className={styles.dot} cx="10" cy="8" r="3.5" />
      </Entry>
      {targetY !== null && (
        <Entry text={t('trend.legendTarget')}>
          <line className={styles.target} {...stroke} />
        </Entry>
      )}
      {floorY !== null && (
        <Entry text={t('trend.legendFloor')}>
          <line className={styles.floor} {...stroke} />
        </Entry>
      )}
      {expected && (
        <Entry text={t('trend.legendForecast')}>
          <line className={styles.expected} {...stroke} />
        </Entry>
      )}
      {band && (
        <Entry text={t('trend.legendBand')}>
          <rect className={styles.band} width="20" height="12" y="2" />
        </Entry>
      )}
      {breaks.length > 0 && (
        <Entry text={t('trend.legendBreak')}>
          <g className={styles.break}>
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
