import {
  AdoptionFunnel,
  percentOf,
  PRIORITIES,
  RollUp,
  ScorecardChange,
  ScorecardNumbers,
} from '@backstage-coverage/plugin-coverage-common';
import { CHANGE_DAYS } from '../database/entities/dailyCoverage';
import {
  byWord,
  LEVELS,
  PERCENT_SCALE,
  RawRollUp,
  RollUpNumber,
  TRACKS,
} from '../database/entities/rollUpNumbers';

/** Those that count and uploaded too long ago; its one parameter is since when. */
export const STALE =
  'count(*) filter (where e.in_rollups and e.uploaded_at < ?)';

/** What cannot be added up. */
export interface Spread {
  /** Of the line coverage of those that count; null: none is measured. */
  median: number | null;
  stale: number;
}

export function toNumbers(row: RawRollUp, spread: Spread): ScorecardNumbers {
  const number = (name: RollUpNumber) => Number(row[name]);
  const numbers = <K extends RollUpNumber>(names: readonly K[]) =>
    byWord(names, number);
  const pair = (
    name: 'lines' | 'branches' | 'functions' | 'now' | 'before',
  ) => ({
    total: number(`${name}_total`),
    covered: number(`${name}_covered`),
  });
  const measures = {
    lines: number('reporting') > 0 ? pair('lines') : null,
    branches: number('branches_reporting') > 0 ? pair('branches') : null,
    functions: number('functions_reporting') > 0 ? pair('functions') : null,
  };
  const summary: RollUp = {
    ...numbers(['entities', 'reporting', 'exempt', 'deprecated']),
    ...spread,
    lines: measures.lines,
    weighted: percentOf(measures.lines),
    levels: { ...numbers(LEVELS), 'no-data': number('no_level') },
    gaps: numbers(PRIORITIES),
    gapIndex: meanPercent(row, 'risk'),
    tracks: { ...numbers(TRACKS), unknown: number('no_track') },
  };
  return {
    summary,
    measures,
    change: changeOf(pair('now'), pair('before')),
    target: meanPercent(row, 'target'),
  };
}

/** Weighed by lines; null: nobody has one. */
export function meanPercent<K extends 'risk' | 'target'>(
  row: Pick<RawRollUp, K | `${K}_total`>,
  name: K,
): number | null {
  const weight = Number(row[`${name}_total`]);
  return weight > 0 ? Number(row[name]) / weight / PERCENT_SCALE : null;
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

export function toFunnel(row: RawRollUp): AdoptionFunnel {
  return {
    entities: Number(row.entities),
    annotated: Number(row.annotated),
    uploading: Number(row.reporting),
    withTarget: Number(row.with_target),
  };
}
