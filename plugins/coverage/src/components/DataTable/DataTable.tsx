import {
  Cell,
  Column,
  Row,
  SortDescriptor,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface DataColumn<T> {
  id: string;
  label: string;
  cell: (item: T) => ReactNode;
  isSortable?: boolean;
  /** The column that names the row. One is needed. */
  isRowHeader?: boolean;
  /** Numbers are compared more easily when they end at one edge. */
  align?: 'end';
  /** Of the table, in CSS. The others share what is left. */
  width?: string;
}

/**
 * A sortable table made of BUI's parts rather than its `Table`, which cannot be
 * given a name for screen readers.
 */
export function DataTable<T extends object>(props: {
  label: string;
  columns: DataColumn<T>[];
  items: T[];
  keyOf: (item: T) => string;
  sort?: SortDescriptor;
  onSortChange?: (sort: SortDescriptor) => void;
  isStale?: boolean;
  /** Below this the table scrolls sideways, in CSS. */
  minWidth?: string;
  emptyState: ReactNode;
}) {
  const { columns, keyOf } = props;
  return (
    <div className={styles.scroll}>
      <TableRoot
        aria-label={props.label}
        sortDescriptor={props.sort}
        onSortChange={props.onSortChange}
        stale={props.isStale}
        style={{ minWidth: props.minWidth }}
      >
        <TableHeader columns={columns}>
          {column => (
            <Column
              id={column.id}
              isRowHeader={column.isRowHeader}
              allowsSorting={column.isSortable}
              data-align={column.align}
              style={{ width: column.width }}
            >
              {column.label}
            </Column>
          )}
        </TableHeader>
        <TableBody
          items={props.items}
          dependencies={[columns]}
          renderEmptyState={() => (
            <div className={styles.empty}>{props.emptyState}</div>
          )}
        >
          {item => (
            <Row id={keyOf(item)} columns={columns}>
              {column => (
                <Cell data-align={column.align}>{column.cell(item)}</Cell>
              )}
            </Row>
          )}
        </TableBody>
      </TableRoot>
    </div>
  );
}
