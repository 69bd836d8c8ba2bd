import { Fragment, ReactNode, memo } from 'react';
import { DataSort, HeaderCell, HeaderColumn } from './HeaderCell';
import styles from './DataTable.module.css';

export interface DataColumn<T> extends HeaderColumn {
  cell: (item: T) => ReactNode;
  /** The column that names the row. One is needed. */
  isRowHeader?: boolean;
}

interface RowProps<T> {
  item: T;
  columns: DataColumn<T>[];
}

function PlainRow<T>({ item, columns }: RowProps<T>) {
  return (
    <tr>
      {columns.map(({ id, align, isRowHeader, cell }) =>
        isRowHeader ? (
          <th key={id} scope="row" data-align={align}>
            {cell(item)}
          </th>
        ) : (
          <td key={id} data-align={align}>
            {cell(item)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Drawn once, so that adding rows costs no more than those rows. */
export const DataRow = memo(PlainRow) as typeof PlainRow;

/**
 * A sortable table that looks like BUI's. BUI's own needs seconds for a few
 * hundred rows, as it builds them twice and gives each cell its own listeners;
 * ours are links and text, for which plain elements do.
 */
export function DataTable<T>(props: {
  label: string;
  /** Rows are drawn again when it changes: keep it between renders. */
  columns: DataColumn<T>[];
  items: T[];
  keyOf: (item: T) => string;
  sort?: DataSort;
  onSortChange?: (sort: DataSort) => void;
  isStale?: boolean;
  /** Many columns: less room around, and headers in several lines. */
  isDense?: boolean;
  /** Below this the table scrolls sideways, in CSS. */
  minWidth?: string;
  /** Rows that belong to one above them: `DataRow`s. */
  rowsBelow?: (item: T) => ReactNode;
  emptyState: ReactNode;
}) {
  const { label, columns, items, keyOf, sort, onSortChange, minWidth } = props;
  return (
    <div
      className={styles.scroll}
      // Without links inside, the keyboard needs something to scroll with.
      tabIndex={minWidth ? 0 : undefined}
      role={minWidth ? 'group' : undefined}
      aria-label={minWidth && label}
    >
      <table
        aria-label={label}
        aria-busy={props.isStale}
        data-dense={props.isDense || undefined}
        className={styles.table}
        style={{ minWidth }}
      >
        <thead>
          <tr>
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
          {items.map(item => (
            <Fragment key={keyOf(item)}>
              <DataRow item={item} columns={columns} />
              {props.rowsBelow?.(item)}
            </Fragment>
          ))}
        </tbody>
      </table>
      {items.length === 0 && (
        <div className={styles.empty}>{props.emptyState}</div>
      )}
    </div>
  );
}
