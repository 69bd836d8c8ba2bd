import { Analysis } from '@backstage-coverage/plugin-coverage-common';

/** A target of line coverage, per cent, and its due date. */
export interface SuggestedTarget {
  value: number;
  by: string;
}

/**
 * What the plan reaches, and when it does at the capacity it reckons with;
 * `null` where it has nothing to offer.
 */
export function suggestTarget({
  plan,
}: Pick<Analysis, 'plan'>): SuggestedTarget | null {
  const { measure, to, from, endsOn, options, reachesTarget } = plan;
  if (measure !== 'lines' || to === null || endsOn === null) {
    return null;
  }
  const value = reachesTarget ? options.target : Math.floor(to);
  return from !== null && value > from ? { value, by: endsOn } : null;
}
