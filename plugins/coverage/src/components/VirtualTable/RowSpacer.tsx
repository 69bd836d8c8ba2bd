import styles from './RowSpacer.module.css';

/** Stands for the rows of a table that are out of view. */
export function RowSpacer(props: { height: number; columns: number }) {
  return props.height > 0 ? (
    <tr aria-hidden className={styles.spacer} style={{ height: props.height }}>
      <td colSpan={props.columns} />
    </tr>
  ) : null;
}
