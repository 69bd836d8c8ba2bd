import { PolicyTargetEntry } from '@backstage-coverage/plugin-coverage-common';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { toPredicate, toPredicateTexts } from '../../model/predicateText';
import { FormDialog } from '../Dialogs';
import { PredicateFields } from '../Governance';
import { DateField } from '../SettingDialogs/DateField';
import { MeasureSelect, PercentField, TargetKindRadios } from '../TargetFields';
import { PolicyPreviewPart } from './PolicyPreviewPart';
import styles from '../Governance/Governance.module.css';

const MEASURES = ['lines', 'branches', 'functions', 'files'] as const;

/** The dialog that adds or changes a target of the portal. */
export function PolicyTargetForm(props: {
  /** Default: a new one. */
  target?: PolicyTargetEntry;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { target, onClose, onSaved } = props;
  const t = useT();
  const change = useGovernanceChange('policy');
  const [name, setName] = useState(target?.name ?? '');
  const [texts, setTexts] = useState(toPredicateTexts(target?.for ?? {}));
  const [measure, setMeasure] = useState(target?.measure ?? 'lines');
  const [value, setValue] = useState(target?.value ?? 80);
  const [by, setBy] = useState(target?.by ?? '');
  const [kind, setKind] = useState(target?.kind ?? 'committed');
  const [state, setState] = useState(target?.state ?? 'shadow');

  const stated = {
    name: name.trim(),
    for: toPredicate(texts),
    measure,
    value,
    by: by || null,
    kind,
    state,
  };
  const save = async () => {
    const isSaved = await change.run('set', t('policies.saved'), api =>
      target
        ? api.updatePolicyTarget(target.id, stated)
        : api.createPolicyTarget(stated),
    );
    if (isSaved) {
      onSaved();
    }
  };
  return (
    <FormDialog
      title={t(target ? 'policies.editTitle' : 'policies.addTitle')}
      submit={t(target ? 'governance.save' : 'governance.create')}
      change={change}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField
        label={t('policies.name')}
        description={t('policies.nameHint')}
        isRequired
        maxLength={100}
        pattern="[A-Za-z0-9]+(-[A-Za-z0-9]+)*"
        value={name}
        onChange={setName}
      />
      <PredicateFields value={texts} onChange={setTexts} />
      <div className={styles.pair}>
        <MeasureSelect
          measures={MEASURES}
          value={measure}
          onChange={setMeasure}
        />
        <PercentField value={value} onChange={setValue} />
        <DateField
          label={t('settings.due')}
          value={by}
          onChange={setBy}
          min={dayFromToday(0)}
        />
      </div>
      <div className={styles.pair}>
        <TargetKindRadios value={kind} onChange={setKind} />
        <RadioGroup
          label={t('policies.stateColumn')}
          value={state}
          onChange={next => setState(next as typeof state)}
        >
          {(['shadow', 'active'] as const).map(id => (
            <Radio key={id} value={id}>
              {t(`policies.state.${id}`)}: {t(`policies.stateHint.${id}`)}
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <PolicyPreviewPart
        request={{
          for: stated.for,
          measure,
          value,
          by: stated.by,
          kind,
          ...(target && { id: target.id }),
        }}
      />
    </FormDialog>
  );
}
