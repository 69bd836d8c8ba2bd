import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import { memo, useEffect, useRef } from 'react';
import { useRowFocus } from '../../hooks/useRowFocus';
import { useT } from '../../hooks/useT';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { DataSort, HeaderCell } from '../DataTable';
import { VirtualTable } from '../VirtualTable';
import { FileColumn } from './fileColumns';
import { FileRow } from './FileRow';

const ROW_HEIGHT = 48;
/** Where paths break more often. */
const NARROW_ROW_HEIGHT = 66;
const HEADER_HEIGHT = 44;

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
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, shown, before, after } = useVirtualRows(scroller, {
    count: files.length,
    heightOf: () => (narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT),
    headerHeight: HEADER_HEIGHT,
  });
  const { active, handlers } = useRowFocus(
    scroller,
    files,
    index => virtualizer.scrollToIndex(index),
    false,
  );
  // Sizes are not measured again by themselves.
  useEffect(() => virtualizer.measure(), [virtualizer, narrow]);

  return (
    <VirtualTable
      ref={scroller}
      label={t('files.title')}
      keys={t('files.listKeys')}
      handlers={handlers}
      rowCount={files.length}
      columnCount={columns.length}
      before={before}
      after={after}
      header={
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
      }
    >
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
    </VirtualTable>
  );
});
