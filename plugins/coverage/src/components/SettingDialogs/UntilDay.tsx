import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';

/** The last day of a setting, and whether it has passed. */
export function UntilDay(props: { day: string }) {
  const { day } = props;
  const t = useT();
  const shown = t('format.date', { value: new Date(`${day}T12:00:00`) });
  return (
    <>
      {day < dayFromToday(0)
        ? t('settings.ended', { day: shown })
        : t('settings.untilDay', { day: shown })}
    </>
  );
}
