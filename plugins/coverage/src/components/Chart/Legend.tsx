import { ReactNode } from 'react';
import styles from './Chart.module.css';

/** Names of the marks of a chart: `LegendEntry`s. */
export function Legend(props: { children: ReactNode }) {
  return <ul className={styles.legend}>{props.children}</ul>;
}

/** One mark, drawn in 20 by 16, and its name. */
export function LegendEntry(props: { text: string; children: ReactNode }) {
  return (
    <li>
      <svg width="20" height="16" aria-hidden="true">
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}

/** The stroke of a line in the legend. */
export function LegendLine(props: { className: string }) {
  return <line className={props.className} x1="0" x2="20" y1="8" y2="8" />;
}
