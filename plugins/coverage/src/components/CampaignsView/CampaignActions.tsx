import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignState,
} from '@backstage-coverage/plugin-coverage-common';
import { Alert, Button } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { CampaignForm } from './CampaignForm';
import { RemoveCampaignDialog } from './RemoveCampaignDialog';
import styles from '../Governance/Governance.module.css';

/** Changes a campaign, moves it on, or deletes it. */
export function CampaignActions(props: {
  campaign: Campaign;
  onChanged: () => void;
  onRemoved: () => void;
}) {
  const { campaign, onChanged, onRemoved } = props;
  const t = useT();
  const change = useGovernanceChange('campaign');
  const [isEdited, setEdited] = useState(false);
  const [isAsked, setAsked] = useState(false);
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
          onPress={() => setAsked(true)}
        >
          {t('governance.remove')}
        </Button>
      )}
      {isAsked && (
        <RemoveCampaignDialog
          campaign={campaign}
          onClose={() => setAsked(false)}
          onRemoved={onRemoved}
        />
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
