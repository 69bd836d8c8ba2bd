import {
  formatPercent,
  ScorecardTrend,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { MeasuredDay } from '../../model/organisationTrend';
import { DataColumn, DataTable } from '../DataTable';
import { useScorecardTrendSummary } from './useScorecardTrendSummary';
import styles from './ScorecardTrend.module.css';

/** What the chart shows as figures, newest first. */
export function ScorecardTrendTable(props: {
  days: MeasuredDay[];
  trend: ScorecardTrend;
}) {
  const { days, trend } = props;
  const t = useT();
  const summary = useScorecardTrendSummary(days, trend);
  const newestFirst = useMemo(() => [...days].reverse(), [days]);
  const columns = useMemo(
    (): DataColumn<MeasuredDay>[] => [
      {
        id: 'day',
        label: t('scorecardHeader.trend.day'),
        isRowHeader: true,
        cell: ({ day }) => t('format.day', { value: new Date(day) }),
      },
      {
        id: 'coverage',
        label: t('scorecardHeader.trend.coverage'),
        align: 'end',
        cell: ({ percent }) => formatPercent(percent),
      },
      {
        id: 'covered',
        label: t('scorecardHeader.trend.covered'),
        align: 'end',
        cell: ({ lines }) => t('measure.ofTotal', lines),
      },
      {
        id: 'reporting',
        label: t('scorecardHeader.trend.reporting'),
        align: 'end',
        cell: ({ reporting }) => t('format.number', { value: reporting }),
      },
    ],
    [t],
  );
  return (
    <>
      <Text as="p" variant="body-medium">
        {summary}
      </Text>
      {/* Without links inside, the keyboard needs something to scroll with. */}
      <div
        className={styles.days}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('scorecardHeader.trend.chart')}
      >
        <DataTable
          label={t('scorecardHeader.trend.chart')}
          columns={columns}
          items={newestFirst}
          keyOf={({ day }) => day}
          emptyState={null}
        />
      </div>
    </>
  );
}
