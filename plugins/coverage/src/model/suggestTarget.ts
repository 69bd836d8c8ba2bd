import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';

/** A target of line coverage, per cent, and its due date. */
export interface SuggestedTarget {
  value: number;
  by: string;
}

const YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * What the plan reaches at the capacity it reckons with: its target, or as far
 * as its phases come within a year, since nobody works for a later date; `null`
 * where it has nothing to offer.
 */
export function suggestTarget({
  plan,
}: Pick<AnalysisSummary, 'plan'>): SuggestedTarget | null {
  const { measure, from, phases, options, reachesTarget } = plan;
  const start = Date.parse(options.start);
  const within = phases.filter(
    ({ endsOn }) => Date.parse(endsOn) - start <= YEAR,
  );
  const last = within[within.length - 1];
  if (measure !== 'lines' || from === null || !last || last.to === null) {
    return null;
  }
  const isWhole = within.length === phases.length && reachesTarget;
  const value = isWhole ? options.target : Math.floor(last.to);
  return value > from ? { value, by: last.endsOn } : null;
}
