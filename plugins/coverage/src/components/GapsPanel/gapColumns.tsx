import {
  Gap,
  formatEffort,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { ReactNode } from 'react';
import { Translate } from '../../hooks/useT';
import { GapSort, firstGapOrder } from '../../model/gapQuery';
import { GapSum } from '../../model/gapSum';
import { CoverageBar } from '../CoverageBar';
import { HeaderColumn } from '../DataTable';
import { GapStateLabel } from '../GapStateLabel';
import { PriorityLabel } from '../PriorityLabel';
import styles from './GapsPanel.module.css';

/** A column of gaps and of groups of them. */
export interface GapColumn extends HeaderColumn {
  id: GapSort;
  cell: (gap: Gap) => ReactNode;
  /** Of a group: its sum; columns without have none. */
  groupCell?: (sum: GapSum) => ReactNode;
}

/** Below this many lines a percentage says less than the numbers. */
const FEW_LINES = 20;

/** Columns in order, without those that there is no room for. */
export function gapColumns(
  t: Translate,
  hidden: readonly GapSort[],
): GapColumn[] {
  const notMeasured = (
    <span className={styles.secondary}>{t('measure.notMeasured')}</span>
  );
  const number = (value: number) => t('format.number', { value });
  const columns: Omit<GapColumn, 'label'>[] = [
    {
      id: 'priority',
      width: '6.5rem',
      cell: gap => (
        <>
          <PriorityLabel level={gap.priority.level} />
          {gap.priority.override && (
            <div className={styles.secondary}>{t('gaps.overridden')}</div>
          )}
        </>
      ),
      groupCell: ({ level }) => level && <PriorityLabel level={level} />,
    },
    {
      id: 'path',
      width: hidden.includes('why') ? undefined : '22%',
      cell: () => null,
    },
    {
      id: 'uncovered',
      width: '7.25rem',
      align: 'end',
      cell: gap => (gap.lines ? number(gap.uncovered) : '–'),
      groupCell: sum => (sum.lines ? number(sum.uncovered) : '–'),
    },
    {
      id: 'coverage',
      width: '9.25rem',
      cell: gap => <LineCoverage lines={gap.lines} none={notMeasured} t={t} />,
      groupCell: sum => (
        <LineCoverage lines={sum.lines} none={notMeasured} t={t} />
      ),
    },
    {
      id: 'missing',
      width: '5.75rem',
      align: 'end',
      cell: gap => (gap.lines ? number(gap.missing) : '–'),
      groupCell: sum => (sum.lines ? number(sum.missing) : '–'),
    },
    {
      id: 'effort',
      width: '9rem',
      align: 'end',
      cell: gap => formatEffort(gap.effort),
      groupCell: sum => formatEffort(sum.effort),
    },
    {
      id: 'state',
      width: '7.25rem',
      cell: gap => <GapStateLabel state={gap.state} />,
    },
    {
      id: 'owner',
      width: '9rem',
      cell: ({ owners }) => (
        <span className={styles.clamped} title={owners?.join(', ')}>
          {owners?.join(', ') || t(owners ? 'gaps.nobody' : 'gaps.unknown')}
        </span>
      ),
    },
    {
      id: 'why',
      cell: gap => (
        <span className={styles.clamped} title={gap.priority.rationale}>
          {gap.priority.rationale}
        </span>
      ),
    },
  ];
  return columns
    .filter(({ id }) => !hidden.includes(id))
    .map(column => ({
      ...column,
      label: t(`gaps.${column.id}`),
      isSortable: true,
      firstOrder: firstGapOrder(column.id),
    }));
}

/** A percentage, or numbers where lines are few, over a bar. */
export function LineCoverage(props: {
  lines: { covered: number; total: number } | null;
  none: ReactNode;
  t: Translate;
}) {
  const { lines, none, t } = props;
  if (!lines) {
    return <>{none}</>;
  }
  return (
    <div className={styles.coverage}>
      <span>
        {lines.total < FEW_LINES
          ? t('measure.ofTotal', lines)
          : formatPercent(percentOf(lines))}
      </span>
      <CoverageBar lines={{ ...lines, partial: 0 }} />
    </div>
  );
}
