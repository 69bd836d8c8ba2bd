import { Campaign } from '@backstage-coverage/plugin-coverage-common';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { targetText } from '../../model/targetText';
import { ConfirmDialog } from '../Dialogs';

/** Asks before a campaign is deleted. */
export function RemoveCampaignDialog(props: {
  campaign: Campaign;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const { campaign, onClose, onRemoved } = props;
  const { id, name, measure, target, state } = campaign;
  const t = useT();
  const change = useGovernanceChange('campaign');
  const remove = async () => {
    const isRemoved = await change.run('remove', t('campaigns.removed'), api =>
      api.deleteCampaign(id),
    );
    if (isRemoved) {
      onRemoved();
    }
  };
  return (
    <ConfirmDialog
      title={t('campaigns.removeTitle', { name })}
      confirm={t('governance.remove')}
      change={change}
      onClose={onClose}
      onConfirm={remove}
    >
      {targetText(t, { measure, value: target })}
      {`, ${t(`campaigns.state.${state}`)}. ${t('campaigns.removeEffect')}`}
    </ConfirmDialog>
  );
}
