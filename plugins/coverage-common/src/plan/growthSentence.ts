import { formatTenths } from '../model/wording';

/** Why coverage can fall although steps cover more; `null`: no code is added. */
export function growthSentence(linesPerWeek: number): string | null {
  const shown = formatTenths(linesPerWeek);
  if (!(linesPerWeek > 0) || shown === '0') {
    return null;
  }
  const lines =
    shown === '1' ? '1 new uncovered line' : `${shown} new uncovered lines`;
  return `Counts on ${lines} a week, by which coverage falls where no step covers more`;
}
