import { RiFlaskLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './SimulatedBadge.module.css';

/** Stands beside numbers that the demo's generator made. */
export function SimulatedBadge(props: {
  /** There may be real ones among what the numbers sum up. */
  isPart?: boolean;
}) {
  const t = useT();
  return (
    <span
      className={styles.badge}
      title={t(
        props.isPart
          ? 'scorecard.includesSimulatedHint'
          : 'scorecard.simulatedHint',
      )}
    >
      <RiFlaskLine size="1em" aria-hidden />
      {t(props.isPart ? 'scorecard.includesSimulated' : 'scorecard.simulated')}
    </span>
  );
}
