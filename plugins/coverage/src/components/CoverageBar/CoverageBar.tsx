import { LineCount } from '@backstage-coverage/plugin-coverage-common';
import styles from './CoverageBar.module.css';

/**
 * Covered, partial and uncovered lines as lengths. It repeats a number that
 * stands beside it, so it is hidden from screen readers.
 */
export function CoverageBar(props: { lines: LineCount; large?: boolean }) {
  const { total, covered, partial } = props.lines;
  const share = (lines: number) => `${(lines / total) * 100}%`;
  return (
    <div
      aria-hidden="true"
      className={styles.bar}
      data-empty={total === 0 || undefined}
      data-large={props.large || undefined}
    >
      {total > 0 && (
        <>
          <div
            className={styles.covered}
            style={{ width: share(covered - partial) }}
          />
          <div className={styles.partial} style={{ width: share(partial) }} />
        </>
      )}
    </div>
  );
}
