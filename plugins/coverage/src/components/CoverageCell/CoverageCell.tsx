import {
  LineCount,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Link } from '@backstage/ui';
import { CoverageBar } from '../CoverageBar';
import styles from './CoverageCell.module.css';

/** A percentage with its bar, aligned over the rows of a table. */
export function CoverageCell(props: {
  lines: LineCount;
  /** Where the percentage leads to, and what to call that. */
  href?: string;
  label?: string;
}) {
  const percent = formatPercent(percentOf(props.lines));
  return (
    <div className={styles.cell}>
      <span className={styles.percent}>
        {props.href ? (
          <Link
            href={props.href}
            aria-label={`${props.label}: ${percent}`}
            color="primary"
          >
            {percent}
          </Link>
        ) : (
          percent
        )}
      </span>
      <CoverageBar lines={props.lines} />
    </div>
  );
}
