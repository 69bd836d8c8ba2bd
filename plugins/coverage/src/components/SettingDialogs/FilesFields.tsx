import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { DateField } from './DateField';
import { PathField } from './PathField';
import { ReasonField } from './ReasonField';
import { FilesForm } from './useFilesForm';

/** Files, what is said of them, why, and until when. */
export function FilesFields(props: {
  form: FilesForm;
  /** It can be renewed after that. */
  mostDays: number;
  /** What is said of the files. */
  children: ReactNode;
}) {
  const { form, mostDays, children } = props;
  const t = useT();
  return (
    <>
      <PathField
        value={form.path}
        onChange={form.setPath}
        error={form.matching.error}
      />
      {children}
      <ReasonField isRequired value={form.reason} onChange={form.setReason} />
      <DateField
        isRequired
        label={t('settings.until')}
        description={t('settings.untilHint')}
        value={form.until}
        onChange={form.setUntil}
        min={dayFromToday(0)}
        max={dayFromToday(mostDays)}
      />
    </>
  );
}
