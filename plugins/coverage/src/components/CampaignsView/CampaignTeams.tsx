import {
  CampaignTeam,
  NO_VALUE,
  TargetCounts,
} from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { CoverageCell } from '../CoverageCell';
import { DataColumn, DataTable } from '../DataTable';
import { CountsText } from '../Governance';
import { TitledPanel } from '../TitledPanel';

/** How a campaign goes, team by team. */
export function CampaignTeams(props: {
  teams: CampaignTeam[];
  counts: TargetCounts;
  onShow: (owner: string) => void;
}) {
  const { teams, counts, onShow } = props;
  const t = useT();
  const columns = useMemo(() => columnsOf(t, onShow), [t, onShow]);
  return (
    <TitledPanel
      title={t('campaigns.teams')}
      summary={
        allOf(teams) > sizeOf(counts) ? t('campaigns.severalOwners') : undefined
      }
    >
      <DataTable
        label={t('campaigns.teams')}
        columns={columns}
        items={teams}
        keyOf={({ owner }) => owner ?? NO_VALUE}
        minWidth="640px"
        emptyState={t('campaigns.nobody')}
      />
    </TitledPanel>
  );
}

function allOf(teams: CampaignTeam[]): number {
  return teams.reduce((sum, team) => sum + sizeOf(team), 0);
}

function sizeOf({ entities, exempt, deprecated }: TargetCounts): number {
  return entities + exempt + deprecated;
}

export function teamName(t: Translate, { owner, title }: CampaignTeam): string {
  return (
    title ?? owner?.slice(owner.indexOf('/') + 1) ?? t('campaigns.noOwner')
  );
}

function columnsOf(
  t: Translate,
  onShow: (owner: string) => void,
): DataColumn<CampaignTeam>[] {
  return [
    {
      id: 'team',
      label: t('campaigns.team'),
      isRowHeader: true,
      width: '22%',
      cell: team =>
        team.owner ? (
          <EntityRefLink
            entityRef={team.owner}
            title={team.title ?? undefined}
          />
        ) : (
          t('campaigns.noOwner')
        ),
    },
    {
      id: 'coverage',
      label: t('campaigns.coverage'),
      width: '20%',
      cell: ({ lines }) =>
        lines ? (
          <CoverageCell lines={{ ...lines, partial: 0 }} />
        ) : (
          t('governance.state.not-measured')
        ),
    },
    {
      id: 'entities',
      label: t('campaigns.progress'),
      cell: team => (
        <>
          {t('governance.entities', { count: team.entities })}
          <CountsText counts={team} />
        </>
      ),
    },
    {
      id: 'show',
      label: t('governance.actions'),
      width: '11em',
      cell: team => (
        <Button
          size="small"
          variant="secondary"
          aria-label={`${t('campaigns.show')}: ${teamName(t, team)}`}
          onPress={() => onShow(team.owner ?? NO_VALUE)}
        >
          {t('campaigns.show')}
        </Button>
      ),
    },
  ];
}
