import { PortalExemption } from '@backstage-coverage/plugin-coverage-common';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useAnalysis } from '../../hooks/useAnalysis';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { matchingGaps } from '../../model/settingPreview';
import { DateField } from './DateField';
import { ExemptionEffect } from './ExemptionEffect';
import { MatchCount } from './MatchCount';
import { PathField } from './PathField';
import { ReasonField } from './ReasonField';
import { SettingDialog } from './SettingDialog';
import { SettingList } from './SettingList';
import { UntilDay } from './UntilDay';
import { useSettingChange } from './useSettingChange';

type Kind = PortalExemption['kind'];

export interface ExemptionFormProps {
  entityRef: string;
  /** Path or glob to begin with. */
  path: string;
  kind: Kind;
  onClose: () => void;
}

/** Longer than that nobody remembers why; it can be renewed. */
const MOST_DAYS = 180;

/** The dialog that exempts files or marks them as blocked. */
export function ExemptionForm(props: ExemptionFormProps) {
  const { entityRef, onClose } = props;
  const t = useT();
  const { value: analysis } = useAnalysis();
  const change = useSettingChange(entityRef, 'exemption');
  const set = useCoverage(api => api.listExemptions(entityRef), [entityRef]);

  const gaps = useMemo(() => analysis?.gaps ?? [], [analysis]);
  const [path, setPath] = useState(props.path);
  const [kind, setKind] = useState(props.kind);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayFromToday(90));

  const rested = useDeferredValue(path);
  const matching = useMemo(() => matchingGaps(gaps, rested), [gaps, rested]);

  const save = async () => {
    const isSaved = await change.run('set', t('settings.exemptionSaved'), api =>
      api.putExemption(entityRef, {
        kind,
        path: path.trim(),
        reason: reason.trim(),
        until,
      }),
    );
    if (isSaved) {
      onClose();
    }
  };
  const remove = async ({ id }: PortalExemption) => {
    const isGone = await change.run(
      'remove',
      t('settings.exemptionRemoved'),
      api => api.deleteExemption(entityRef, id),
    );
    if (isGone) {
      set.retry();
    }
  };

  return (
    <SettingDialog
      title={t(
        kind === 'exempt' ? 'settings.exemptTitle' : 'settings.blockedTitle',
      )}
      onClose={onClose}
      change={change}
      onSave={save}
      preview={
        <>
          <MatchCount matching={matching} />
          {matching.gaps && matching.gaps.length > 0 && (
            <>
              {analysis && (
                <ExemptionEffect analysis={analysis} gaps={matching.gaps} />
              )}
            </>
          )}
        </>
      }
      list={
        <SettingList
          title={t('settings.setExemptions')}
          items={set.value?.items}
          nameOf={item => item.path}
          detailOf={item => (
            <>
              {t(`settings.${item.kind}`)}, <UntilDay day={item.until} />
            </>
          )}
          reasonOf={item => item.reason}
          onRemove={remove}
        />
      }
    >
      <PathField value={path} onChange={setPath} error={matching.error} />
      <RadioGroup
        label={t('settings.kind')}
        value={kind}
        onChange={next => setKind(next as Kind)}
      >
        {(['exempt', 'blocked'] as const).map(name => (
          <Radio key={name} value={name}>
            {t(`settings.${name}`)}: {t(`settings.${name}Hint`)}
          </Radio>
        ))}
      </RadioGroup>
      <ReasonField isRequired value={reason} onChange={setReason} />
      <DateField
        isRequired
        label={t('settings.until')}
        description={t('settings.untilHint')}
        value={until}
        onChange={setUntil}
        min={dayFromToday(0)}
        max={dayFromToday(MOST_DAYS)}
      />
    </SettingDialog>
  );
}
