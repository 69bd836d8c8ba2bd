import {
  CoverageTotals,
  newlyUncovered,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import styles from './ComparePanel.module.css';

/** How many uncovered lines there are more, or fewer, in words. */
export function UncoveredChange(props: {
  change: { base: CoverageTotals | null; head: CoverageTotals | null };
}) {
  const t = useT();
  const lines = newlyUncovered(props.change);
  if (lines === 0) {
    return <>{t('compare.same')}</>;
  }
  return (
    <span
      className={styles.number}
      data-direction={lines > 0 ? 'worse' : 'better'}
    >
      {lines > 0
        ? t('compare.more', { lines })
        : t('compare.fewer', { lines: -lines })}
    </span>
  );
}
