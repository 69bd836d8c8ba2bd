import { ReactNode } from 'react';
import { SharedT } from '../../hooks/SharedT';
import { useT } from '../../hooks/useT';
import styles from './Palette.module.css';

/**
 * Gives everything inside the plugin's colours, in the theme of the app, and its
 * texts.
 */
export function Palette(props: { children: ReactNode }) {
  return (
    <SharedT.Provider value={useT()}>
      <div className={styles.root}>{props.children}</div>
    </SharedT.Provider>
  );
}
