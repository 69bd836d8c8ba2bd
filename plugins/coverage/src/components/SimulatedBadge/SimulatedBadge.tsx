import { RiFlaskLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './SimulatedBadge.module.css';

/** Stands beside numbers that the demo's generator made. */
export function SimulatedBadge() {
  const t = useT();
  return (
    <span className={styles.badge} title={t('scorecard.simulatedHint')}>
      <RiFlaskLine size="1em" aria-hidden />
      {t('scorecard.simulated')}
    </span>
  );
}
