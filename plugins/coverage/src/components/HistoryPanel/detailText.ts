import { SnapshotSummary } from '@backstage-coverage/plugin-coverage-common';
import { Translate } from '../../hooks/useT';

/** Whether a snapshot has its lines, and if not any more, since when. */
export function detailText(
  { detail, thinnedOn }: Pick<SnapshotSummary, 'detail' | 'thinnedOn'>,
  t: Translate,
): string {
  if (thinnedOn !== undefined) {
    const day = t('format.day', { value: new Date(thinnedOn) });
    return t('history.thinned', { day });
  }
  return detail === 'lines' ? t('history.withLines') : t('history.totalsOnly');
}
