import { ReactNode } from 'react';
import styles from './Palette.module.css';

/** Gives everything inside the plugin's colours, in the theme of the app. */
export function Palette(props: { children: ReactNode }) {
  return <div className={styles.root}>{props.children}</div>;
}
