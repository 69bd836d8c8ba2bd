import {
  BranchOutcomes,
  FunctionCoverage,
  LineDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { ByteReader } from './ByteReader';
import { ByteWriter } from './ByteWriter';

/** Without what tells outcomes apart. */
const PLAIN = 1;
const WITH_IDENTITY = 2;
/** Of outcomes: by position, by the line they go to, that of missing ones only. */
const ORDERED = 1;
const TARGETED = 2;
const MISSING_TARGETED = 3;

/**
 * A file's line detail in few bytes, without exact hit counts: whether a line,
 * an outcome or a function was executed stays the same from run to run, and so
 * does the content address; counts move with every run.
 *
 * Layout, all integers: version; runs of consecutive lines (gap, length); runs
 * of lines alike (length, executed); lines with branches (gap, outcomes, taken
 * bits); functions (line and executed, name). Missing branches or functions
 * are 0, else the count is one more than it is. In version 2, how outcomes are
 * told apart comes behind the branches, with the way to each target.
 */
export function encodeLineDetail(detail: LineDetail): Buffer {
  const out = new ByteWriter();
  const { branches } = detail;
  const hasIdentity = Boolean(
    branches?.isOrdered || branches?.targets || branches?.missingTargets,
  );
  out.integer(hasIdentity ? WITH_IDENTITY : PLAIN);
  writeLines(out, detail.lines);
  writeExecuted(out, detail.hits);
  writeBranches(out, branches);
  if (branches && hasIdentity) {
    writeIdentity(out, branches);
  }
  writeFunctions(out, detail.functions);
  return out.finish();
}

/** The inverse, with 1 for any number of hits. */
export function decodeLineDetail(data: Buffer): LineDetail {
  const input = new ByteReader(data);
  const version = input.integer();
  if (version !== PLAIN && version !== WITH_IDENTITY) {
    throw new Error(`Stored coverage has the unknown version ${version}`);
  }
  const lines = readLines(input);
  const hits = readExecuted(input, lines.length);
  const plain = readBranches(input);
  const branches =
    plain && version === WITH_IDENTITY ? readIdentity(input, plain) : plain;
  const functions = readFunctions(input);
  return { lines, hits, branches, functions };
}

function writeLines(out: ByteWriter, lines: Uint32Array): void {
  out.integer(lines.length);
  let last = 0;
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end] === lines[end - 1] + 1) {
      end++;
    }
    out.integer(lines[i] - last);
    out.integer(end - i);
    last = lines[end - 1];
    i = end;
  }
}

function readLines(input: ByteReader): Uint32Array {
  const lines = new Uint32Array(input.integer());
  let line = 0;
  for (let i = 0; i < lines.length; ) {
    line += input.integer();
    for (let run = input.integer(); run > 0; run--) {
      lines[i++] = line++;
    }
    line--;
  }
  return lines;
}

function writeExecuted(out: ByteWriter, hits: Uint32Array): void {
  for (let i = 0; i < hits.length; ) {
    const executed = hits[i] > 0;
    let end = i + 1;
    while (end < hits.length && hits[end] > 0 === executed) {
      end++;
    }
    out.integer((end - i) * 2 + Number(executed));
    i = end;
  }
}

function readExecuted(input: ByteReader, count: number): Uint32Array {
  const hits = new Uint32Array(count);
  for (let i = 0; i < count; ) {
    const run = input.integer();
    const end = i + Math.floor(run / 2);
    hits.fill(run % 2, i, end);
    i = end;
  }
  return hits;
}

function writeBranches(out: ByteWriter, branches: BranchOutcomes | null): void {
  if (!branches) {
    out.integer(0);
    return;
  }
  const { lines, taken } = branches;
  out.integer(lines.length + 1);
  let last = 0;
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end] === lines[i]) {
      end++;
    }
    out.integer(lines[i] - last);
    out.integer(end - i);
    last = lines[i];
    for (; i < end; i += 7) {
      let bits = 0;
      for (let k = i; k < Math.min(i + 7, end); k++) {
        bits += taken[k] * 2 ** (k - i);
      }
      out.integer(bits);
    }
    i = end;
  }
}

function readBranches(input: ByteReader): BranchOutcomes | null {
  const count = input.integer() - 1;
  if (count < 0) {
    return null;
  }
  const lines = new Uint32Array(count);
  const taken = new Uint8Array(count);
  let line = 0;
  for (let i = 0; i < count; ) {
    line += input.integer();
    const end = i + input.integer();
    lines.fill(line, i, end);
    while (i < end) {
      const bits = input.integer();
      const next = Math.min(i + 7, end);
      for (let k = i; k < next; k++) {
        taken[k] = Math.floor(bits / 2 ** (k - i)) % 2;
      }
      i = next;
    }
  }
  return { lines, taken };
}

function writeIdentity(out: ByteWriter, branches: BranchOutcomes): void {
  const { lines, taken, targets, missingTargets } = branches;
  const others = missingTargets ? MISSING_TARGETED : ORDERED;
  out.integer(targets ? TARGETED : others);
  (targets ?? missingTargets)?.forEach((target, i) => {
    if (targets || taken[i] === 0) {
      const way = target - lines[i];
      out.integer(way < 0 ? -2 * way - 1 : 2 * way);
    }
  });
}

function readIdentity(
  input: ByteReader,
  branches: BranchOutcomes,
): BranchOutcomes {
  const identity = input.integer();
  if (identity === ORDERED) {
    return { ...branches, isOrdered: true };
  }
  const isMissingOnly = identity === MISSING_TARGETED;
  const targets = Int32Array.from(branches.lines, (line, i) => {
    if (isMissingOnly && branches.taken[i] === 1) {
      return 0;
    }
    const way = input.integer();
    return line + (way % 2 === 1 ? -(way + 1) / 2 : way / 2);
  });
  return isMissingOnly
    ? { ...branches, missingTargets: targets }
    : { ...branches, targets };
}

function writeFunctions(
  out: ByteWriter,
  functions: FunctionCoverage[] | null,
): void {
  out.integer(functions ? functions.length + 1 : 0);
  for (const { name, line, hits } of functions ?? []) {
    out.integer(line * 2 + Number(hits > 0));
    out.text(name);
  }
}

function readFunctions(input: ByteReader): FunctionCoverage[] | null {
  const count = input.integer() - 1;
  if (count < 0) {
    return null;
  }
  return Array.from({ length: count }, () => {
    const head = input.integer();
    return { line: Math.floor(head / 2), hits: head % 2, name: input.text() };
  });
}
