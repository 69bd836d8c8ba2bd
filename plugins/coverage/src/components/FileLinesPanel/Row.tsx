import { CSSProperties } from 'react';
import { useT } from '../../hooks/useT';
import { LineRow } from '../../model/lineRows';
import { CodePart } from '../../syntax/codeLines';
import { BranchesText } from './BranchesText';
import { CodeText } from './CodeText';
import { HitCount } from './HitCount';
import styles from './FileLinesPanel.module.css';

const SIGNS = { covered: '✓', partial: '◐', missed: '✗' };

const NO_LINE = { state: undefined, hits: null, branches: undefined };

/** Which columns there are besides number and state. */
export interface LineColumns {
  hits: boolean;
  branches: boolean;
  source: boolean;
}

/** A line with its state as sign and word, or a stretch without code. */
export function Row(props: {
  row: LineRow;
  index: number;
  columns: LineColumns;
  code: CodePart[] | undefined;
  isCurrent: boolean;
  style: CSSProperties;
}) {
  const { row, index, columns, code, isCurrent, style } = props;
  const t = useT();
  const attributes = {
    role: 'row',
    // The header is the first.
    'aria-rowindex': index + 2,
    'aria-current': isCurrent || undefined,
    'data-uncovered': row.uncovered || undefined,
    'data-state': row.kind === 'line' ? row.line.state : row.kind,
    className: styles.row,
    style,
  };
  if (row.kind === 'gap') {
    const { from, to } = row;
    return (
      <div {...attributes}>
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
  const { state, hits, branches } = row.kind === 'line' ? row.line : NO_LINE;
  return (
    <div {...attributes}>
      <span className={styles.lead} role="presentation">
        <span role="rowheader" className={styles.number}>
          {row.kind === 'line' ? row.line.line : row.number}
        </span>
        <span role="cell" className={styles.state}>
          <span aria-hidden="true" className={styles.sign}>
            {state ? SIGNS[state] : '·'}
          </span>
          {state && t(`lines.${state}`)}
        </span>
        {columns.hits && (
          <span role="cell" className={styles.hits}>
            <HitCount hits={hits} />
          </span>
        )}
      </span>
      {columns.branches && (
        <span role="cell" className={styles.branches}>
          {branches && <BranchesText branches={branches} />}
        </span>
      )}
      {columns.source && (
        <span role="cell" className={styles.source}>
          {code && <CodeText parts={code} />}
        </span>
      )}
    </div>
  );
}

/** Names of the columns, which stay in view. */
export function HeaderRow(props: { columns: LineColumns }) {
  const { columns } = props;
  const t = useT();
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <span className={styles.lead} role="presentation">
          <span role="columnheader" className={styles.number}>
            {t('lines.line')}
          </span>
          <span role="columnheader" className={styles.state}>
            {t('lines.state')}
          </span>
          {columns.hits && (
            <span role="columnheader" className={styles.hits}>
              {t('lines.hits')}
            </span>
          )}
        </span>
        {columns.branches && (
          <span role="columnheader" className={styles.branches}>
            {t('lines.detail')}
          </span>
        )}
        {columns.source && <span role="columnheader">{t('lines.source')}</span>}
      </div>
    </div>
  );
}
