import {
  formatPercent,
  PolicyOverview,
} from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { DataColumn, DataTable } from '../DataTable';
import { PriorityLabel } from '../PriorityLabel';
import { TitledPanel } from '../TitledPanel';

const NAMES = ['gold', 'silver', 'bronze'] as const;
type Row = PolicyOverview['levels']['gold'] & { name: (typeof NAMES)[number] };

/** What each level asks for. */
export function PolicyLevels(props: { levels: PolicyOverview['levels'] }) {
  const { levels } = props;
  const t = useT();
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <TitledPanel
      title={t('policies.levels')}
      summary={t('policies.levelsText')}
    >
      <DataTable
        label={t('policies.levels')}
        columns={columns}
        items={NAMES.map((name): Row => ({ ...levels[name], name }))}
        keyOf={({ name }) => name}
        minWidth="640px"
        emptyState={null}
      />
    </TitledPanel>
  );
}

function columnsOf(t: Translate): DataColumn<Row>[] {
  const none = t('policies.notAsked');
  const priorities = (wanted: Row['noOpen']) =>
    wanted.length === 0
      ? none
      : wanted.map(level => <PriorityLabel key={level} level={level} />);
  return [
    {
      id: 'name',
      label: t('policies.level'),
      isRowHeader: true,
      cell: ({ name }) => t(`level.${name}`),
    },
    {
      id: 'coverage',
      label: t('policies.minCoverage'),
      cell: ({ minCoverage }) => formatPercent(minCoverage),
    },
    {
      id: 'age',
      label: t('policies.maxAge'),
      cell: ({ maxAgeDays }) => t('policies.days', { count: maxAgeDays }),
    },
    {
      id: 'untested',
      label: t('policies.noUntested'),
      cell: ({ noUntested }) => priorities(noUntested),
    },
    {
      id: 'open',
      label: t('policies.noOpen'),
      cell: ({ noOpen }) => priorities(noOpen),
    },
    {
      id: 'patch',
      label: t('policies.minPatch'),
      cell: ({ minPatch }) =>
        minPatch === undefined ? none : formatPercent(minPatch),
    },
    {
      id: 'origin',
      label: t('policies.originColumn'),
      cell: ({ origin }) => t(`policies.origin.${origin}`),
    },
  ];
}
