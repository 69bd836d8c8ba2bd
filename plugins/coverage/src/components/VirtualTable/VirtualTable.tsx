import { VisuallyHidden } from '@backstage/ui';
import { HTMLAttributes, ReactNode, forwardRef, useId } from 'react';
import { RowSpacer } from './RowSpacer';
import styles from './VirtualTable.module.css';

/**
 * The frame of a table of which only the rows in view exist, as `useVirtualRows`
 * tells; the ref is what scrolls.
 */
export const VirtualTable = forwardRef<
  HTMLDivElement,
  {
    label: string;
    /** Which keys lead through the rows. */
    keys: string;
    handlers: HTMLAttributes<HTMLTableElement>;
    /** The row of headers. */
    header: ReactNode;
    rowCount: number;
    columnCount: number;
    /** Heights of the rows out of view, in pixels. */
    before: number;
    after: number;
    /** The rows in view. */
    children: ReactNode;
  }
>(function Table(props, ref) {
  const { label, keys, handlers, header, rowCount, columnCount } = props;
  const id = useId();
  return (
    <>
      <VisuallyHidden id={id}>{keys}</VisuallyHidden>
      <div ref={ref} className={styles.scroller}>
        {/* Keys that are pressed on the links and buttons in the rows. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          aria-label={label}
          aria-describedby={id}
          // The header is one of them.
          aria-rowcount={rowCount + 1}
          className={styles.table}
          {...handlers}
        >
          <thead>{header}</thead>
          <tbody>
            <RowSpacer height={props.before} columns={columnCount} />
            {props.children}
            <RowSpacer height={props.after} columns={columnCount} />
          </tbody>
        </table>
      </div>
    </>
  );
});
