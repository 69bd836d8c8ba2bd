import { ReactNode } from 'react';
import styles from './CardLines.module.css';

/** The lines of a card on an entity's overview page. */
export function CardBody(props: { children: ReactNode }) {
  return <div className={styles.body}>{props.children}</div>;
}

/** What is said first at its beginning, the rest at its end. */
export function CardLine(props: { children: ReactNode }) {
  return <div className={styles.line}>{props.children}</div>;
}
