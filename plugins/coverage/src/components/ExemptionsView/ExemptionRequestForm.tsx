import {
  coverageExemptionCreatePermission,
  MAX_EXEMPTION_DAYS,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { useDebounced } from '../../hooks/useDebounced';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useRight } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { FormDialog } from '../Dialogs';
import { DateField } from '../SettingDialogs/DateField';
import { ReasonField } from '../SettingDialogs/ReasonField';
import { ValueField } from '../ValueField';

/** As far as it has to be typed before anything is known of it. */
const ENTITY_REF = /^[^:/]+:[^:/]+\/[^:/]+$/;

/** The dialog that asks for an exemption of an entity. */
export function ExemptionRequestForm(props: {
  onClose: () => void;
  onSaved: () => void;
}) {
  const { onClose, onSaved } = props;
  const t = useT();
  const change = useGovernanceChange('exemption');
  const [entityRef, setEntityRef] = useState('');
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(dayFromToday(90));
  const typed = useDebounced(entityRef.trim());
  const asked = ENTITY_REF.test(typed) ? typed : undefined;
  const right = useRight({
    permission: coverageExemptionCreatePermission,
    resourceRef: asked,
  });
  const save = async () => {
    const isSaved = await change.run('set', t('exemptions.requested'), api =>
      api.requestEntityExemption({
        entityRef: entityRef.trim(),
        reason: reason.trim(),
        expires,
      }),
    );
    if (isSaved) {
      onSaved();
    }
  };
  return (
    <FormDialog
      title={t('exemptions.addTitle')}
      submit={t('exemptions.request')}
      change={change}
      onClose={onClose}
      onSubmit={save}
    >
      <ValueField
        label={t('exemptions.entity')}
        of="entity"
        placeholder={t('exemptions.entityHint')}
        isRequired
        value={entityRef}
        onChange={setEntityRef}
      />
      {asked && right.isMissing && (
        <Text as="p" role="alert" color="danger">
          {t('exemptions.mayNotRequest')}
        </Text>
      )}
      <ReasonField isRequired value={reason} onChange={setReason} />
      <DateField
        label={t('exemptions.expires')}
        description={t('exemptions.expiresHint')}
        isRequired
        value={expires}
        onChange={setExpires}
        min={dayFromToday(0)}
        max={dayFromToday(MAX_EXEMPTION_DAYS)}
      />
    </FormDialog>
  );
}
