import {
  CoverageTotals,
  FileChange,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import {
  RiAddLine,
  RiArrowLeftRightLine,
  RiArrowRightDownLine,
  RiArrowRightUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import { Translate } from '../../hooks/useT';
import { DataColumn } from '../DataTable';
import { ComparedPath } from './ComparedPath';
import { UncoveredChange } from './UncoveredChange';
import styles from './ComparePanel.module.css';

const ICONS = {
  added: RiAddLine,
  removed: RiDeleteBinLine,
  better: RiArrowRightUpLine,
  worse: RiArrowRightDownLine,
  changed: RiArrowLeftRightLine,
};

/** On narrow screens the percentages before give way. */
export function changedFileColumns(
  t: Translate,
  commits: Record<'base' | 'head', string>,
  narrow: boolean,
): DataColumn<FileChange>[] {
  const percent = (totals: CoverageTotals | null) =>
    totals ? formatPercent(percentOf(totals.lines)) : '–';
  const columns: (DataColumn<FileChange> & { wide?: boolean })[] = [
    {
      id: 'path',
      label: t('compare.file'),
      isRowHeader: true,
      width: narrow ? '40%' : '46%',
      cell: ({ path, head }) => (
        // What was removed is only in the one before.
        <ComparedPath path={path} commit={commits[head ? 'head' : 'base']} />
      ),
    },
    {
      id: 'kind',
      label: t('compare.kind'),
      cell: ({ kind }) => {
        const Icon = ICONS[kind];
        return (
          <span className={styles.kind} data-kind={kind}>
            <Icon size={16} aria-hidden />
            {t(`compare.kinds.${kind}`)}
          </span>
        );
      },
    },
    {
      id: 'before',
      label: t('compare.before'),
      align: 'end',
      wide: true,
      cell: ({ base }) => percent(base),
    },
    {
      id: 'after',
      label: t('compare.after'),
      align: 'end',
      wide: true,
      cell: ({ head }) => percent(head),
    },
    {
      id: 'uncovered',
      label: t('compare.uncovered'),
      align: 'end',
      width: narrow ? '32%' : undefined,
      cell: change => <UncoveredChange change={change} />,
    },
  ];
  return columns.filter(column => !narrow || !column.wide);
}
