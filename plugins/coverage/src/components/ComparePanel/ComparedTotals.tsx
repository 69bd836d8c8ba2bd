import {
  Count,
  SnapshotComparison,
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Alert, Card, CardBody, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { denominatorJumped } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { CoverageChange } from '../CoverageChange';
import { DataColumn, DataTable } from '../DataTable';
import { differenceOf } from './difference';
import styles from './ComparePanel.module.css';

const MEASURES = ['lines', 'branches', 'functions'] as const;

interface MeasureRow {
  id: string;
  label: string;
  base: Count | null;
  head: Count | null;
}

/** Both commits with their totals, and whether these compare at all. */
export function ComparedTotals(props: { comparison: SnapshotComparison }) {
  const { base, head } = props.comparison;
  const t = useT();
  const columns = useMemo(() => totalColumns(t), [t]);
  const rows = MEASURES.map(
    (measure): MeasureRow => ({
      id: measure,
      label: t(`compare.${measure}`),
      base: base.totals[measure],
      head: head.totals[measure],
    }),
  ).filter(row => row.base || row.head);
  const [flagsBefore, flagsAfter] = [base, head].map(({ flags }) =>
    flags.join(', '),
  );

  return (
    <Card>
      <CardBody>
        <div className={styles.part}>
          <div className={styles.sides}>
            <Side label={t('compare.before')} snapshot={base} />
            <Side label={t('compare.after')} snapshot={head} />
          </div>
          {flagsBefore !== flagsAfter && (
            <Alert
              status="warning"
              icon
              title={t('compare.flagsDiffer', {
                base: flagsBefore,
                head: flagsAfter,
              })}
            />
          )}
          {denominatorJumped(base.totals.lines, head.totals.lines) && (
            <Alert
              status="info"
              icon
              title={t('change.denominator', {
                before: base.totals.lines.total,
                after: head.totals.lines.total,
              })}
            />
          )}
          <DataTable
            label={t('compare.totals')}
            columns={columns}
            items={rows}
            keyOf={({ id }) => id}
            emptyState={null}
          />
        </div>
      </CardBody>
    </Card>
  );
}

function Side(props: { label: string; snapshot: SnapshotSummary }) {
  const { label, snapshot } = props;
  const { branch, commit, committedAt, flags } = snapshot;
  const t = useT();
  return (
    <div>
      <Text as="p" variant="body-small" color="secondary">
        {label}
      </Text>
      <Text as="p" variant="body-medium" weight="bold">
        <code title={commit}>{shortCommit(commit)}</code>
      </Text>
      <Text as="p" variant="body-small">
        {t('format.dateTime', { value: new Date(committedAt) })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {branch === null
          ? t('compare.noBranch')
          : t('compare.onBranch', { branch })}
        {' · '}
        {t('compare.flags', { flags: flags.join(', ') })}
      </Text>
    </div>
  );
}

function totalColumns(t: Translate): DataColumn<MeasureRow>[] {
  const amount = (value: Count | null) =>
    value
      ? t('compare.amount', {
          percent: formatPercent(percentOf(value)),
          covered: value.covered,
          total: value.total,
        })
      : t('measure.notMeasured');
  return [
    {
      id: 'measure',
      label: t('compare.measure'),
      isRowHeader: true,
      cell: row => row.label,
    },
    {
      id: 'before',
      label: t('compare.before'),
      align: 'end',
      cell: row => amount(row.base),
    },
    {
      id: 'after',
      label: t('compare.after'),
      align: 'end',
      cell: row => amount(row.head),
    },
    {
      id: 'change',
      label: t('compare.change'),
      cell: row => {
        const points = differenceOf(row.base, row.head);
        return points === null ? null : <CoverageChange points={points} />;
      },
    },
  ];
}
