import { Measure, Target } from '@backstage-coverage/plugin-coverage-common';
import { Select } from '@backstage/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useAnalysis } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import {
  measuresOf,
  presentTarget,
  proposedValue,
} from '../../model/presentTarget';
import { usePlanMaths } from '../PlanMaths';
import { MeasureSelect, PercentField, TargetKindRadios } from '../TargetFields';
import { DateField } from './DateField';
import { ReasonField } from './ReasonField';
import { SettingDialog } from './SettingDialog';
import { SettingList } from './SettingList';
import { TargetPreviewTable } from './TargetPreviewTable';
import { UntilDay } from './UntilDay';
import { useSettingForm } from './useSettingForm';
import styles from './SettingDialogs.module.css';

export interface TargetFormProps {
  entityRef: string;
  /** The area to begin with; default: the whole entity. */
  area?: string | null;
  /** To begin with; default: lines. */
  measure?: Measure;
  /** To begin with; default: committed. */
  kind?: Target['kind'];
  onClose: () => void;
  /** Per cent to begin with. */
  suggestion?: number;
  /** Due date to begin with, `2027-06-30`. */
  suggestedBy?: string;
}

/** A select cannot hold an option without key; no area begins like this. */
const WHOLE = ':whole';

/** The dialog that sets a target. */
export function TargetForm(props: TargetFormProps) {
  const { entityRef, onClose, suggestion } = props;
  const t = useT();
  const { value: analysis } = useAnalysis();
  const { change, present, save, remove } = useSettingForm({
    entityRef,
    subject: 'target',
    list: api => api.listTargets(entityRef),
    onClose,
  });

  const measures = useMemo(
    () => (analysis ? measuresOf(analysis) : ['lines' as const]),
    [analysis],
  );
  const [area, setArea] = useState(props.area ?? null);
  const [measure, setMeasure] = useState(props.measure ?? 'lines');
  const [kind, setKind] = useState(props.kind ?? 'committed');
  // What was not touched follows the target that is chosen.
  const [typed, setTyped] = useState<number | undefined>(suggestion);
  const [day, setDay] = useState(props.suggestedBy);
  const [reason, setReason] = useState('');

  const key = useMemo(() => ({ area, measure, kind }), [area, measure, kind]);
  const holding = analysis && presentTarget(analysis, key);
  const value = typed ?? (analysis ? proposedValue(analysis, key) : 80);
  const by = day ?? holding?.by ?? '';
  const { targetPreviewer } = usePlanMaths();
  const previewOf = useMemo(
    () => analysis && targetPreviewer(analysis, key),
    [targetPreviewer, analysis, key],
  );
  const rested = useDeferredValue(value);
  const preview = useMemo(
    () => previewOf?.(Number.isNaN(rested) ? null : rested),
    [previewOf, rested],
  );

  const target = {
    area,
    measure,
    value,
    by: by || null,
    kind,
    reason: reason.trim() || null,
  };
  const areas = analysis?.areas.filter(({ origin }) => origin !== 'rest') ?? [];
  return (
    <SettingDialog
      title={t('settings.targetTitle')}
      onClose={onClose}
      change={change}
      onSave={() =>
        save(t('settings.targetSaved'), api => api.putTarget(entityRef, target))
      }
      preview={
        preview && <TargetPreviewTable preview={preview} measure={measure} />
      }
      list={
        <SettingList
          title={t('settings.setTargets')}
          present={present}
          nameOf={item =>
            `${t('settings.targetItem', {
              value: item.value,
              measure: t(`settings.${item.measure}`),
            })}, ${item.area ?? t('settings.wholeEntity')}`
          }
          detailOf={item => (
            <>
              {t(`settings.${item.kind}`)}
              {item.by && (
                <>
                  , <UntilDay day={item.by} />
                </>
              )}
            </>
          )}
          reasonOf={item => item.reason}
          onRemove={({ id }) =>
            remove(t('settings.targetRemoved'), api =>
              api.deleteTarget(entityRef, id),
            )
          }
        />
      }
    >
      <div className={styles.pair}>
        <Select
          label={t('settings.area')}
          options={[
            { id: WHOLE, label: t('settings.wholeEntity') },
            ...areas.map(({ definition: { name } }) => ({
              id: name,
              label: name,
            })),
          ]}
          value={area ?? WHOLE}
          onChange={id => setArea(id === WHOLE ? null : String(id))}
        />
        <MeasureSelect
          measures={measures}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      <div className={styles.pair}>
        <PercentField value={value} onChange={setTyped} />
        <DateField
          label={t('settings.due')}
          value={by}
          onChange={setDay}
          min={dayFromToday(0)}
        />
      </div>
      <TargetKindRadios value={kind} onChange={setKind} />
      <ReasonField value={reason} onChange={setReason} />
    </SettingDialog>
  );
}
