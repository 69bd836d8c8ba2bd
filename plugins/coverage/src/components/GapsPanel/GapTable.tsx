import { Gap } from '@backstage-coverage/plugin-coverage-common';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useHandler } from '../../hooks/useHandler';
import { useT } from '../../hooks/useT';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { GapSort } from '../../model/gapQuery';
import { GapRow } from '../../model/gapRows';
import { DataSort } from '../DataTable';
import { VirtualTable } from '../VirtualTable';
import { gapColumns } from './gapColumns';
import { GapHeader } from './GapHeader';
import { GapRowView } from './GapRowView';
import { GroupRowView } from './GroupRowView';
import { GapAction } from './useGapActions';
import { useRowFocus } from '../../hooks/useRowFocus';

const ROW_HEIGHT = 52;
const CARD_HEIGHT = 172;
const GROUP_HEIGHT = 44;
const HEADER_HEIGHT = 44;

/**
 * Gaps as a table of which only the rows in view exist, so that any number of
 * them scrolls and sorts at once.
 */
export const GapTable = memo(function Table(props: {
  rows: GapRow[];
  sort: DataSort;
  onSortChange: (sort: DataSort) => void;
  onOpen: (gap: Gap) => void;
  onToggle: (group: string) => void;
  actionsOf: (gap: Gap) => GapAction[];
  /** Path of the gap whose details are open. */
  openPath: string | undefined;
  isDialogOpen: boolean;
  asCards: boolean;
  /** Columns that there is no room for; the details show them as well. */
  hidden: readonly GapSort[];
}) {
  const { rows, sort, onSortChange, asCards, hidden, openPath } = props;
  const t = useT();
  const columns = useMemo(() => gapColumns(t, hidden), [t, hidden]);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, shown, before, after } = useVirtualRows(scroller, {
    count: rows.length,
    heightOf: index => {
      if (rows[index].kind === 'group') {
        return GROUP_HEIGHT;
      }
      return asCards ? CARD_HEIGHT : ROW_HEIGHT;
    },
    headerHeight: HEADER_HEIGHT,
  });
  const { active, setActive, focusRow, handlers } = useRowFocus(
    scroller,
    rows,
    index => virtualizer.scrollToIndex(index),
    props.isDialogOpen,
  );

  // Sizes are not measured again by themselves when rows become others; without
  // groups all rows are of one size.
  const sized = rows.some(({ kind }) => kind === 'group') ? rows : null;
  useEffect(() => virtualizer.measure(), [virtualizer, sized, asCards]);

  // Once the details close, the row that they are of has the focus again.
  const lastOpen = useRef<string>();
  useEffect(() => {
    if (!openPath && lastOpen.current) {
      const index = rows.findIndex(
        row => row.kind === 'gap' && row.gap.path === lastOpen.current,
      );
      focusRow(index < 0 ? active : index);
    }
    lastOpen.current = openPath;
    // Only closing counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [openPath]);

  const openRow = useHandler((gap: Gap, index: number) => {
    setActive(index);
    props.onOpen(gap);
  });

  return (
    <VirtualTable
      ref={scroller}
      label={t('gaps.title')}
      keys={t('gaps.keys')}
      handlers={handlers}
      rowCount={rows.length}
      columnCount={asCards ? 2 : columns.length + 1}
      before={before}
      after={after}
      header={
        <GapHeader
          columns={columns}
          asCards={asCards}
          sort={sort}
          onSortChange={onSortChange}
        />
      }
    >
      {shown.map(({ index, size }) => {
        const row = rows[index];
        const place = {
          index,
          isActive: index === active,
          height: size,
        };
        return row.kind === 'group' ? (
          <GroupRowView
            key={`group ${row.key}`}
            group={row}
            columns={columns}
            place={place}
            asCard={asCards}
            onToggle={() => {
              setActive(index);
              props.onToggle(row.key);
            }}
          />
        ) : (
          <GapRowView
            key={row.gap.path}
            gap={row.gap}
            columns={columns}
            {...place}
            isOpened={row.gap.path === openPath}
            asCard={asCards}
            onOpen={openRow}
            actionsOf={props.actionsOf}
          />
        );
      })}
    </VirtualTable>
  );
});
