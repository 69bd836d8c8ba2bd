import { VisuallyHidden } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { SortOrder, firstOrder, nextOrder } from '../../model/sortOrder';
import styles from './DataTable.module.css';

/** What the header of a column shows. */
export interface HeaderColumn {
  id: string;
  label: string;
  /** The label is for screen readers only, where there is no room for it. */
  isUnlabelled?: boolean;
  isSortable?: boolean;
  /** Numbers are compared more easily when they end at one edge. */
  align?: 'end';
  /** Default: that of numbers for those that end at one edge. */
  firstOrder?: SortOrder;
  /** Of the table, in CSS. The others share what is left. */
  width?: string;
}

export interface DataSort {
  column: string;
  order: SortOrder;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** The name of a column, which sorts by it. */
export function HeaderCell(props: {
  column: HeaderColumn;
  sort: DataSort | undefined;
  onSortChange: ((sort: DataSort) => void) | undefined;
}) {
  const { column, sort, onSortChange } = props;
  const order = sort?.column === column.id ? sort.order : undefined;
  const attributes = {
    scope: 'col',
    'data-align': column.align,
    style: { width: column.width },
  };
  if (!column.isSortable) {
    return (
      <th {...attributes}>
        {column.isUnlabelled ? (
          <VisuallyHidden>{column.label}</VisuallyHidden>
        ) : (
          column.label
        )}
      </th>
    );
  }
  const first = column.firstOrder ?? firstOrder(column.align === 'end');
  const Arrow = order === 'desc' ? RiArrowDownLine : RiArrowUpLine;
  return (
    <th {...attributes} aria-sort={order ? ARIA_SORT[order] : 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() =>
          onSortChange?.({
            column: column.id,
            order: nextOrder(first, order),
          })
        }
      >
        <span className={styles.label}>{column.label}</span>
        <Arrow size={16} aria-hidden data-active={order !== undefined} />
      </button>
    </th>
  );
}
