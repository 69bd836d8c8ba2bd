import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignState,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { MarkdownContent } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert, Button, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useState } from 'react';
import { useGovernance } from '../../hooks/useGovernance';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { predicateSentence } from '../../model/predicateText';
import { dayText, targetText } from '../../model/targetText';
import { CountsText } from '../Governance';
import { HiddenNote } from '../HiddenNote';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { CampaignEntities } from './CampaignEntities';
import { CampaignForm } from './CampaignForm';
import { CampaignStateLabel } from './CampaignStateLabel';
import { CampaignTeams } from './CampaignTeams';
import styles from '../Governance/Governance.module.css';

/** A campaign: what it is for, how it goes by team, and which entities it has. */
export function CampaignDetail(props: {
  id: string;
  team: string;
  state: string;
  onFilter: (filter: { team?: string; state?: string }) => void;
  onBack: () => void;
}) {
  const { id, team, state, onFilter, onBack } = props;
  const t = useT();
  const progress = useGovernance(api => api.getCampaignProgress(id), [id]);
  return (
    <div className={styles.page}>
      <div>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiArrowLeftLine aria-hidden />}
          onPress={onBack}
        >
          {t('campaigns.back')}
        </Button>
      </div>
      <PanelState state={progress} height={480}>
        {({ campaign, counts, lines, teams, hidden }) => (
          <>
            <TitledPanel
              title={campaign.name}
              summary={t('campaigns.summary', {
                reached: counts.reached,
                entities: counts.entities,
                target: targetText(t, {
                  measure: campaign.measure,
                  value: campaign.target,
                }),
                coverage: formatPercent(percentOf(lines)),
              })}
              actions={
                <CampaignActions
                  campaign={campaign}
                  onChanged={progress.retry}
                  onRemoved={onBack}
                />
              }
            >
              <Text as="p">
                <CampaignStateLabel state={campaign.state} />
                {', '}
                {t('campaigns.days', {
                  start: dayText(t, campaign.start),
                  due: dayText(t, campaign.due),
                })}
                {'. '}
                {predicateSentence(t, campaign.scope)}
                {'. '}
                {t('campaigns.ownedBy')}{' '}
                <EntityRefLink entityRef={campaign.owner} />
              </Text>
              <CountsText counts={counts} />
              <HiddenNote hidden={hidden} />
              {campaign.brief && <MarkdownContent content={campaign.brief} />}
            </TitledPanel>
            <CampaignTeams
              teams={teams}
              onShow={owner => onFilter({ team: owner })}
            />
            <CampaignEntities
              id={id}
              teams={teams}
              team={team}
              state={state}
              onFilter={onFilter}
            />
          </>
        )}
      </PanelState>
    </div>
  );
}

function CampaignActions(props: {
  campaign: Campaign;
  onChanged: () => void;
  onRemoved: () => void;
}) {
  const { campaign, onChanged, onRemoved } = props;
  const t = useT();
  const change = useGovernanceChange('campaign');
  const [isEdited, setEdited] = useState(false);
  const {
    id,
    createdBy: _a,
    createdAt: _b,
    changedBy: _c,
    changedAt: _d,
    ...stated
  } = campaign;
  const move = async (state: CampaignState) => {
    if (
      await change.run('set', t('campaigns.saved'), api =>
        api.updateCampaign(id, { ...stated, state }),
      )
    ) {
      onChanged();
    }
  };
  const remove = async () => {
    if (
      await change.run('remove', t('campaigns.removed'), api =>
        api.deleteCampaign(id),
      )
    ) {
      onRemoved();
    }
  };
  const canRemove = campaign.state === 'draft' || campaign.state === 'archived';
  return (
    <div className={styles.actions}>
      {change.error && (
        <Alert role="alert" status="danger" icon title={change.error} />
      )}
      <Button size="small" variant="secondary" onPress={() => setEdited(true)}>
        {t('governance.edit')}
      </Button>
      {CAMPAIGN_TRANSITIONS[campaign.state].map(state => (
        <Button
          key={state}
          size="small"
          variant={state === 'active' ? 'primary' : 'secondary'}
          isDisabled={change.isPending}
          onPress={() => move(state)}
        >
          {t(`campaigns.to.${state}`)}
        </Button>
      ))}
      {canRemove && (
        <Button
          size="small"
          variant="secondary"
          isDisabled={change.isPending}
          onPress={remove}
        >
          {t('governance.remove')}
        </Button>
      )}
      {isEdited && (
        <CampaignForm
          campaign={campaign}
          onClose={() => setEdited(false)}
          onSaved={() => {
            setEdited(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
