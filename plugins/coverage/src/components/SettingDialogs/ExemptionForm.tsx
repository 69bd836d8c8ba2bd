import { PortalExemption } from '@backstage-coverage/plugin-coverage-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { ExemptionEffect } from './ExemptionEffect';
import { FilesFields } from './FilesFields';
import { MatchCount } from './MatchCount';
import { SettingDialog } from './SettingDialog';
import { SettingList } from './SettingList';
import { UntilDay } from './UntilDay';
import { useFilesForm } from './useFilesForm';
import { useSettingForm } from './useSettingForm';

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
  const form = useFilesForm({ path: props.path, days: 90 });
  const { analysis, matching, values } = form;
  const { change, present, save, remove } = useSettingForm({
    entityRef,
    subject: 'exemption',
    list: api => api.listExemptions(entityRef),
    onClose,
  });
  const [kind, setKind] = useState(props.kind);

  return (
    <SettingDialog
      title={t(
        kind === 'exempt' ? 'settings.exemptTitle' : 'settings.blockedTitle',
      )}
      onClose={onClose}
      change={change}
      onSave={() =>
        save(t('settings.exemptionSaved'), api =>
          api.putExemption(entityRef, { ...values, kind }),
        )
      }
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
          present={present}
          nameOf={item => item.path}
          detailOf={item => (
            <>
              {t(`settings.${item.kind}`)}, <UntilDay day={item.until} />
            </>
          )}
          reasonOf={item => item.reason}
          onRemove={({ id }) =>
            remove(t('settings.exemptionRemoved'), api =>
              api.deleteExemption(entityRef, id),
            )
          }
        />
      }
    >
      <FilesFields form={form} mostDays={MOST_DAYS}>
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
      </FilesFields>
    </SettingDialog>
  );
}
