import { VisuallyHidden } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { GapSort, firstOrder } from '../../model/gapQuery';
import { GapColumn } from './gapColumns';
import styles from './GapsPanel.module.css';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** Names of the columns, each sorts by it. */
export function GapHeader(props: {
  columns: GapColumn[];
  asCards: boolean;
  sort: GapSort;
  order: 'asc' | 'desc';
  onSortChange: (sort: GapSort, order: 'asc' | 'desc') => void;
}) {
  const { columns, asCards, sort, order, onSortChange } = props;
  const t = useT();
  const actions = (
    <th scope="col" className={styles.menu}>
      <VisuallyHidden>{t('gaps.actions')}</VisuallyHidden>
    </th>
  );
  if (asCards) {
    return (
      <tr aria-rowindex={1} className={styles.unseen}>
        <th scope="col">
          <VisuallyHidden>{t('gaps.title')}</VisuallyHidden>
        </th>
        {actions}
      </tr>
    );
  }
  const next = (id: GapSort) => {
    const first = firstOrder(id);
    const other = first === 'asc' ? 'desc' : 'asc';
    return id === sort && order === first ? other : first;
  };
  return (
    <tr aria-rowindex={1}>
      {columns.map(({ id, align, width }) => {
        const isSorted = id === sort;
        const Arrow =
          isSorted && order === 'desc' ? RiArrowDownLine : RiArrowUpLine;
        return (
          <th
            key={id}
            scope="col"
            data-align={align}
            style={{ width }}
            aria-sort={isSorted ? ARIA_SORT[order] : 'none'}
          >
            <button
              type="button"
              className={styles.sort}
              onClick={() => onSortChange(id, next(id))}
            >
              <span>{t(`gaps.${id}`)}</span>
              <Arrow size={16} aria-hidden data-active={isSorted} />
            </button>
          </th>
        );
      })}
      {actions}
    </tr>
  );
}
