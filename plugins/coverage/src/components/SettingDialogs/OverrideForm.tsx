import {
  PortalOverride,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useAnalysis } from '../../hooks/useAnalysis';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { matchingGaps, overridePreview } from '../../model/settingPreview';
import { PriorityLabel } from '../PriorityLabel';
import { DateField } from './DateField';
import { MatchCount } from './MatchCount';
import { PathField } from './PathField';
import { ReasonField } from './ReasonField';
import { SettingDialog } from './SettingDialog';
import { SettingList } from './SettingList';
import { UntilDay } from './UntilDay';
import { useSettingChange } from './useSettingChange';
import styles from './SettingDialogs.module.css';

export interface OverrideFormProps {
  entityRef: string;
  /** Path or glob to begin with. */
  path: string;
  onClose: () => void;
}

const LEVELS: PriorityLevel[] = ['critical', 'high', 'medium', 'low'];

/** The dialog that sets the priority of files. */
export function OverrideForm(props: OverrideFormProps) {
  const { entityRef, onClose } = props;
  const t = useT();
  const { value: analysis } = useAnalysis();
  const change = useSettingChange(entityRef, 'override');
  const set = useCoverage(api => api.listOverrides(entityRef), [entityRef]);

  const gaps = useMemo(() => analysis?.gaps ?? [], [analysis]);
  const [path, setPath] = useState(props.path);
  const [level, setLevel] = useState<PriorityLevel>(
    () => gaps.find(gap => gap.path === path)?.priority.level ?? 'high',
  );
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayFromToday(180));

  const rested = useDeferredValue(path);
  const matching = useMemo(() => matchingGaps(gaps, rested), [gaps, rested]);
  const effect = overridePreview(matching.gaps ?? [], rested, level);

  const save = async () => {
    const isSaved = await change.run('set', t('settings.overrideSaved'), api =>
      api.putOverride(entityRef, {
        path: path.trim(),
        priority: level,
        reason: reason.trim(),
        until,
      }),
    );
    if (isSaved) {
      onClose();
    }
  };
  const remove = async ({ id }: PortalOverride) => {
    const isGone = await change.run(
      'remove',
      t('settings.overrideRemoved'),
      api => api.deleteOverride(entityRef, id),
    );
    if (isGone) {
      set.retry();
    }
  };

  const changed = effect.changes.reduce((sum, { count }) => sum + count, 0);
  return (
    <SettingDialog
      title={t('settings.overrideTitle')}
      onClose={onClose}
      change={change}
      onSave={save}
      preview={
        <>
          <MatchCount matching={matching} />
          {matching.gaps && matching.gaps.length > 0 && (
            <Text as="p">
              {changed === 0
                ? t('settings.changesNone')
                : t('settings.changes', { count: changed })}
            </Text>
          )}
          {changed > 0 && (
            <ul className={styles.changes}>
              {effect.changes.map(({ from, count }) => (
                <li key={from}>
                  <PriorityLabel level={from} count={count} />{' '}
                  {t('settings.to')} <PriorityLabel level={level} />
                </li>
              ))}
            </ul>
          )}
          {effect.keepOwn > 0 && (
            <Text as="p" color="secondary">
              {t('settings.keepOwn', { count: effect.keepOwn })}
            </Text>
          )}
        </>
      }
      list={
        <SettingList
          title={t('settings.setOverrides')}
          items={set.value?.items}
          nameOf={item => item.path}
          detailOf={item => (
            <>
              <PriorityLabel level={item.priority} />,{' '}
              <UntilDay day={item.until} />
            </>
          )}
          reasonOf={item => item.reason}
          onRemove={remove}
        />
      }
    >
      <PathField value={path} onChange={setPath} error={matching.error} />
      <RadioGroup
        label={t('settings.priority')}
        orientation="horizontal"
        value={level}
        onChange={next => setLevel(next as PriorityLevel)}
      >
        {LEVELS.map(name => (
          <Radio key={name} value={name}>
            <PriorityLabel level={name} />
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
        max={dayFromToday(366)}
      />
    </SettingDialog>
  );
}
