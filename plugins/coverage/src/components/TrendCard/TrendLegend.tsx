import { useT } from '../../hooks/useT';
import { TrendLayout } from '../../model/trendChart';
import { BreakEntry, Legend, LegendEntry, LegendLine } from '../Chart';
import styles from './TrendCard.module.css';

/** Names of the marks that occur in the chart, and of no others. */
export function TrendLegend(props: { layout: TrendLayout }) {
  const { targetY, floorY, expected, band, breaks } = props.layout;
  const t = useT();
  return (
    <Legend>
      <LegendEntry text={t('trend.coverage')}>
        <LegendLine className={styles.coverage} />
        <circle className={styles.dot} cx="10" cy="8" r="3.5" />
      </LegendEntry>
      {targetY !== null && (
        <LegendEntry text={t('trend.legendTarget')}>
          <LegendLine className={styles.target} />
        </LegendEntry>
      )}
      {floorY !== null && (
        <LegendEntry text={t('trend.legendFloor')}>
          <LegendLine className={styles.floor} />
        </LegendEntry>
      )}
      {expected && (
        <LegendEntry text={t('trend.legendForecast')}>
          <LegendLine className={styles.expected} />
        </LegendEntry>
      )}
      {band && (
        <LegendEntry text={t('trend.legendBand')}>
          <rect className={styles.band} width="20" height="12" y="2" />
        </LegendEntry>
      )}
      {breaks.length > 0 && <BreakEntry />}
    </Legend>
  );
}
