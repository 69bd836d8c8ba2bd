import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { sparkline } from '../../model/sparkline';
import styles from './ScorecardGroups.module.css';

const NONE = '–';
const SIZE = { width: 84, height: 24 };

/** Line coverage week by week, small; its ends are told in words. */
export function Sparkline(props: { trend: readonly (number | null)[] }) {
  const { trend } = props;
  const t = useT();
  const drawing = sparkline(trend, SIZE);
  if (!drawing) {
    return <span>{NONE}</span>;
  }
  const words = t('scorecardTable.trendFromTo', {
    weeks: drawing.weeks,
    from: formatPercent(drawing.from),
    to: formatPercent(drawing.to),
  });
  return (
    <svg
      role="img"
      aria-label={words}
      className={styles.spark}
      width={SIZE.width}
      height={SIZE.height}
    >
      <title>{words}</title>
      <path d={drawing.path} />
      <circle cx={drawing.end.x} cy={drawing.end.y} r={2.5} />
    </svg>
  );
}
