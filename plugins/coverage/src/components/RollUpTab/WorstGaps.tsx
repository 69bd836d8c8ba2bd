import {
  RollUpGap,
  RollUpMember,
} from '@backstage-coverage/plugin-coverage-common';
import { Link, Text, useBreakpoint } from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { fileHref, viewHref } from '../../model/hrefs';
import { memberName } from '../../model/memberRows';
import { FilePath } from '../FilePath';
import { DataColumn, DataTable } from '../DataTable';
import { PriorityLabel } from '../PriorityLabel';
import { TitledPanel } from '../TitledPanel';

/** What to test first over all components. */
export function WorstGaps(props: {
  gaps: RollUpGap[];
  members: RollUpMember[];
}) {
  const { gaps, members } = props;
  const t = useT();
  const tabLink = useCoverageTabLink();
  const narrow = useBreakpoint().down('md');
  const columns = useMemo((): DataColumn<RollUpGap>[] => {
    const names = new Map(members.map(m => [m.entityRef, memberName(m)]));
    const componentOf = ({ entityRef }: RollUpGap) => (
      <Link href={`${tabLink(entityRef)}${viewHref('gaps')}`}>
        {names.get(entityRef)}
      </Link>
    );
    const all: (DataColumn<RollUpGap> & { wide?: boolean })[] = [
      {
        id: 'priority',
        label: t('rollUp.priority'),
        width: '7.5em',
        cell: gap => <PriorityLabel level={gap.priority} />,
      },
      {
        id: 'file',
        label: t('rollUp.file'),
        isRowHeader: true,
        cell: gap => (
          <>
            {gap.measuredPath === null ? (
              <FilePath path={gap.path} />
            ) : (
              <Link
                href={`${tabLink(gap.entityRef)}${fileHref(gap.measuredPath)}`}
              >
                <FilePath path={gap.path} />
              </Link>
            )}
            <Text as="p" variant="body-small" color="secondary">
              {gap.rationale}
            </Text>
            {narrow && (
              <Text as="p" variant="body-small">
                {componentOf(gap)},{' '}
                {t('rollUp.uncoveredOf', { count: gap.uncovered })}
              </Text>
            )}
          </>
        ),
      },
      {
        id: 'component',
        label: t('rollUp.component'),
        width: '22%',
        wide: true,
        cell: componentOf,
      },
      {
        id: 'uncovered',
        label: t('rollUp.uncovered'),
        align: 'end',
        width: '15%',
        wide: true,
        cell: ({ uncovered }) => t('format.number', { value: uncovered }),
      },
    ];
    return all.filter(({ wide }) => !narrow || !wide);
  }, [members, t, tabLink, narrow]);
  return (
    <TitledPanel
      title={t('rollUp.worstGaps')}
      summary={t(gaps.length > 0 ? 'rollUp.worstGapsHint' : 'rollUp.noGaps')}
    >
      {gaps.length > 0 && (
        <DataTable
          label={t('rollUp.worstGaps')}
          columns={columns}
          items={gaps}
          keyOf={({ entityRef, path }) => `${entityRef} ${path}`}
          emptyState={null}
        />
      )}
    </TitledPanel>
  );
}
