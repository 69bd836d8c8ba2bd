import {
  PolicyTargetCounts,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { targetText } from '../../model/targetText';
import { ConfirmDialog } from '../Dialogs';

/** Asks before a target of the portal is deleted. */
export function RemoveTargetDialog(props: {
  target: PolicyTargetEntry;
  /** Whom it is for; undefined: not known yet. */
  counts: PolicyTargetCounts | undefined;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const { target, counts, onClose, onRemoved } = props;
  const { id, name, state } = target;
  const t = useT();
  const change = useGovernanceChange('policy');
  const remove = async () => {
    const isRemoved = await change.run('remove', t('policies.removed'), api =>
      api.deletePolicyTarget(id),
    );
    if (isRemoved) {
      onRemoved();
    }
  };
  return (
    <ConfirmDialog
      title={t('policies.removeTitle', { name })}
      confirm={t('governance.remove')}
      change={change}
      onClose={onClose}
      onConfirm={remove}
    >
      {targetText(t, target)}
      {counts && `, ${t('policies.removeFor', { count: counts.entities })}`}
      {'. '}
      {t(`policies.removeEffect.${state}`)}
    </ConfirmDialog>
  );
}
