import {
  RollUpGap,
  RollUpMember,
} from '@backstage-coverage/plugin-coverage-common';
import { Link, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { fileHref, viewHref } from '../../model/hrefs';
import { memberName } from '../../model/memberRows';
import { FilePath } from '../FilePath';
import { DataColumn, DataTable } from '../DataTable';
import { PriorityLabel } from '../PriorityLabel';
import { RollUpPanel } from './RollUpPanel';

/** What to test first over all components. */
export function WorstGaps(props: {
  gaps: RollUpGap[];
  members: RollUpMember[];
}) {
  const { gaps, members } = props;
  const t = useT();
  const tabLink = useCoverageTabLink();
  const columns = useMemo((): DataColumn<RollUpGap>[] => {
    const names = new Map(members.map(m => [m.entityRef, memberName(m)]));
    return [
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
        cell: ({ entityRef, path, measuredPath, rationale }) => (
          <>
            {measuredPath === null ? (
              <FilePath path={path} />
            ) : (
              <Link href={`${tabLink(entityRef)}${fileHref(measuredPath)}`}>
                <FilePath path={path} />
              </Link>
            )}
            <Text as="p" variant="body-small" color="secondary">
              {rationale}
            </Text>
          </>
        ),
      },
      {
        id: 'component',
        label: t('rollUp.component'),
        width: '22%',
        cell: ({ entityRef }) => (
          <Link href={`${tabLink(entityRef)}${viewHref('gaps')}`}>
            {names.get(entityRef)}
          </Link>
        ),
      },
      {
        id: 'uncovered',
        label: t('rollUp.uncovered'),
        align: 'end',
        width: '15%',
        cell: ({ uncovered }) => t('format.number', { value: uncovered }),
      },
    ];
  }, [members, t, tabLink]);
  return (
    <RollUpPanel
      title={t('rollUp.worstGaps')}
      summary={t(gaps.length > 0 ? 'rollUp.worstGapsHint' : 'rollUp.noGaps')}
    >
      {gaps.length > 0 && (
        <DataTable
          label={t('rollUp.worstGaps')}
          columns={columns}
          items={gaps}
          keyOf={({ entityRef, path }) => `${entityRef} ${path}`}
          minWidth="520px"
          emptyState={null}
        />
      )}
    </RollUpPanel>
  );
}
