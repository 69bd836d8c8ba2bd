import { ScorecardGap } from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text, useBreakpoint } from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { viewHref } from '../../model/hrefs';
import { memberName } from '../../model/memberRows';
import { DataColumn, DataTable } from '../DataTable';
import { FilePath } from '../FilePath';
import { PriorityLabel } from '../PriorityLabel';
import { SimulatedName } from '../SimulatedBadge';

/** Gaps of all entities, each with the way to it. */
export function GapList(props: { gaps: ScorecardGap[]; isStale: boolean }) {
  const { gaps, isStale } = props;
  const t = useT();
  const tabLink = useCoverageTabLink();
  const narrow = useBreakpoint().down('md');
  const columns = useMemo((): DataColumn<ScorecardGap>[] => {
    const entityOf = (gap: ScorecardGap) => (
      <SimulatedName name={memberName(gap)} isSimulated={gap.simulated}>
        {name => (
          <Link href={`${tabLink(gap.entityRef)}${viewHref('gaps')}`}>
            {name}
          </Link>
        )}
      </SimulatedName>
    );
    const all: (DataColumn<ScorecardGap> & { wide?: boolean })[] = [
      {
        id: 'priority',
        label: t('scorecardGaps.priority'),
        width: '7.5em',
        cell: ({ priority }) => <PriorityLabel level={priority} />,
      },
      {
        id: 'file',
        label: t('scorecardGaps.file'),
        isRowHeader: true,
        cell: gap => (
          <>
            <Link
              href={`${tabLink(gap.entityRef)}${viewHref('gaps', {
                gap: gap.path,
              })}`}
            >
              <FilePath path={gap.path} />
            </Link>
            <Text as="p" variant="body-small" color="secondary">
              {gap.rationale}
              {gap.ruleIds.length > 0 &&
                ` ${t('scorecardGaps.rules', {
                  count: gap.ruleIds.length,
                  rules: gap.ruleIds.join(', '),
                })}`}
            </Text>
            {narrow && (
              <Text as="p" variant="body-small">
                {entityOf(gap)}{' '}
                {t('rollUp.uncoveredOf', { count: gap.uncovered })}
              </Text>
            )}
          </>
        ),
      },
      {
        id: 'entity',
        label: t('scorecardGaps.entity'),
        width: '18%',
        wide: true,
        cell: entityOf,
      },
      {
        id: 'owner',
        label: t('scorecard.dimension.owner'),
        width: '15%',
        wide: true,
        cell: ({ owner }) =>
          owner ? (
            <EntityRefLink entityRef={owner} />
          ) : (
            t('scorecard.without.owner')
          ),
      },
      {
        id: 'uncovered',
        label: t('scorecardGaps.uncovered'),
        align: 'end',
        width: '12%',
        wide: true,
        cell: ({ uncovered }) => t('format.number', { value: uncovered }),
      },
    ];
    return all.filter(({ wide }) => !narrow || !wide);
  }, [t, tabLink, narrow]);
  return (
    <DataTable
      label={t('scorecard.views.gaps')}
      columns={columns}
      items={gaps}
      keyOf={({ entityRef, path }) => `${entityRef} ${path}`}
      isStale={isStale}
      emptyState={null}
    />
  );
}
