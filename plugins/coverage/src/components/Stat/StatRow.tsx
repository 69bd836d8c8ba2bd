import { ReactNode } from 'react';
import styles from './Stat.module.css';

/** Four key figures: four, two or one a row, never three and one. */
export function StatRow(props: {
  /** What they are of, where that is not said beside them. */
  label?: string;
  children: ReactNode;
}) {
  const { label, children } = props;
  const Row = label === undefined ? 'div' : 'section';
  return (
    <Row aria-label={label} className={styles.row}>
      {children}
    </Row>
  );
}
