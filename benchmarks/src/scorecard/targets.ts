import { dayAgo } from './history';

/** Of all entities. */
export const CAMPAIGN = '00000000-0000-4000-8000-00000000cafe';

const NO_FORECAST = {
  pace_covered: null,
  pace_total: null,
  files_total: null,
  files_tested: null,
};

/** A campaign of all entities that ends in three months. */
export function campaignRow(now: Date, owner: string) {
  return {
    id: CAMPAIGN,
    name: 'Everything to 80 %',
    predicate: '{}',
    measure: 'lines',
    target: 80,
    start: dayAgo(now, 30),
    due: dayAgo(now, -90),
    owner,
    brief: '',
    state: 'active',
    created_by: 'bench',
    created_at: now.toISOString(),
    changed_by: 'bench',
    changed_at: now.toISOString(),
  };
}

/**
 * What forecasts are told from; two in three have a pace.
 *
 * @param next - default: nothing was uploaded
 */
export function forecastColumns(next?: (end: number) => number) {
  if (!next) {
    return NO_FORECAST;
  }
  const hasPace = next(3) > 0;
  return {
    pace_covered: hasPace ? next(400) / 2 - 20 : null,
    pace_total: hasPace ? next(200) / 2 : null,
    files_total: 10,
    files_tested: next(11),
  };
}
