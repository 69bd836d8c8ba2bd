import {
  PRIORITIES,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { PriorityLabel } from '../PriorityLabel';
import { FilesFields } from './FilesFields';
import { MatchCount } from './MatchCount';
import { OverrideEffect } from './OverrideEffect';
import { SettingDialog } from './SettingDialog';
import { SettingList } from './SettingList';
import { UntilDay } from './UntilDay';
import { useFilesForm } from './useFilesForm';
import { useSettingForm } from './useSettingForm';

export interface OverrideFormProps {
  entityRef: string;
  /** Path or glob to begin with. */
  path: string;
  onClose: () => void;
}

/** The dialog that sets the priority of files. */
export function OverrideForm(props: OverrideFormProps) {
  const { entityRef, onClose } = props;
  const t = useT();
  const form = useFilesForm({ path: props.path, days: 180 });
  const { analysis, gaps, matching, restedPath, values } = form;
  const { change, present, save, remove } = useSettingForm({
    entityRef,
    subject: 'override',
    list: api => api.listOverrides(entityRef),
    onClose,
  });
  const [firstLevel] = useState<PriorityLevel>(
    () => gaps.find(gap => gap.path === props.path)?.priority.level ?? 'high',
  );
  const [level, setLevel] = useState(firstLevel);
  return (
    <SettingDialog
      title={t('settings.overrideTitle')}
      onClose={onClose}
      change={change}
      isUnchanged={form.isUntouched && level === firstLevel}
      onSave={() =>
        save(t('settings.overrideSaved'), api =>
          api.putOverride(entityRef, { ...values, priority: level }),
        )
      }
      preview={
        <>
          <MatchCount matching={matching} />
          {matching.gaps && matching.gaps.length > 0 && (
            <OverrideEffect
              analysis={analysis}
              gaps={matching.gaps}
              path={restedPath}
              level={level}
            />
          )}
        </>
      }
      list={
        <SettingList
          title={t('settings.setOverrides')}
          present={present}
          nameOf={item => item.path}
          detailOf={item => (
            <>
              <PriorityLabel level={item.priority} />,{' '}
              <UntilDay day={item.until} />
            </>
          )}
          reasonOf={item => item.reason}
          onRemove={({ id }) =>
            remove(t('settings.overrideRemoved'), api =>
              api.deleteOverride(entityRef, id),
            )
          }
        />
      }
    >
      <FilesFields form={form} mostDays={366}>
        <RadioGroup
          label={t('settings.priority')}
          orientation="horizontal"
          value={level}
          onChange={next => setLevel(next as PriorityLevel)}
        >
          {PRIORITIES.map(name => (
            <Radio key={name} value={name}>
              <PriorityLabel level={name} />
            </Radio>
          ))}
        </RadioGroup>
      </FilesFields>
    </SettingDialog>
  );
}
