import {
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { denominatorJumped, pointsBetween } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { CoverageChange } from '../CoverageChange';
import { DataColumn, DataTable } from '../DataTable';
import styles from './HistoryPanel.module.css';

interface HistoryRow {
  snapshot: SnapshotSummary;
  before: SnapshotSummary | undefined;
}

/** The chart's figures, newest first. */
export function HistoryTable(props: { items: SnapshotSummary[] }) {
  const { items } = props;
  const t = useT();
  const rows = useMemo(
    () =>
      items
        .map((snapshot, i): HistoryRow => ({ snapshot, before: items[i - 1] }))
        .reverse(),
    [items],
  );
  const columns = useMemo(() => historyColumns(t), [t]);
  return (
    <DataTable
      label={t('history.chart')}
      columns={columns}
      items={rows}
      minWidth="56rem"
      keyOf={({ snapshot }) => snapshot.id}
      emptyState={<Text as="p">{t('history.none')}</Text>}
    />
  );
}

function historyColumns(t: Translate): DataColumn<HistoryRow>[] {
  return [
    {
      id: 'date',
      label: t('history.date'),
      isRowHeader: true,
      cell: ({ snapshot }) =>
        t('format.dateTime', { value: new Date(snapshot.committedAt) }),
    },
    {
      id: 'commit',
      label: t('history.commit'),
      cell: ({ snapshot }) => (
        <code title={snapshot.commit}>{shortCommit(snapshot.commit)}</code>
      ),
    },
    {
      id: 'coverage',
      label: t('history.coverage'),
      align: 'end',
      cell: ({ snapshot }) => formatPercent(percentOf(snapshot.totals.lines)),
    },
    {
      id: 'change',
      label: t('history.change'),
      cell: row => <Change {...row} />,
    },
    {
      id: 'covered',
      label: t('history.coveredOfTotal'),
      align: 'end',
      cell: ({ snapshot }) => t('measure.ofTotal', snapshot.totals.lines),
    },
    {
      id: 'flags',
      label: t('history.flags'),
      cell: ({ snapshot }) => snapshot.flags.join(', '),
    },
    {
      id: 'detail',
      label: t('history.detail'),
      cell: ({ snapshot }) =>
        snapshot.detail === 'lines'
          ? t('history.withLines')
          : t('history.totalsOnly'),
    },
  ];
}

function Change({ snapshot, before }: HistoryRow) {
  const t = useT();
  const points = pointsBetween(before, snapshot);
  if (!before || points === null) {
    return null;
  }
  const jumped = denominatorJumped(before.totals.lines, snapshot.totals.lines);
  return (
    <div>
      <CoverageChange points={points} />
      {jumped && (
        <div className={styles.jumped}>▲ {t('history.legendJump')}</div>
      )}
    </div>
  );
}
