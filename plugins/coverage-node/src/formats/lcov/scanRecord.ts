import { LineTable, MAX_UINT32 } from '../../detail/LineTable';
import { OutcomeTable } from '../../detail/OutcomeTable';

const LF = 10;
const CR = 13;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;

/** Blocks and branches up to these make an exact number of 52 bits. */
const MAX_BLOCK = 2 ** 31;
const MAX_BRANCH = 2 ** 21;

/**
 * Adds the line of a plain `DA:line,hits[,checksum]`. Gives the offset behind
 * the record, or -1 when it is not one.
 */
export function scanLine(
  source: Buffer,
  start: number,
  table: LineTable,
): number {
  if (
    source[start] !== 0x44 || // D
    source[start + 1] !== 0x41 || // A
    source[start + 2] !== COLON
  ) {
    return -1;
  }
  let p = start + 3;
  let line = 0;
  let c = source[p];
  while (c >= 48 && c <= 57) {
    line = line * 10 + (c - 48);
    c = source[++p];
  }
  if (c !== COMMA || line === 0 || line > MAX_UINT32) {
    return -1;
  }
  const hitsStart = ++p;
  let hits = 0;
  c = source[p];
  while (c >= 48 && c <= 57) {
    hits = hits * 10 + (c - 48);
    c = source[++p];
  }
  if (p === hitsStart) {
    return -1;
  }
  if (c === COMMA) {
    p = source.indexOf(LF, p);
  } else if (c === CR) {
    p++;
  }
  if (source[p] !== LF) {
    return -1;
  }
  table.add(line, hits, 0, 0);
  return p + 1;
}

/**
 * Adds the outcome of a `BRDA:line,block,branch,taken` in which all but `taken`
 * are numbers. Gives the offset behind the record, or -1 when it is not one.
 */
export function scanBranch(
  source: Buffer,
  start: number,
  table: OutcomeTable,
): number {
  if (
    source[start] !== 0x42 || // B
    source[start + 1] !== 0x52 || // R
    source[start + 2] !== 0x44 || // D
    source[start + 3] !== 0x41 || // A
    source[start + 4] !== COLON
  ) {
    return -1;
  }
  let p = start + 5;
  let line = 0;
  let block = 0;
  let branch = 0;
  let digits = p;
  let c = source[p];
  for (; c >= 48 && c <= 57; c = source[++p]) {
    line = line * 10 + (c - 48);
  }
  if (c !== COMMA || line === 0 || line > MAX_UINT32) {
    return -1;
  }
  digits = ++p;
  for (c = source[p]; c >= 48 && c <= 57; c = source[++p]) {
    block = block * 10 + (c - 48);
  }
  if (c !== COMMA || p === digits || block >= MAX_BLOCK) {
    return -1;
  }
  digits = ++p;
  for (c = source[p]; c >= 48 && c <= 57; c = source[++p]) {
    branch = branch * 10 + (c - 48);
  }
  if (c !== COMMA || p === digits || branch >= MAX_BRANCH) {
    return -1;
  }
  digits = ++p;
  let isTaken = false;
  if (source[p] === MINUS) {
    p++;
  } else {
    for (c = source[p]; c >= 48 && c <= 57; c = source[++p]) {
      isTaken ||= c !== 48;
    }
  }
  if (p === digits) {
    return -1;
  }
  if (source[p] === CR) {
    p++;
  }
  if (source[p] !== LF) {
    return -1;
  }
  table.add(line, block * MAX_BRANCH + branch, isTaken);
  return p + 1;
}

/** What `scanBranch` tells an outcome `block,branch` apart by, if it reads it. */
export function plainOutcomeId(name: string): number | undefined {
  const [, block, branch] = /^([0-9]+),([0-9]+)$/.exec(name) ?? [];
  return Number(block) < MAX_BLOCK && Number(branch) < MAX_BRANCH
    ? Number(block) * MAX_BRANCH + Number(branch)
    : undefined;
}
