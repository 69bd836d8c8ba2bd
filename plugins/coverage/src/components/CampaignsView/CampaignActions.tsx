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
