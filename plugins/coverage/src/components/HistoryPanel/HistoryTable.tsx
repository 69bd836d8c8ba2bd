import {
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Checkbox, Flex, Text, useBreakpoint } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { denominatorJumped, pointsBetween } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { CoverageChange } from '../CoverageChange';
import { DataColumn, DataTable } from '../DataTable';
import { detailText } from './detailText';
import styles from './HistoryPanel.module.css';

interface HistoryRow {
  snapshot: SnapshotSummary;
  before: SnapshotSummary | undefined;
}

/** More at once would make each choice slow. */
const STEP = 50;

/** The chart's figures, newest first, and a box in each row to choose it. */
export function HistoryTable(props: {
  items: SnapshotSummary[];
  /** Commits that are chosen. */
  picked: string[];
  onToggle: (commit: string) => void;
}) {
  const { items, picked, onToggle } = props;
  const t = useT();
  const narrow = useBreakpoint().down('sm');
  const [most, setMost] = useState(STEP);
  const rows = useMemo(
    () =>
      items
        .map((snapshot, i): HistoryRow => ({ snapshot, before: items[i - 1] }))
        .reverse()
        .slice(0, most),
    [items, most],
  );
  const columns = [
    chooseColumn(t, picked, onToggle),
    ...historyColumns(t, narrow).filter(({ isWide }) => !narrow || !isWide),
  ];
  return (
    <>
      <DataTable
        label={t('history.table')}
        columns={columns}
        items={rows}
        minWidth={narrow ? undefined : '60rem'}
        keyOf={({ snapshot }) => snapshot.id}
        emptyState={null}
      />
      {rows.length < items.length && (
        <Flex align="center" gap="4" mt="3">
          <Text as="p" role="status" variant="body-small" color="secondary">
            {t('history.shown', { shown: rows.length, total: items.length })}
          </Text>
          <Button variant="secondary" onPress={() => setMost(most + STEP * 2)}>
            {t('history.more')}
          </Button>
        </Flex>
      )}
    </>
  );
}

function chooseColumn(
  t: Translate,
  picked: string[],
  onToggle: (commit: string) => void,
): DataColumn<HistoryRow> {
  return {
    id: 'choose',
    label: t('history.chooseColumn'),
    width: '5.5rem',
    cell: ({ snapshot: { commit } }) => (
      <Checkbox
        aria-label={t('history.choose', { commit: shortCommit(commit) })}
        isSelected={picked.includes(commit)}
        onChange={() => onToggle(commit)}
      />
    ),
  };
}

/** On narrow screens the wide ones give way, and the commit is below its time. */
function historyColumns(
  t: Translate,
  narrow: boolean,
): (DataColumn<HistoryRow> & { isWide?: boolean })[] {
  return [
    {
      id: 'date',
      label: t('history.date'),
      isRowHeader: true,
      cell: ({ snapshot }) => (
        <>
          {t('format.dateTime', { value: new Date(snapshot.committedAt) })}
          {narrow && (
            <div>
              <Commit commit={snapshot.commit} />
            </div>
          )}
        </>
      ),
    },
    {
      id: 'commit',
      label: t('history.commit'),
      isWide: true,
      cell: ({ snapshot }) => <Commit commit={snapshot.commit} />,
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
      isWide: true,
      label: t('history.coveredOfTotal'),
      align: 'end',
      cell: ({ snapshot }) => t('measure.ofTotal', snapshot.totals.lines),
    },
    {
      id: 'flags',
      isWide: true,
      label: t('history.flags'),
      cell: ({ snapshot }) => snapshot.flags.join(', '),
    },
    {
      id: 'detail',
      isWide: true,
      label: t('history.detail'),
      cell: ({ snapshot }) => detailText(snapshot, t),
    },
  ];
}

function Commit({ commit }: { commit: string }) {
  return <code title={commit}>{shortCommit(commit)}</code>;
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
      {jumped && <div className={styles.jumped}>▲ {t('history.jumped')}</div>}
    </div>
  );
}
