import { VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { DataSort, HeaderCell } from '../DataTable';
import { GapColumn } from './gapColumns';
import styles from './GapsPanel.module.css';

/** Names of the columns, each sorts by it. */
export function GapHeader(props: {
  columns: GapColumn[];
  asCards: boolean;
  sort: DataSort;
  onSortChange: (sort: DataSort) => void;
}) {
  const { columns, asCards, sort, onSortChange } = props;
  const t = useT();
  return (
    <tr aria-rowindex={1} className={asCards ? styles.unseen : undefined}>
      {asCards ? (
        <th scope="col">
          <VisuallyHidden>{t('gaps.title')}</VisuallyHidden>
        </th>
      ) : (
        columns.map(column => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort}
            onSortChange={onSortChange}
          />
        ))
      )}
      <th scope="col" className={styles.menu}>
        <VisuallyHidden>{t('gaps.actions')}</VisuallyHidden>
      </th>
    </tr>
  );
}
