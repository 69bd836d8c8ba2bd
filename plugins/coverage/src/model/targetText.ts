import {
  formatPercent,
  Measure,
} from '@backstage-coverage/plugin-coverage-common';
import type { Translate } from '../hooks/useT';

/** `80.0 % of lines by 30 Jun 2027` */
export function targetText(
  t: Translate,
  target: { measure: Measure; value: number; by?: string | null },
): string {
  const text = t('governance.target', {
    value: formatPercent(target.value),
    measure: t(`governance.measure.${target.measure}`),
  });
  return target.by
    ? `${text} ${t('governance.by', { day: dayText(t, target.by) })}`
    : text;
}

export function dayText(t: Translate, day: string): string {
  return t('format.date', { value: new Date(`${day}T12:00:00`) });
}
