import { mergeMissing } from './mergeMissing';
import { mergeTargets } from './mergeTargets';
import {
  BranchOutcomes,
  FileCoverage,
  FunctionCoverage,
  LineDetail,
  totalsOfDetail,
} from './FileCoverage';
import { CoverageTotals } from './CoverageTotals';

/**
 * How two counts of one line become one. `max` fits reports of one run that
 * repeat themselves and flags of one commit; `sum` fits formats in which each
 * record adds executions (LCOV).
 *
 * @public
 */
export type HitsPolicy = 'max' | 'sum';

const MAX_HITS = 0xffffffff;

/** What tells outcomes apart, the most telling first. */
const IDENTITIES = ['targets', 'missingTargets', undefined] as const;

/**
 * The union of two records of the same source file: lines by number, branch
 * outcomes by line and position, functions by line and name. It is commutative
 * and, with `max`, idempotent. Hits are counts where both count.
 *
 * Where a record has no line detail, nobody can tell which lines both executed:
 * the totals of the better one are kept, a lower bound of the truth.
 *
 * @public
 */
export function mergeFiles(
  a: FileCoverage,
  b: FileCoverage,
  policy: HitsPolicy = 'max',
): FileCoverage {
  if (!a.detail || !b.detail) {
    return betterOf(a, b);
  }
  const detail = mergeDetail(a.detail, b.detail, policy);
  return { path: a.path, detail, totals: mergedTotals(a, b, detail) };
}

/**
 * The union of any number of records of one source file, whatever their order:
 * first of those with line detail, and of them those that tell most of their
 * outcomes, which is then weighed against those with totals only.
 *
 * @param files - at least one
 * @public
 */
export function mergeAllFiles(files: FileCoverage[]): FileCoverage {
  const detailed = files.filter(file => file.detail);
  const totalsOnly = files.filter(file => !file.detail);
  const union = IDENTITIES.flatMap(identity =>
    unionOf(detailed.filter(file => identityOf(file) === identity)),
  );
  return [...unionOf(union), ...totalsOnly].reduce(betterOf);
}

function identityOf({ detail }: FileCoverage) {
  return IDENTITIES.find(name => name && detail?.branches?.[name]);
}

function unionOf(files: FileCoverage[]): FileCoverage[] {
  return files.length > 0 ? [files.reduce((a, b) => mergeFiles(a, b))] : [];
}

/**
 * Totals that a report states of its own are kept as an upper bound of the
 * lines, so that merging a coverage.py JSON with itself changes nothing.
 */
function mergedTotals(
  a: FileCoverage,
  b: FileCoverage,
  detail: LineDetail,
): CoverageTotals {
  const totals = totalsOfDetail(detail);
  const surplus = Math.min(surplusLines(a), surplusLines(b));
  if (surplus > 0) {
    totals.lines.total -= surplus;
    totals.lines.covered -= surplus;
  }
  return totals;
}

/** Lines listed as executed that the report itself does not count. */
function surplusLines({ detail, totals }: FileCoverage): number {
  return detail ? detail.lines.length - totals.lines.total : 0;
}

/** More covered, else more counted; of equals, the one that knows its lines. */
function betterOf(a: FileCoverage, b: FileCoverage): FileCoverage {
  const order = [
    b.totals.lines.covered - a.totals.lines.covered,
    b.totals.lines.total - a.totals.lines.total,
    Number(b.detail !== null) - Number(a.detail !== null),
    (b.totals.branches?.covered ?? -1) - (a.totals.branches?.covered ?? -1),
    (b.totals.branches?.total ?? -1) - (a.totals.branches?.total ?? -1),
    (b.totals.functions?.covered ?? -1) - (a.totals.functions?.covered ?? -1),
    (b.totals.functions?.total ?? -1) - (a.totals.functions?.total ?? -1),
  ];
  return (order.find(difference => difference !== 0) ?? 0) > 0 ? b : a;
}

function mergeDetail(
  a: LineDetail,
  b: LineDetail,
  policy: HitsPolicy,
): LineDetail {
  const size = a.lines.length + b.lines.length;
  const lines = new Uint32Array(size);
  const hits = new Uint32Array(size);
  let n = 0;
  for (let i = 0, j = 0; i < a.lines.length || j < b.lines.length; n++) {
    const left = i < a.lines.length ? a.lines[i] : Infinity;
    const right = j < b.lines.length ? b.lines[j] : Infinity;
    lines[n] = Math.min(left, right);
    const leftHits = left <= right ? a.hits[i++] : 0;
    const rightHits = right <= left ? b.hits[j++] : 0;
    hits[n] =
      policy === 'max'
        ? Math.max(leftHits, rightHits)
        : Math.min(MAX_HITS, leftHits + rightHits);
  }
  return {
    lines: lines.slice(0, n),
    hits: hits.slice(0, n),
    ...(a.hasCounts && b.hasCounts && { hasCounts: true }),
    branches: mergeBranches(a.branches, b.branches),
    functions: mergeFunctions(a.functions, b.functions, policy),
  };
}

function mergeBranches(
  a: BranchOutcomes | null,
  b: BranchOutcomes | null,
): BranchOutcomes | null {
  if (!a || !b) {
    return a ?? b;
  }
  if (a.targets && b.targets) {
    return mergeTargets(
      { ...a, targets: a.targets },
      { ...b, targets: b.targets },
    );
  }
  if (namesMissing(a) && namesMissing(b)) {
    return mergeMissing(a, b);
  }
  const size = a.lines.length + b.lines.length;
  const lines = new Uint32Array(size);
  const taken = new Uint8Array(size);
  let n = 0;
  for (let i = 0, j = 0; i < a.lines.length || j < b.lines.length; n++) {
    const left = i < a.lines.length ? a.lines[i] : Infinity;
    const right = j < b.lines.length ? b.lines[j] : Infinity;
    lines[n] = Math.min(left, right);
    const leftTaken = left <= right ? a.taken[i++] : 0;
    const rightTaken = right <= left ? b.taken[j++] : 0;
    taken[n] = Math.max(leftTaken, rightTaken);
  }
  return {
    lines: lines.slice(0, n),
    taken: taken.slice(0, n),
    ...(a.isOrdered && b.isOrdered && { isOrdered: true }),
  };
}

function namesMissing({ targets, missingTargets }: BranchOutcomes): boolean {
  return targets !== undefined || missingTargets !== undefined;
}

function mergeFunctions(
  a: FunctionCoverage[] | null,
  b: FunctionCoverage[] | null,
  policy: HitsPolicy,
): FunctionCoverage[] | null {
  if (!a || !b) {
    return a ?? b;
  }
  const merged = new Map<string, FunctionCoverage>();
  for (const fn of [...a, ...b]) {
    const key = `${fn.line}:${fn.name}`;
    const known = merged.get(key);
    const hits =
      policy === 'max'
        ? Math.max(known?.hits ?? 0, fn.hits)
        : Math.min(MAX_HITS, (known?.hits ?? 0) + fn.hits);
    merged.set(key, { ...fn, hits });
  }
  return [...merged.values()].sort(
    (x, y) => x.line - y.line || (x.name < y.name ? -1 : 1),
  );
}
