import {
  coverageCampaignManagePermission,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { MarkdownContent } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useGovernance } from '../../hooks/useGovernance';
import { useRight } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';
import { predicateSentence } from '../../model/predicateText';
import { dayText, targetText } from '../../model/targetText';
import { CountsText, MissingRightNote } from '../Governance';
import { HiddenNote } from '../HiddenNote';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { CampaignActions } from './CampaignActions';
import { CampaignEntities } from './CampaignEntities';
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
  const right = useRight({ permission: coverageCampaignManagePermission });
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
                right.isAllowed && (
                  <CampaignActions
                    campaign={campaign}
                    onChanged={progress.retry}
                    onRemoved={onBack}
                  />
                )
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
              <MissingRightNote right={right} subject="campaign" />
              <CountsText counts={counts} />
              <HiddenNote hidden={hidden} />
              {campaign.brief && <MarkdownContent content={campaign.brief} />}
            </TitledPanel>
            <CampaignTeams
              teams={teams}
              counts={counts}
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
