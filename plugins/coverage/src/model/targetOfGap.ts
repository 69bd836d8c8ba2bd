import {
  Analysis,
  EffectiveTarget,
  Gap,
} from '@backstage-coverage/plugin-coverage-common';
import { presentTarget } from './presentTarget';

/**
 * The target that a file follows: of its area, else of the entity, committed
 * before stretch. `isCut`: the file is asked for less, as much as one so hard
 * to test allows.
 */
export function targetOfGap(
  analysis: Analysis,
  gap: Gap,
): { from: EffectiveTarget | null; isCut: boolean } {
  const of = (area: string | null) =>
    presentTarget(analysis, { area, measure: 'lines', kind: 'committed' }) ??
    presentTarget(analysis, { area, measure: 'lines', kind: 'stretch' });
  const from = (gap.area === null ? null : of(gap.area)) ?? of(null);
  return { from, isCut: gap.target < (from?.value ?? 100) };
}
