import {
  coverageExemptionApprovePermission,
  coverageExemptionCreatePermission,
  EntityExemption,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useRight } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';
import { RowActions } from '../Governance';

export type Decision = 'approved' | 'denied' | 'revoked';

/** What the reader may do with an exemption. */
export function ExemptionActions(props: {
  exemption: EntityExemption;
  /** It is a request of the reader, which somebody else decides on. */
  isOwn: boolean;
  onDecide: (decision: Decision) => void;
}) {
  const { exemption, isOwn, onDecide } = props;
  const { entityRef, state, title } = exemption;
  const t = useT();
  const right = useRight({
    permission: isOwn
      ? coverageExemptionCreatePermission
      : coverageExemptionApprovePermission,
    resourceRef: entityRef,
  });
  if (state !== 'requested' && state !== 'approved') {
    return null;
  }
  if (!right.isAllowed) {
    return right.isMissing ? (
      <Text variant="body-small" color="secondary">
        {t('exemptions.mayNot')}
      </Text>
    ) : null;
  }
  const action = (label: 'approve' | 'deny' | 'revoke', to: Decision) => ({
    id: label,
    label: t(`exemptions.${label}`),
    onAction: () => onDecide(to),
  });
  return (
    <RowActions
      name={title ?? entityRef}
      label={t('governance.more')}
      actions={[
        ...(state === 'requested' && !isOwn
          ? [action('approve', 'approved'), action('deny', 'denied')]
          : []),
        action('revoke', 'revoked'),
      ]}
    />
  );
}
