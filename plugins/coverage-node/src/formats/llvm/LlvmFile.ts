import {
  BranchOutcomes,
  CoverageTotals,
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from '../../detail/counts';
import { LineTable } from '../../detail/LineTable';
import { noOutcomes } from '../../detail/noOutcomes';
import { OutcomeTable } from '../../detail/OutcomeTable';
import {
  JsonObject,
  toCoveredOf,
  toHits,
  toList,
  toObject,
  toText,
} from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';
import { addSegmentLines } from './segmentLines';

/** Reads one element of `files`. Its summary is the truth for the totals. */
export class LlvmFile {
  readonly #lines = new LineTable();
  readonly #outcomes = new OutcomeTable();
  readonly #malformed: MalformedRecords;

  constructor(malformed: MalformedRecords) {
    this.#malformed = malformed;
  }

  /** `undefined` when it has neither a summary nor segments. */
  read(value: unknown): FileCoverage | undefined {
    const entry = toObject(value);
    const path = toText(entry.filename);
    const stated = toTotals(toObject(entry.summary));
    if (!path || !(stated || Array.isArray(entry.segments))) {
      this.#malformed.add(path ?? 'a file');
      return undefined;
    }
    if (!Array.isArray(entry.segments)) {
      return stated && { path, totals: stated, detail: null };
    }
    const detail = {
      ...this.#sortedLines(path, entry.segments),
      branches: this.#branches(path, entry.branches),
      functions: null,
    };
    const totals = totalsOfDetail(detail);
    return { path, detail, totals: stated ? join(stated, totals) : totals };
  }

  #sortedLines(path: string, segments: readonly unknown[]) {
    this.#lines.clear();
    const malformed = addSegmentLines(this.#lines, segments);
    if (malformed > 0) {
      this.#malformed.add(`a segment of ${path}`);
    }
    const { lines, hits } = this.#lines.sorted('max');
    return { lines, hits };
  }

  /** `[line, column, endLine, endColumn, trueCount, falseCount, ...]`. */
  #branches(path: string, branches: unknown): BranchOutcomes | null {
    if (!Array.isArray(branches)) {
      return null;
    }
    this.#outcomes.clear();
    for (const branch of branches) {
      const [line, , , , whenTrue, whenFalse] = toList(branch);
      const taken = toHits(whenTrue);
      const notTaken = toHits(whenFalse);
      if (isLineNumber(line) && taken !== undefined && notTaken !== undefined) {
        this.#outcomes.add(line, this.#outcomes.size, taken > 0);
        this.#outcomes.add(line, this.#outcomes.size, notTaken > 0);
      } else {
        this.#malformed.add(`a branch of ${path}`);
      }
    }
    const outcomes = this.#outcomes.sorted();
    return outcomes ? { ...outcomes, isOrdered: true } : noOutcomes();
  }
}

/** A partial line is a covered one, also where the summary says fewer. */
function join(stated: CoverageTotals, listed: CoverageTotals): CoverageTotals {
  const partial = Math.min(listed.lines.partial, stated.lines.covered);
  return { ...stated, lines: { ...stated.lines, partial } };
}

function toTotals(summary: JsonObject): CoverageTotals | undefined {
  const lines = toCounts(summary.lines);
  return (
    lines && {
      lines: { ...lines, partial: 0 },
      branches: toCounts(summary.branches) ?? null,
      functions: toCounts(summary.functions) ?? null,
    }
  );
}

export function toCounts(value: unknown) {
  const { covered, count } = toObject(value);
  return toCoveredOf(covered, count);
}
