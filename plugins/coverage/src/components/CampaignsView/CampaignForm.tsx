import { Campaign } from '@backstage-coverage/plugin-coverage-common';
import { TextAreaField, TextField } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { toPredicate, toPredicateTexts } from '../../model/predicateText';
import { FormDialog } from '../Dialogs';
import { PredicateFields } from '../Governance';
import { PolicyPreviewPart } from '../PoliciesView/PolicyPreviewPart';
import { DateField } from '../SettingDialogs/DateField';
import { PercentField } from '../TargetFields';
import { ValueField } from '../ValueField';
import styles from '../Governance/Governance.module.css';

/** The dialog that makes or changes a campaign. */
export function CampaignForm(props: {
  /** Default: a new one. */
  campaign?: Campaign;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { campaign, onClose, onSaved } = props;
  const t = useT();
  const change = useGovernanceChange('campaign');
  const [name, setName] = useState(campaign?.name ?? '');
  const [texts, setTexts] = useState(toPredicateTexts(campaign?.scope ?? {}));
  const [target, setTarget] = useState(campaign?.target ?? 80);
  const [start, setStart] = useState(campaign?.start ?? dayFromToday(0));
  const [due, setDue] = useState(campaign?.due ?? dayFromToday(90));
  const [owner, setOwner] = useState(campaign?.owner ?? '');
  const [brief, setBrief] = useState(campaign?.brief ?? '');

  const scope = toPredicate(texts);
  const save = async () => {
    const stated = {
      name: name.trim(),
      scope,
      target,
      start,
      due,
      owner: owner.trim(),
      brief: brief.trim(),
      state: campaign?.state ?? ('draft' as const),
    };
    const isSaved = await change.run('set', t('campaigns.saved'), api =>
      campaign
        ? api.updateCampaign(campaign.id, stated)
        : api.createCampaign(stated),
    );
    if (isSaved) {
      onSaved();
    }
  };
  return (
    <FormDialog
      title={t(campaign ? 'campaigns.editTitle' : 'campaigns.addTitle')}
      submit={t(campaign ? 'governance.save' : 'governance.create')}
      change={change}
      onClose={onClose}
      onSubmit={save}
    >
      <div className={styles.pair}>
        <TextField
          label={t('campaigns.name')}
          isRequired
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <ValueField
          label={t('campaigns.owner')}
          placeholder={t('campaigns.ownerHint')}
          of="owner"
          isRequired
          value={owner}
          onChange={setOwner}
        />
      </div>
      <PredicateFields value={texts} onChange={setTexts} />
      <div className={styles.pair}>
        <PercentField
          label={t('campaigns.value')}
          value={target}
          onChange={setTarget}
        />
        <DateField
          label={t('campaigns.start')}
          isRequired
          value={start}
          onChange={setStart}
        />
        <DateField
          label={t('campaigns.due')}
          isRequired
          value={due}
          onChange={setDue}
          min={start}
        />
      </div>
      <TextAreaField
        label={t('campaigns.brief')}
        description={t('campaigns.briefHint')}
        rows={4}
        maxLength={20_000}
        value={brief}
        onChange={setBrief}
      />
      <PolicyPreviewPart
        request={{
          for: scope,
          measure: 'lines',
          value: target,
          by: due || null,
        }}
      />
    </FormDialog>
  );
}
