import { EntityFacts } from '../analysis/Analysis';
import { FileFacts } from '../files/FileFacts';
import { bareTier } from '../model/entityTier';
import { LEVEL_WEIGHT } from './levelWeight';
import { PriorityAssessment } from './Priority';
import { coverageFactsOf } from './ruleFacts';

const LIFECYCLE = new Map([
  ['production', 1],
  ['experimental', 0.6],
  ['deprecated', 0.3],
]);
const UNKNOWN_LIFECYCLE = 0.8;
const TIER = new Map([
  ['1', 1.5],
  ['2', 1.2],
  ['3', 1],
  ['4', 0.8],
]);

/**
 * What an uncovered statement of each file puts at risk: `w * H * X`, by file
 * index. `w` is 8, 4, 2, 1 by level. `H`, 1 to 1.75, is higher where code that
 * is hard changes often: `1 + 0.5 * P(churn) * P(difficulty) + 0.25 * P(fixes)`,
 * where `P` is the share of the entity's other files that have less, and the
 * difficulty is the branches, else the complexity, else the uncovered
 * statements: the first that is known of half of the files. `X` is
 * {@link entityFactor}.
 *
 * @returns `basis` says in sentences which inputs were missing and what that
 * means.
 */
export function gapRisks({
  files,
  priorities,
  entity,
}: {
  files: readonly FileFacts[];
  priorities: readonly PriorityAssessment[];
  entity: EntityFacts;
}): { risk: Float64Array; basis: string[] } {
  const churn = numbersOf(files, file => file.inventory?.churn);
  const fixes = numbersOf(files, file => file.inventory?.fixes);
  const hardness = hardnessOf(files);
  const changes = percentileRanks(churn);
  const mends = percentileRanks(fixes);
  const hard = percentileRanks(hardness.values);
  const factor = entityFactor(entity);
  const risk = new Float64Array(files.length);
  for (let i = 0; i < files.length; i++) {
    const hotspot = 1 + 0.5 * changes[i] * hard[i] + 0.25 * mends[i];
    risk[i] = LEVEL_WEIGHT[priorities[i].level] * hotspot * factor;
  }
  const history = countKnown(churn) > 0 || countKnown(fixes) > 0;
  return {
    risk,
    basis: files.length
      ? [...hotspotBasis(history, hardness.basis), ...entityBasis(entity)]
      : [],
  };
}

/**
 * How much the entity matters beside others: lifecycle (production 1,
 * experimental 0.6, deprecated 0.3, else 0.8) times tier (1 to 4: 1.5, 1.2, 1,
 * 0.8; none 1) times `1 + 0.15 * log2(1 + dependents)`, at least 0.3, at most
 * 2.5. It is the same for every file of an entity.
 */
export function entityFactor(
  entity: Pick<EntityFacts, 'lifecycle' | 'tier' | 'dependents'>,
): number {
  const life =
    LIFECYCLE.get(entity.lifecycle?.toLowerCase() ?? '') ?? UNKNOWN_LIFECYCLE;
  const tier = TIER.get(bareTier(entity.tier ?? '')) ?? 1;
  const spread = 1 + 0.15 * Math.log2(1 + (entity.dependents ?? 0));
  return Math.min(2.5, Math.max(0.3, life * tier * spread));
}

/**
 * The share of the other values that are smaller, 0 to 1; equal values share a
 * rank, so a history of nothing but zeros lifts nobody. Unknown is 0.
 */
function percentileRanks(values: Float64Array): Float64Array {
  // What is not a number comes last.
  const sorted = values.slice().sort();
  const known = countKnown(values);
  const others = Math.max(1, known - 1);
  // Many files share few values, which are quicker to look up.
  const distinct = new Float64Array(known);
  const shares = new Float64Array(known);
  let count = 0;
  for (let i = 0; i < known; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      distinct[count] = sorted[i];
      shares[count] = i / others;
      count += 1;
    }
  }
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    if (isKnown(values[i])) {
      ranks[i] = shares[placeOf(distinct, count, values[i])];
    }
  }
  return ranks;
}

/** Of a value that is among the first ones. */
function placeOf(
  ascending: Float64Array,
  count: number,
  value: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function hardnessOf(files: readonly FileFacts[]): {
  values: Float64Array;
  basis: string | null;
} {
  const branches = numbersOf(files, file => file.totals?.branches?.total);
  if (isKnownOfHalf(branches)) {
    return { values: branches, basis: null };
  }
  const complexity = numbersOf(files, file => file.inventory?.complexity);
  if (isKnownOfHalf(complexity)) {
    return {
      values: complexity,
      basis: 'No branches were measured: complexity takes their place.',
    };
  }
  return {
    values: numbersOf(files, file => coverageFactsOf(file).uncovered),
    basis:
      'Neither branches nor complexity are known: uncovered statements take their place.',
  };
}

/** One number of each file; unknown ones are not a number. */
function numbersOf(
  files: readonly FileFacts[],
  numberOf: (file: FileFacts) => number | null | undefined,
): Float64Array {
  const values = new Float64Array(files.length);
  for (let i = 0; i < files.length; i++) {
    values[i] = numberOf(files[i]) ?? NaN;
  }
  return values;
}

function isKnownOfHalf(values: Float64Array): boolean {
  return countKnown(values) * 2 >= Math.max(1, values.length);
}

function countKnown(values: Float64Array): number {
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    known += isKnown(values[i]) ? 1 : 0;
  }
  return known;
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}

function hotspotBasis(history: boolean, hardness: string | null): string[] {
  if (!history) {
    return [
      'No commit history: how often a file changes and is mended does not count in the order.',
    ];
  }
  return hardness ? [hardness] : [];
}

function entityBasis({ lifecycle, tier, dependents }: EntityFacts): string[] {
  const basis: string[] = [];
  if (!LIFECYCLE.has(lifecycle?.toLowerCase() ?? '')) {
    basis.push(
      `The lifecycle is ${
        lifecycle ? `"${lifecycle}", which is none of the usual` : 'unknown'
      }: it counts as ${UNKNOWN_LIFECYCLE}, production as 1.`,
    );
  }
  if (tier === null) {
    basis.push('No tier is set: it counts as tier 3.');
  } else if (!TIER.has(bareTier(tier))) {
    basis.push(`The tier "${tier}" is none of 1 to 4: it counts as tier 3.`);
  }
  if (dependents === null) {
    basis.push('Dependents are unknown: they count as none.');
  }
  return basis;
}
