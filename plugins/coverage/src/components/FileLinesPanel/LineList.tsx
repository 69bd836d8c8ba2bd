import {
  FileSource,
  LineCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { CSSProperties, useMemo, useRef, useState } from 'react';
import { useT } from '../../hooks/useT';
import { LineRow, lineRows, uncoveredBlocks } from '../../model/lineRows';
import { CodePart } from '../../syntax/codeLines';
import { useCodeLines } from '../../syntax/useCodeLines';
import { BlockNavigation } from './BlockNavigation';
import { Ribbon } from './Ribbon';
import { HeaderRow, Row } from './Row';
import { SourceNote } from './SourceNote';
import styles from './FileLinesPanel.module.css';

const ROW_HEIGHT = 26;

/**
 * The lines as a table of which only the rows in view exist, so that a file of
 * any length opens at once; their text joins them when it has been read.
 */
export function LineList(props: {
  path: string;
  lines: LineCoverage[];
  source: { value?: FileSource; loading: boolean; error?: Error };
}) {
  const { path, lines, source } = props;
  const t = useT();
  const code = useCodeLines(path, source.value?.text);
  const length = code?.length;
  const rows = useMemo(() => lineRows(lines, length), [lines, length]);
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
  const columns = {
    hits: useMemo(() => lines.some(line => line.hits !== null), [lines]),
    branches: useMemo(() => lines.some(line => line.branches), [lines]),
    source: code !== undefined,
  };
  const width = useMemo(() => widthOf(code), [code]);
  const tellsMissing = useMemo(
    () => lines.some(line => line.branches?.missing),
    [lines],
  );

  return (
    <>
      <BlockNavigation blocks={blocks} current={current} onGo={goTo} />
      <SourceNote source={source} lines={lines} />
      <Ribbon lines={lines} />
      {/* Focusable, so that the keyboard can scroll it. */}
      <div
        ref={scroller}
        className={styles.scroller}
        data-missing={tellsMissing || undefined}
        style={{ '--source-width': width } as CSSProperties}
        role="table"
        aria-label={t('lines.table', { path })}
        aria-rowcount={rows.length + 1}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <HeaderRow columns={columns} />
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
              columns={columns}
              code={code?.[numberOf(rows[item.index]) - 1]}
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

function numberOf(row: LineRow): number {
  if (row.kind === 'gap') {
    return row.from;
  }
  return row.kind === 'line' ? row.line.line : row.number;
}

/**
 * The longest line's, so that the view scrolls sideways alike wherever it is,
 * although most rows do not exist.
 */
function widthOf(code: CodePart[][] | undefined): string {
  let longest = 0;
  for (const parts of code ?? []) {
    let length = 0;
    for (const { text } of parts) {
      length += text.length + 3 * (text.split('\t').length - 1);
    }
    longest = Math.max(longest, length);
  }
  return `${Math.min(longest, 2_000) + 2}ch`;
}
