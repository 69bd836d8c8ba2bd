import { PolicyTargetEntry } from '@backstage-coverage/plugin-coverage-common';
import {
  NumberField,
  Radio,
  RadioGroup,
  Select,
  TextField,
} from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { toPredicate, toPredicateTexts } from '../../model/predicateText';
import { FormDialog } from '../Dialogs';
import { PredicateFields } from '../Governance';
import { DateField } from '../SettingDialogs/DateField';
import { PolicyPreviewPart } from './PolicyPreviewPart';
import styles from '../Governance/Governance.module.css';

const MEASURES = ['lines', 'branches', 'functions'] as const;

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
  const [measure, setMeasure] = useState(
    MEASURES.find(one => one === target?.measure) ?? 'lines',
  );
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
        <Select
          label={t('policies.measure')}
          options={MEASURES.map(id => ({
            id,
            label: t(`governance.measure.${id}`),
          }))}
          value={measure}
          onChange={id => setMeasure(id as typeof measure)}
        />
        <NumberField
          label={t('policies.value')}
          isRequired
          minValue={0.1}
          maxValue={100}
          step={0.1}
          value={value}
          onChange={setValue}
        />
        <DateField
          label={t('policies.due')}
          value={by}
          onChange={setBy}
          min={dayFromToday(0)}
        />
      </div>
      <div className={styles.pair}>
        <RadioGroup
          label={t('policies.kind')}
          value={kind}
          onChange={next => setKind(next as typeof kind)}
        >
          {(['committed', 'stretch'] as const).map(id => (
            <Radio key={id} value={id}>
              {t(`policies.${id}`)}
            </Radio>
          ))}
        </RadioGroup>
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
