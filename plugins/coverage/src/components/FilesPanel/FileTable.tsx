import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import { VisuallyHidden } from '@backstage/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useId, useRef } from 'react';
import { useRowFocus } from '../../hooks/useRowFocus';
import { useT } from '../../hooks/useT';
import { DataSort, HeaderCell } from '../DataTable';
import { FileColumn } from './fileColumns';
import { FileRow } from './FileRow';
import styles from './FilesPanel.module.css';

const ROW_HEIGHT = 48;
/** Where paths break more often. */
const NARROW_ROW_HEIGHT = 66;
const HEADER_HEIGHT = 44;

/** Rows that are drawn out of view; scrolling needs more of them ahead. */
const OVERSCAN = 8;
const WHILE_SCROLLING = 40;

/**
 * Files as a table of which only the rows in view exist, so that any number of
 * them scrolls and sorts at once.
 */
export const FileTable = memo(function Table(props: {
  files: FileSummary[];
  columns: FileColumn[];
  sort: DataSort;
  onSortChange: (sort: DataSort) => void;
  narrow: boolean;
}) {
  const { files, columns, sort, onSortChange, narrow } = props;
  const t = useT();
  const keys = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isScrolling = useRef(false);
  const virtualizer = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT),
    overscan: isScrolling.current ? WHILE_SCROLLING : OVERSCAN,
    // The header lies over the first rows; what it takes is missing at the end.
    scrollPaddingEnd: HEADER_HEIGHT,
  });
  isScrolling.current = virtualizer.isScrolling;
  const { active, handlers } = useRowFocus(
    scroller,
    files,
    index => virtualizer.scrollToIndex(index),
    false,
  );
  // Sizes are not measured again by themselves.
  useEffect(() => virtualizer.measure(), [virtualizer, narrow]);

  const shown = virtualizer.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after =
    virtualizer.getTotalSize() - (shown[shown.length - 1]?.end ?? 0);

  return (
    <>
      <VisuallyHidden id={keys}>{t('files.listKeys')}</VisuallyHidden>
      <div ref={scroller} className={styles.scroller}>
        {/* Keys that are pressed on the links in the rows. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          aria-label={t('files.title')}
          aria-describedby={keys}
          aria-rowcount={files.length + 1}
          className={styles.table}
          {...handlers}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(column => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  sort={sort}
                  onSortChange={onSortChange}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} columns={columns.length} />
            {shown.map(({ index, size }) => (
              <FileRow
                key={files[index].path}
                file={files[index]}
                columns={columns}
                index={index}
                isActive={index === active}
                height={size}
              />
            ))}
            <Spacer height={after} columns={columns.length} />
          </tbody>
        </table>
      </div>
    </>
  );
});

/** Stands for the rows that are out of view. */
function Spacer(props: { height: number; columns: number }) {
  return props.height > 0 ? (
    <tr aria-hidden className={styles.spacer} style={{ height: props.height }}>
      <td colSpan={props.columns} />
    </tr>
  ) : null;
}
