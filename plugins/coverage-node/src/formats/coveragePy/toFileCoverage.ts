import {
  Count,
  FileCoverage,
  FunctionCoverage,
  LineDetail,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { LineTable } from '../../detail/LineTable';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { isLineNumber } from '../../detail/counts';
import {
  JsonObject,
  toCount,
  toCoveredOf,
  toList,
  toObject,
} from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';

/** Line numbers may be negative where a branch leaves the function. */
const TARGETS = 2 ** 33;
const MAX_TARGET = 2 ** 31 - 1;

/**
 * A file of a coverage.py report; `undefined` when neither its summary nor its
 * lists of lines are there.
 */
export function toFileCoverage(
  path: string,
  entry: JsonObject,
  malformed: MalformedRecords,
): FileCoverage | undefined {
  const summary = toObject(entry.summary);
  const lines = toCoveredOf(summary.covered_lines, summary.num_statements);
  const detail = toDetail(path, entry, malformed);
  if (!detail) {
    return lines && toTotalsOnly(path, lines, summary);
  }
  const totals = totalsOfDetail(detail);
  return {
    path,
    detail,
    totals: {
      lines: lines ? withPartial(lines, totals.lines.partial) : totals.lines,
      branches: toBranches(summary) ?? totals.branches,
      functions: totals.functions,
    },
  };
}

/** A partial line is a covered one, also where the summary says fewer than the lists. */
function withPartial(lines: Count, partial: number) {
  return { ...lines, partial: Math.min(partial, lines.covered) };
}

function toTotalsOnly(
  path: string,
  lines: Count,
  summary: JsonObject,
): FileCoverage {
  return {
    path,
    detail: null,
    totals: {
      lines: { ...lines, partial: 0 },
      branches: toBranches(summary) ?? null,
      functions: null,
    },
  };
}

function toBranches(summary: JsonObject) {
  return toCoveredOf(summary.covered_branches, summary.num_branches);
}

function toDetail(
  path: string,
  entry: JsonObject,
  malformed: MalformedRecords,
): LineDetail | undefined {
  if (!Array.isArray(entry.executed_lines)) {
    return undefined;
  }
  const table = new LineTable();
  for (const [list, hits] of [
    [entry.executed_lines, 1],
    [entry.missing_lines, 0],
  ] as const) {
    for (const line of toList(list)) {
      if (isLineNumber(line)) {
        table.add(line, hits, 0, 0);
      } else {
        malformed.add(`a line of ${path}`);
      }
    }
  }
  const { lines, hits } = table.sorted('max');
  return {
    lines,
    hits,
    branches: toOutcomes(path, entry, malformed),
    functions: toFunctions(entry),
  };
}

/** Pairs of the line that branches and the line that it goes to. */
function toOutcomes(
  path: string,
  entry: JsonObject,
  malformed: MalformedRecords,
) {
  const table = new OutcomeTable();
  for (const [list, isTaken] of [
    [entry.executed_branches, true],
    [entry.missing_branches, false],
  ] as const) {
    for (const branch of toList(list)) {
      const [from, to] = toList(branch);
      if (isLineNumber(from) && Number.isSafeInteger(to)) {
        table.add(from, TARGETS + (to as number), isTaken);
      } else {
        malformed.add(`a branch of ${path}`);
      }
    }
  }
  const outcomes = table.sorted();
  return outcomes && { ...outcomes, targets: toTargets(table.ids()) };
}

/** Below 0 a branch leaves the function, whose first line the number is. */
function toTargets(ids: Float64Array): Int32Array {
  return Int32Array.from(ids, id =>
    Math.max(-MAX_TARGET, Math.min(id - TARGETS, MAX_TARGET)),
  );
}

/**
 * Regions since coverage.py 7.6, of which `""` is what is outside of any
 * function. A function without statements has no code to cover.
 */
function toFunctions(entry: JsonObject): FunctionCoverage[] | null {
  const functions: FunctionCoverage[] = [];
  for (const [name, value] of Object.entries(toObject(entry.functions))) {
    const region = toObject(value);
    const summary = toObject(region.summary);
    if (name !== '' && toCount(summary.num_statements)) {
      functions.push({
        name,
        line: firstLineOf(region),
        hits: toCount(summary.covered_lines) ? 1 : 0,
      });
    }
  }
  return functions.length > 0
    ? functions.sort((a, b) => a.line - b.line)
    : null;
}

function firstLineOf(region: JsonObject): number {
  if (isLineNumber(region.start_line)) {
    return region.start_line;
  }
  const lines = [
    ...toList(region.executed_lines),
    ...toList(region.missing_lines),
  ];
  return lines
    .filter(isLineNumber)
    .reduce((first, line) => (first === 0 ? line : Math.min(first, line)), 0);
}
