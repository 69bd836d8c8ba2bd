import styles from './TargetStat.module.css';

/**
 * How far it is to a target. It repeats numbers that stand beside it, so it is
 * hidden from screen readers.
 */
export function TargetBar(props: {
  /** Per cent; `null`: not measured. */
  percent: number | null;
  target: number;
}) {
  const { percent, target } = props;
  return (
    <div aria-hidden="true" className={styles.bar}>
      <div className={styles.track}>
        <div className={styles.filled} style={{ width: `${percent ?? 0}%` }} />
      </div>
      <div className={styles.tick} style={{ left: `${target}%` }} />
    </div>
  );
}
