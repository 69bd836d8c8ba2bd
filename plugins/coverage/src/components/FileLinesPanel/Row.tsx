import { CSSProperties } from 'react';
import { useT } from '../../hooks/useT';
import { LineRow } from '../../model/lineRows';
import styles from './FileLinesPanel.module.css';

const SIGNS = { covered: '✓', partial: '◐', missed: '✗' };

/** A line with its state as sign and word, or a stretch without code. */
export function Row(props: {
  row: LineRow;
  index: number;
  isCurrent: boolean;
  style: CSSProperties;
}) {
  const { row, index, isCurrent, style } = props;
  const t = useT();
  const attributes = {
    role: 'row',
    // The header is the first.
    'aria-rowindex': index + 2,
    'aria-current': isCurrent || undefined,
    'data-uncovered': row.uncovered || undefined,
    className: styles.row,
    style,
  };
  if (row.kind === 'gap') {
    const { from, to } = row;
    return (
      <div {...attributes} data-state="gap">
        <span role="cell" className={styles.number} aria-hidden="true">
          ·
        </span>
        <span role="cell" className={styles.gap}>
          {from === to
            ? t('lines.gapOne', { from })
            : t('lines.gap', { from, to })}
        </span>
      </div>
    );
  }
  const { line, state, branches } = row.line;
  return (
    <div {...attributes} data-state={state}>
      <span role="rowheader" className={styles.number}>
        {line}
      </span>
      <span role="cell" className={styles.state}>
        <span aria-hidden="true" className={styles.sign}>
          {SIGNS[state]}
        </span>
        {t(`lines.${state}`)}
      </span>
      <span role="cell" className={styles.branches}>
        {branches && t('lines.branches', branches)}
      </span>
    </div>
  );
}

/** Names of the columns, which stay in view. */
export function HeaderRow() {
  const t = useT();
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <span role="columnheader" className={styles.number}>
          {t('lines.line')}
        </span>
        <span role="columnheader" className={styles.state}>
          {t('lines.state')}
        </span>
        <span role="columnheader">{t('lines.detail')}</span>
      </div>
    </div>
  );
}
