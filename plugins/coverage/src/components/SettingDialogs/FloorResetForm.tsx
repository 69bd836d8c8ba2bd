import { Text } from '@backstage/ui';
import { useState } from 'react';
import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { DateField } from './DateField';
import { ReasonField } from './ReasonField';
import { SettingDialog } from './SettingDialog';
import { SettingList } from './SettingList';
import { useSettingForm } from './useSettingForm';

export interface FloorResetFormProps {
  entityRef: string;
  onClose: () => void;
}

/** The dialog that lets the floor start anew. */
export function FloorResetForm(props: FloorResetFormProps) {
  const { entityRef, onClose } = props;
  const t = useT();
  const { value: analysis } = useAnalysisSummary();
  const [since, setSince] = useState(dayFromToday(0));
  const [reason, setReason] = useState('');
  const { change, present, save, remove } = useSettingForm({
    entityRef,
    subject: 'floorReset',
    list: api => api.listFloorResets(entityRef),
    onClose,
  });
  const dayOf = (day: string) =>
    t('format.date', { value: new Date(`${day}T12:00:00`) });

  return (
    <SettingDialog
      title={t('settings.floorTitle')}
      onClose={onClose}
      change={change}
      onSave={() =>
        save(t('settings.floorSaved'), api =>
          api.putFloorReset(entityRef, { since, reason: reason.trim() }),
        )
      }
      preview={
        <Text as="p" variant="body-medium">
          {analysis?.floor &&
            t('settings.floorGoes', { percent: analysis.floor.percent })}{' '}
          {t('settings.floorComes')}
        </Text>
      }
      list={
        <SettingList
          title={t('settings.setFloors')}
          present={present}
          nameOf={item => t('settings.floorItem', { day: dayOf(item.since) })}
          detailOf={() => null}
          reasonOf={item => item.reason}
          onRemove={({ id }) =>
            remove(t('settings.floorRemoved'), api =>
              api.deleteFloorReset(entityRef, id),
            )
          }
        />
      }
    >
      <DateField
        label={t('settings.since')}
        description={t('settings.sinceHint')}
        value={since}
        onChange={setSince}
        max={dayFromToday(0)}
        isRequired
      />
      <ReasonField value={reason} onChange={setReason} isRequired />
    </SettingDialog>
  );
}
