import {
  FileSummary,
  formatPercent,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Link, Text } from '@backstage/ui';
import { LevelOf } from '../../hooks/useFileLevels';
import { Translate } from '../../hooks/useT';
import { CoverageCell } from '../CoverageCell';
import { FilePath } from '../FilePath';
import { DataColumn } from '../DataTable';
import { PriorityLabel } from '../PriorityLabel';
import styles from './FilesPanel.module.css';

/** On narrow screens branches and the count of lines give way. */
export function fileColumns(options: {
  t: Translate;
  hrefOf: (path: string) => string;
  levelOf: LevelOf;
  narrow: boolean;
}): DataColumn<FileSummary>[] {
  const { t, hrefOf, levelOf, narrow } = options;
  const columns: (DataColumn<FileSummary> & { wide?: boolean })[] = [
    {
      id: 'path',
      label: t('files.path'),
      isSortable: true,
      isRowHeader: true,
      width: narrow ? '40%' : '34%',
      cell: ({ path }) => (
        <Link href={hrefOf(path)}>
          <FilePath path={path} />
        </Link>
      ),
    },
    {
      id: 'priority',
      label: t('files.priority'),
      width: narrow ? undefined : '9em',
      cell: ({ path }) => {
        const level = levelOf(path);
        return level && <PriorityLabel level={level} />;
      },
    },
    {
      id: 'coverage',
      label: t('files.coverage'),
      isSortable: true,
      cell: ({ totals }) => <CoverageCell lines={totals.lines} />,
    },
    {
      id: 'uncovered',
      label: t('files.uncovered'),
      isSortable: true,
      align: 'end',
      cell: ({ totals }) => (
        <span className={styles.number}>
          {t('format.number', { value: uncoveredOf(totals.lines) })}
        </span>
      ),
    },
    {
      id: 'lines',
      label: t('files.lines'),
      isSortable: true,
      align: 'end',
      wide: true,
      cell: ({ totals }) => (
        <span className={styles.number}>
          {t('measure.ofTotal', totals.lines)}
        </span>
      ),
    },
    {
      id: 'branches',
      label: t('files.branches'),
      align: 'end',
      wide: true,
      cell: ({ totals }) =>
        totals.branches ? (
          <span className={styles.number}>
            {formatPercent(percentOf(totals.branches))} (
            {t('measure.ofTotal', totals.branches)})
          </span>
        ) : (
          <Text as="span" color="secondary">
            {t('measure.notMeasured')}
          </Text>
        ),
    },
  ];
  return columns.filter(column => !narrow || !column.wide);
}
