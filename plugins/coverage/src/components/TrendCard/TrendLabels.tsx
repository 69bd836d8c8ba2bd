import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { TrendLabel } from '../../model/trendChart';
import styles from './TrendCard.module.css';

/** From the end of a line to its name. */
const LEAD = 10;

/** What the lines that end at the right stand for, beside them. */
export function TrendLabels(props: { labels: TrendLabel[]; left: number }) {
  const { labels, left } = props;
  const t = useT();
  return (
    <>
      {labels.map(({ of, value, lineY, y }) => (
        <g key={of}>
          <path
            className={styles.lead}
            d={`M${left},${lineY} L${left + LEAD},${y}`}
          />
          <text className={styles.label} x={left + LEAD + 3} y={y} dy="0.32em">
            {t(`trend.${of}`, {
              percent:
                of === 'target'
                  ? t('goal.percent', { value })
                  : formatPercent(value),
            })}
          </text>
        </g>
      ))}
    </>
  );
}
