import { Gap } from '@backstage-coverage/plugin-coverage-common';
import { ReactNode, memo } from 'react';
import { useT } from '../../hooks/useT';
import { FilePath } from '../FilePath';
import { GapColumn } from './gapColumns';
import { GapMenu } from './GapMenu';
import { GapAction } from './useGapActions';
import styles from './GapsPanel.module.css';

export interface RowPlace {
  /** Of all rows, 0-based. */
  index: number;
  /** The one row that the Tab key reaches; arrow keys go on from there. */
  isActive: boolean;
  height: number;
}

/**
 * A gap as a row of cells, or as a card where there is no room for them. Drawn
 * again only when something in it changes: others come and go while one scrolls.
 */
export const GapRowView = memo(function Row(
  props: RowPlace & {
    gap: Gap;
    columns: GapColumn[];
    isOpened: boolean;
    asCard: boolean;
    onOpen: (gap: Gap, index: number) => void;
    actionsOf: (gap: Gap) => GapAction[];
  },
) {
  const { gap, columns, index, isActive, isOpened, asCard } = props;
  const t = useT();
  const onOpen = () => props.onOpen(gap, index);
  const name = (
    <button
      type="button"
      className={styles.name}
      data-row={index}
      tabIndex={isActive ? 0 : -1}
      aria-haspopup="dialog"
      title={gap.path}
      onClick={event => {
        event.stopPropagation();
        onOpen();
      }}
    >
      <FilePath path={gap.path} />
    </button>
  );
  const cells = columns.map(column => {
    if (column.id === 'path') {
      return (
        <th key="path" scope="row">
          {name}
        </th>
      );
    }
    return (
      <td key={column.id} data-align={column.align}>
        {column.cell(gap)}
      </td>
    );
  });
  return (
    // The mouse may hit the row anywhere; the keyboard has the button in it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      aria-rowindex={index + 2}
      className={styles.row}
      data-opened={isOpened || undefined}
      style={{ height: props.height }}
      onClick={onOpen}
    >
      {asCard ? (
        <th scope="row">
          <GapCard gap={gap} columns={columns} name={name} />
        </th>
      ) : (
        cells
      )}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <td className={styles.menu} onClick={event => event.stopPropagation()}>
        <GapMenu
          label={t('gaps.rowActions', { path: gap.path })}
          actions={() => props.actionsOf(gap)}
          isInTabOrder={isActive}
        />
      </td>
    </tr>
  );
});

function GapCard(props: { gap: Gap; columns: GapColumn[]; name: ReactNode }) {
  const { gap, columns, name } = props;
  const t = useT();
  const cell = (id: GapColumn['id']) =>
    columns.find(column => column.id === id)?.cell(gap);
  return (
    <div className={styles.card}>
      {name}
      <div className={styles.facts}>
        {cell('priority')}
        {cell('state')}
        <span>{cell('effort')}</span>
      </div>
      <div className={styles.facts}>
        {cell('coverage')}
        {gap.lines && (
          <span>{t('gaps.uncoveredLines', { count: gap.uncovered })}</span>
        )}
      </div>
      <p className={styles.why} title={gap.priority.rationale}>
        {gap.priority.rationale}
      </p>
    </div>
  );
}
