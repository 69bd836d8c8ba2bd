import {
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { shortCommit } from '../../model/shortCommit';
import { TrendInput } from '../../model/trendChart';
import { BreakList } from '../Chart';
import { DataColumn, DataTable } from '../DataTable';
import { useTrendSummary } from './useTrendSummary';
import styles from './TrendCard.module.css';

/** What the chart shows as figures, newest first. */
export function TrendTable(props: { input: TrendInput }) {
  const { input } = props;
  const t = useT();
  const columns = useMemo(() => trendColumns(t), [t]);
  const newestFirst = useMemo(() => [...input.items].reverse(), [input]);
  const summary = useTrendSummary(input);
  return (
    <div className={styles.caption}>
      <Text as="p" variant="body-medium">
        {summary}
      </Text>
      <BreakList breaks={input.forecast?.breaks ?? []} />
      <DataTable
        label={t('trend.chart')}
        columns={columns}
        items={newestFirst}
        keyOf={({ id }) => id}
        emptyState={null}
      />
    </div>
  );
}

function trendColumns(t: Translate): DataColumn<SnapshotSummary>[] {
  return [
    {
      id: 'date',
      label: t('trend.date'),
      isRowHeader: true,
      cell: item => t('format.date', { value: new Date(item.committedAt) }),
    },
    {
      id: 'commit',
      label: t('trend.commit'),
      cell: ({ commit }) => <code title={commit}>{shortCommit(commit)}</code>,
    },
    {
      id: 'percent',
      label: t('trend.percent'),
      align: 'end',
      cell: item => formatPercent(percentOf(item.totals.lines)),
    },
    {
      id: 'covered',
      label: t('trend.covered'),
      align: 'end',
      cell: item => t('measure.ofTotal', item.totals.lines),
    },
  ];
}
