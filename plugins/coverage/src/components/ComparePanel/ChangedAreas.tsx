import {
  AreaChange,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text, useBreakpoint } from '@backstage/ui';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { CoverageChange } from '../CoverageChange';
import { DataColumn, DataTable } from '../DataTable';
import { differenceOf } from './difference';
import { UncoveredChange } from './UncoveredChange';
import styles from './ComparePanel.module.css';

/** Areas of which the coverage is not the same. */
export function ChangedAreas(props: { areas: AreaChange[] }) {
  const { areas } = props;
  const t = useT();
  const narrow = useBreakpoint().down('sm');
  const columns = useMemo(() => areaColumns(t, narrow), [t, narrow]);
  if (areas.length === 0) {
    return <Text as="p">{t('compare.noAreas')}</Text>;
  }
  return (
    <div className={styles.part}>
      <Text as="p" variant="body-small" color="secondary">
        {t('compare.areasRule')}
      </Text>
      <DataTable
        label={t('compare.areas')}
        columns={columns}
        items={areas}
        keyOf={({ name }) => name ?? ''}
        emptyState={null}
      />
    </div>
  );
}

function areaColumns(t: Translate, narrow: boolean): DataColumn<AreaChange>[] {
  const columns: (DataColumn<AreaChange> & { wide?: boolean })[] = [
    {
      id: 'area',
      label: t('compare.area'),
      isRowHeader: true,
      width: '34%',
      cell: ({ name }) => name ?? t('compare.noArea'),
    },
    {
      id: 'before',
      label: t('compare.before'),
      align: 'end',
      wide: true,
      cell: ({ base }) => formatPercent(percentOf(base.lines)),
    },
    {
      id: 'after',
      label: t('compare.after'),
      align: 'end',
      cell: ({ head }) => formatPercent(percentOf(head.lines)),
    },
    {
      id: 'change',
      label: t('compare.change'),
      cell: ({ base, head }) => {
        const points = differenceOf(base.lines, head.lines);
        return points === null ? null : <CoverageChange points={points} />;
      },
    },
    {
      id: 'uncovered',
      label: t('compare.uncovered'),
      align: 'end',
      wide: true,
      cell: change => <UncoveredChange change={change} />,
    },
  ];
  return columns.filter(column => !narrow || !column.wide);
}
