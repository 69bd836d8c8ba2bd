import {
  FileSummary,
  formatPercent,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { LevelOf } from '../../hooks/useFileLevels';
import { Translate } from '../../hooks/useT';
import { CoverageCell } from '../CoverageCell';
import { FilePath } from '../FilePath';
import { HeaderColumn } from '../DataTable';
import { PriorityLabel } from '../PriorityLabel';
import styles from './FilesPanel.module.css';

/** Where a row is. */
export interface FilePlace {
  /** Of all rows, 0-based. */
  index: number;
  /** The one row that the Tab key reaches; arrow keys go on from there. */
  isActive: boolean;
}

export interface FileColumn extends HeaderColumn {
  cell: (file: FileSummary, place: FilePlace) => ReactNode;
}

/** On narrow screens branches and the count of lines give way. */
export function fileColumns(options: {
  t: Translate;
  hrefOf: (path: string) => string;
  levelOf: LevelOf;
  narrow: boolean;
}): FileColumn[] {
  const { t, hrefOf, levelOf, narrow } = options;
  const columns: (FileColumn & { wide?: boolean })[] = [
    {
      id: 'path',
      label: t('files.path'),
      isSortable: true,
      width: narrow ? '40%' : '34%',
      cell: ({ path }, { index, isActive }) => (
        <Link
          to={hrefOf(path)}
          title={path}
          data-row={index}
          tabIndex={isActive ? 0 : -1}
          className={styles.link}
        >
          <FilePath path={path} />
        </Link>
      ),
    },
    {
      id: 'priority',
      label: t('files.priority'),
      width: narrow ? '2em' : '9em',
      isUnlabelled: narrow,
      cell: ({ path }) => {
        const level = levelOf(path);
        return level && <PriorityLabel level={level} isShort={narrow} />;
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
      cell: ({ totals }) =>
        t('format.number', { value: uncoveredOf(totals.lines) }),
    },
    {
      id: 'lines',
      label: t('files.lines'),
      isSortable: true,
      align: 'end',
      wide: true,
      cell: ({ totals }) => t('measure.ofTotal', totals.lines),
    },
    {
      id: 'branches',
      label: t('files.branches'),
      align: 'end',
      wide: true,
      cell: ({ totals }) =>
        totals.branches ? (
          `${formatPercent(percentOf(totals.branches))} (${t(
            'measure.ofTotal',
            totals.branches,
          )})`
        ) : (
          <span className={styles.secondary}>{t('measure.notMeasured')}</span>
        ),
    },
  ];
  return columns.filter(column => !narrow || !column.wide);
}
