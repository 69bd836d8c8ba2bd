import {
  coverageCampaignManagePermission,
  CampaignList as Campaigns,
  CampaignSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Link, Switch, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useGovernance } from '../../hooks/useGovernance';
import { useRight } from '../../hooks/useRight';
import { Translate, useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { predicateSentence } from '../../model/predicateText';
import { dayText, targetText } from '../../model/targetText';
import { DataColumn, DataTable } from '../DataTable';
import { CountsText, MissingRightNote } from '../Governance';
import { HiddenNote } from '../HiddenNote';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { CampaignForm } from './CampaignForm';
import { CampaignStateLabel } from './CampaignStateLabel';

/** All campaigns, with how each stands. */
export function CampaignList() {
  const t = useT();
  const right = useRight({ permission: coverageCampaignManagePermission });
  const campaigns = useGovernance(api => api.listCampaigns(), []);
  const [url, setUrl] = useUrlState({ archived: '' });
  const { pathname } = useLocation();
  const [isAdding, setAdding] = useState(false);
  const columns = useMemo(() => columnsOf(t, pathname), [t, pathname]);
  return (
    <TitledPanel
      title={t('campaigns.title')}
      summary={t('campaigns.intro')}
      actions={
        right.isAllowed && (
          <Button size="small" onPress={() => setAdding(true)}>
            {t('campaigns.add')}
          </Button>
        )
      }
    >
      <MissingRightNote right={right} subject="campaign" />
      <PanelState state={campaigns} height={240}>
        {({ items, hidden }: Campaigns) => (
          <>
            <HiddenNote hidden={hidden} />
            {items.some(({ state }) => state === 'archived') && (
              <Switch
                label={t('campaigns.showArchived')}
                isSelected={url.archived === 'true'}
                onChange={isOn => setUrl({ archived: isOn ? 'true' : '' })}
              />
            )}
            <DataTable
              label={t('campaigns.title')}
              columns={columns}
              items={items.filter(
                ({ state }) => url.archived === 'true' || state !== 'archived',
              )}
              keyOf={({ id }) => id}
              minWidth="720px"
              emptyState={
                <Text as="p">
                  {t('campaigns.none')}. {t('campaigns.noneText')}
                </Text>
              }
            />
          </>
        )}
      </PanelState>
      {isAdding && (
        <CampaignForm
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false);
            campaigns.retry();
          }}
        />
      )}
    </TitledPanel>
  );
}

function columnsOf(
  t: Translate,
  pathname: string,
): DataColumn<CampaignSummary>[] {
  return [
    {
      id: 'name',
      label: t('campaigns.name'),
      isRowHeader: true,
      width: '20%',
      cell: ({ id, name }) => (
        <Link href={`${pathname}?view=campaigns&campaign=${id}`}>{name}</Link>
      ),
    },
    {
      id: 'state',
      label: t('campaigns.stateColumn'),
      width: '7em',
      cell: ({ state }) => <CampaignStateLabel state={state} />,
    },
    {
      id: 'for',
      label: t('campaigns.whom'),
      width: '20%',
      cell: ({ scope }) => predicateSentence(t, scope),
    },
    {
      id: 'target',
      label: t('campaigns.target'),
      cell: ({ measure, target, start, due }) => (
        <>
          {targetText(t, { measure, value: target })}
          <Text as="p" variant="body-small" color="secondary">
            {t('campaigns.days', {
              start: dayText(t, start),
              due: dayText(t, due),
            })}
          </Text>
        </>
      ),
    },
    {
      id: 'progress',
      label: t('campaigns.progress'),
      width: '26%',
      cell: ({ counts }) => (
        <>
          {t('governance.entities', { count: counts.entities })}
          <CountsText counts={counts} />
        </>
      ),
    },
  ];
}
