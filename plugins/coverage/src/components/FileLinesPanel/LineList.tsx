import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useT } from '../../hooks/useT';
import { lineRows, uncoveredBlocks } from '../../model/lineRows';
import { BlockNavigation } from './BlockNavigation';
import { Ribbon } from './Ribbon';
import { HeaderRow, Row } from './Row';
import styles from './FileLinesPanel.module.css';

const ROW_HEIGHT = 26;

/**
 * The lines as a table of which only the rows in view exist, so that a file of
 * any length opens at once.
 */
export function LineList(props: { path: string; lines: LineCoverage[] }) {
  const { path, lines } = props;
  const t = useT();
  const rows = useMemo(() => lineRows(lines), [lines]);
  const blocks = useMemo(() => uncoveredBlocks(rows), [rows]);
  const [current, setCurrent] = useState<number>();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });

  const goTo = (index: number) => {
    setCurrent(index);
    // A little above, so that what comes before the block is seen as well.
    virtualizer.scrollToIndex(Math.max(0, blocks[index].row - 3), {
      align: 'start',
    });
  };
  const block = current === undefined ? undefined : blocks[current];
  const isCurrent = (row: number) => block?.row === row;

  return (
    <>
      <BlockNavigation blocks={blocks} current={current} onGo={goTo} />
      <Ribbon lines={lines} />
      {/* Focusable, so that the keyboard can scroll it. */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="table"
        aria-label={t('lines.table', { path })}
        aria-rowcount={rows.length + 1}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <HeaderRow />
        <div
          role="rowgroup"
          className={styles.rows}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(item => (
            <Row
              key={item.key}
              row={rows[item.index]}
              index={item.index}
              isCurrent={isCurrent(item.index)}
              style={{
                height: item.size,
                transform: `translateY(${item.start}px)`,
              }}
            />
          ))}
        </div>
      </div>
    </>
  );
}
