import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
/**
 * The steps of adoption, as conditions on `e`. Who uploads has come as far as
 * who is annotated, annotated or not.
 */
export const ADOPTION = {
  annotated: '(e.annotated or e.lines_total is not null)',
  uploading: 'e.lines_total is not null',
  'with-target': '(e.lines_total is not null and e.target is not null)',
  'not-reporting': 'e.lines_total is null',
} as const;

export const LEVELS = ['gold', 'silver', 'bronze', 'none'] as const;
export const TRACKS = ['on-track', 'at-risk', 'off-track', 'reached'] as const;

/**
 * Percentages are summed up in ten-thousandths: sums of integers are exact,
 * whatever is added and taken away in whatever order.
 */
export const PERCENT_SCALE = 10_000;

/** `standing` is counted; a flag is asked faster than a word. */
const COUNTED = 'e.in_rollups';

/** Those that count and for which a condition holds. */
const count = (condition = 'true') =>
  `count(*) filter (where ${COUNTED} and ${condition})`;
/** Of those; 0 of none. */
const sum = (term: string, condition = 'true') =>
  `coalesce(sum(${term}) filter (where ${COUNTED} and ${condition}), 0)`;
/** A percentage of each, weighed by its lines. */
const weighed = (percent: string) =>
  sum(
    `cast(round(${percent} * ${PERCENT_SCALE}) as bigint) * e.lines_total`,
    `${percent} is not null`,
  );

const HAS_BEFORE = 'e.before_total is not null';

/**
 * All that is told of many entities together and can be added up, as terms of SQL
 * over `e`, the rows of `entity_coverage` that are in the catalog. Columns of
 * `current_rollups` have the same names.
 */
export const ROLL_UP_NUMBERS = {
  present: 'count(*)',
  simulated: 'count(*) filter (where e.simulated)',
  exempt: "count(*) filter (where e.standing = 'exempt')",
  deprecated: "count(*) filter (where e.standing = 'deprecated')",
  entities: count(),
  annotated: count(ADOPTION.annotated),
  reporting: count(ADOPTION.uploading),
  with_target: count(ADOPTION['with-target']),
  lines_total: sum('e.lines_total'),
  lines_covered: sum('e.lines_covered'),
  branches_reporting: count('e.branches_total is not null'),
  branches_total: sum('e.branches_total'),
  branches_covered: sum('e.branches_covered'),
  functions_reporting: count('e.functions_total is not null'),
  functions_total: sum('e.functions_total'),
  functions_covered: sum('e.functions_covered'),
  now_total: sum('e.lines_total', HAS_BEFORE),
  now_covered: sum('e.lines_covered', HAS_BEFORE),
  before_total: sum('e.before_total'),
  before_covered: sum('e.before_covered'),
  risk: weighed('e.gap_index'),
  risk_total: sum('e.lines_total', 'e.gap_index is not null'),
  target: weighed('e.target'),
  target_total: sum('e.lines_total', 'e.target is not null'),
  ...byWord(LEVELS, level => count(`e.level = '${level}'`)),
  no_level: count('e.level is null'),
  ...byWord(TRACKS, track => count(`e.track = '${track}'`)),
  no_track: count('e.track is null'),
  ...byWord(PRIORITIES, priority => sum(`e.open_${priority}`)),
} as const;

export type RollUpNumber = keyof typeof ROLL_UP_NUMBERS;

export const ROLL_UP_NUMBER_NAMES = Object.keys(
  ROLL_UP_NUMBERS,
) as RollUpNumber[];

/** What a database answers: PostgreSQL sends sums and counts as strings. */
export type RawRollUp = Record<RollUpNumber, string | number>;

/** Columns of a query over `e`. */
export function rollUpColumns(
  names: readonly RollUpNumber[] = ROLL_UP_NUMBER_NAMES,
): string {
  return names.map(name => `${ROLL_UP_NUMBERS[name]} as "${name}"`).join(', ');
}

export function byWord<K extends string, V>(
  words: readonly K[],
  valueOf: (word: K) => V,
): Record<K, V> {
  return Object.fromEntries(words.map(word => [word, valueOf(word)])) as Record<
    K,
    V
  >;
}
