import {
  AdoptionFunnel,
  percentOf,
  RollUp,
  ScorecardChange,
  ScorecardNumbers,
} from '@backstage-coverage/plugin-coverage-common';
import { CHANGE_DAYS } from '../database/entities/dailyCoverage';
import { toCount } from '../database/rows';
import { ADOPTION } from './selectEntities';
import { Selection } from './Selection';

/** `standing` is counted; a flag is asked faster than a word. */
const COUNTED = 'e.in_rollups';

/** Those that count and for which a condition holds. */
const count = (condition = 'true') =>
  `count(*) filter (where ${COUNTED} and ${condition})`;
const sum = (term: string, condition = 'true') =>
  `sum(${term}) filter (where ${COUNTED} and ${condition})`;

const LEVELS = ['gold', 'silver', 'bronze', 'none'] as const;
const TRACKS = ['on-track', 'at-risk', 'off-track', 'reached'] as const;
const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;

const HAS_TARGET = 'e.target is not null';
const HAS_RISK = 'e.gap_index is not null';
const HAS_BEFORE = 'e.before_total is not null';

/** Terms of SQL over `e` by the name of the number that they give. */
export const NUMBERS = {
  entities: count(),
  reporting: count('e.lines_total is not null'),
  exempt: "count(*) filter (where e.standing = 'exempt')",
  deprecated: "count(*) filter (where e.standing = 'deprecated')",
  lines_total: sum('e.lines_total'),
  lines_covered: sum('e.lines_covered'),
  branches_total: sum('e.branches_total'),
  branches_covered: sum('e.branches_covered'),
  functions_total: sum('e.functions_total'),
  functions_covered: sum('e.functions_covered'),
  risk: sum('e.gap_index * e.lines_total'),
  risk_total: sum('e.lines_total', HAS_RISK),
  target: sum('e.target * e.lines_total'),
  target_total: sum('e.lines_total', HAS_TARGET),
  now_total: sum('e.lines_total', HAS_BEFORE),
  now_covered: sum('e.lines_covered', HAS_BEFORE),
  before_total: sum('e.before_total'),
  before_covered: sum('e.before_covered'),
  no_level: count('e.level is null'),
  no_track: count('e.track is null'),
  simulated: 'count(*) filter (where e.simulated)',
  ...byWord(LEVELS, level => count(`e.level = '${level}'`)),
  ...byWord(TRACKS, track => count(`e.track = '${track}'`)),
  ...byWord(PRIORITIES, priority => sum(`e.open_${priority}`)),
} as const;

/** Those that uploaded too long ago; its one parameter is since when. */
export const STALE = count('e.uploaded_at < ?');

/** Steps of adoption. */
export const FUNNEL = {
  annotated: count(ADOPTION.annotated),
  uploading: count(ADOPTION.uploading),
  with_target: count(ADOPTION['with-target']),
} as const;

/** What a database answers: PostgreSQL sends sums and counts as strings. */
export type RawNumbers = Record<
  keyof typeof NUMBERS | 'stale',
  string | number | null
>;

/** Columns of a query over `e`. */
export function numberColumns({ staleBefore }: Selection): {
  sql: string;
  bindings: string[];
} {
  const columns = Object.entries(NUMBERS).map(
    ([name, term]) => `${term} as "${name}"`,
  );
  return {
    sql: [...columns, `${STALE} as "stale"`].join(', '),
    bindings: [staleBefore],
  };
}

/** @param median - of the line coverage of those that count */
export function toNumbers(
  row: RawNumbers,
  median: number | undefined,
): ScorecardNumbers {
  const number = (name: keyof RawNumbers) => Number(row[name] ?? 0);
  const numbers = <K extends keyof RawNumbers>(names: readonly K[]) =>
    byWord(names, number);
  const countOf = (measure: 'lines' | 'branches' | 'functions') =>
    row[`${measure}_total`] === null
      ? null
      : toCount(number(`${measure}_total`), number(`${measure}_covered`));
  const lines = countOf('lines');
  const summary: RollUp = {
    ...numbers(['entities', 'reporting', 'exempt', 'deprecated', 'stale']),
    lines,
    weighted: percentOf(lines),
    median: median ?? null,
    levels: { ...numbers(LEVELS), 'no-data': number('no_level') },
    gaps: numbers(PRIORITIES),
    gapIndex: ratio(number('risk'), number('risk_total')),
    tracks: { ...numbers(TRACKS), unknown: number('no_track') },
  };
  return {
    summary,
    measures: {
      lines,
      branches: countOf('branches'),
      functions: countOf('functions'),
    },
    change: changeOf(
      { total: number('now_total'), covered: number('now_covered') },
      { total: number('before_total'), covered: number('before_covered') },
    ),
    target: ratio(number('target'), number('target_total')),
  };
}

/** Of the same entities. */
export function changeOf(
  ...counts: Parameters<typeof percentOf>[0][]
): ScorecardChange {
  const [now, before] = counts.map(percentOf);
  return {
    days: CHANGE_DAYS,
    points: now === null || before === null ? null : now - before,
  };
}

/** @param row - of the columns of {@link FUNNEL} */
export function toFunnel(
  entities: number,
  row: Record<keyof typeof FUNNEL, string | number>,
): AdoptionFunnel {
  return {
    entities,
    annotated: Number(row.annotated),
    uploading: Number(row.uploading),
    withTarget: Number(row.with_target),
  };
}

function ratio(weighed: number, weight: number): number | null {
  return weight > 0 ? weighed / weight : null;
}

function byWord<K extends string, V>(
  words: readonly K[],
  valueOf: (word: K) => V,
): Record<K, V> {
  return Object.fromEntries(words.map(word => [word, valueOf(word)])) as Record<
    K,
    V
  >;
}
