import { useT } from '../../hooks/useT';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment was; the exact time shows on hover. */
export function TimeAgo(props: { time: string; now?: number }) {
  const t = useT();
  const date = new Date(props.time);
  const age = Math.max(0, (props.now ?? Date.now()) - date.getTime());
  const ago = (unit: number) => ({ value: -Math.floor(age / unit) });

  let words: string = t('format.secondsAgo');
  if (age >= 365 * DAY) {
    words = t('format.yearsAgo', ago(365 * DAY));
  } else if (age >= 30 * DAY) {
    words = t('format.monthsAgo', ago(30 * DAY));
  } else if (age >= DAY) {
    words = t('format.daysAgo', ago(DAY));
  } else if (age >= HOUR) {
    words = t('format.hoursAgo', ago(HOUR));
  } else if (age >= MINUTE) {
    words = t('format.minutesAgo', ago(MINUTE));
  }
  return (
    <time dateTime={props.time} title={t('format.dateTime', { value: date })}>
      {words}
    </time>
  );
}
