import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { GapRow } from '../../model/gapRows';
import { FilePath } from '../FilePath';
import { GapColumn } from './gapColumns';
import { RowPlace } from './GapRowView';
import styles from './GapsPanel.module.css';

/** A folder or an area with the sums of its gaps, which it shows or hides. */
export function GroupRowView(props: {
  group: Extract<GapRow, { kind: 'group' }>;
  columns: GapColumn[];
  place: RowPlace;
  asCard: boolean;
  onToggle: () => void;
}) {
  const { group, columns, place, asCard, onToggle } = props;
  const t = useT();
  const Arrow = group.isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  const name =
    group.name === null ? t('gaps.noArea') : group.name || t('gaps.root');
  const button = (
    <button
      type="button"
      className={styles.group}
      data-row={place.index}
      tabIndex={place.isActive ? 0 : -1}
      aria-expanded={group.isOpen}
      onClick={onToggle}
    >
      <Arrow size={16} aria-hidden />
      <span>
        <FilePath path={name} />{' '}
        <span className={styles.secondary}>
          {t('gaps.count', { count: group.sum.gaps })}
        </span>
      </span>
    </button>
  );
  return (
    <tr
      aria-rowindex={place.index + 2}
      className={styles.groupRow}
      style={{ height: place.height }}
    >
      {asCard ? (
        <th scope="row">
          <div className={styles.facts}>
            {button}
            {columns
              .find(({ id }) => id === 'coverage')
              ?.groupCell?.(group.sum)}
          </div>
        </th>
      ) : (
        columns.map(({ id, align, groupCell }) =>
          id === 'path' ? (
            <th key={id} scope="row">
              {button}
            </th>
          ) : (
            <td key={id} data-align={align}>
              {groupCell?.(group.sum)}
            </td>
          ),
        )
      )}
      <td />
    </tr>
  );
}
