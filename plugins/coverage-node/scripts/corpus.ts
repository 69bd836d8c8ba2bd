import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  FileCoverage,
  mergeFiles,
  PathResolver,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { coverageFormats, ParsedReport, parseReport } from '../src';

/*
 * Reads a folder of real reports with known totals and tells every difference:
 *
 *   yarn test:corpus [DIR]
 *
 * DIR is relative to the root of the repository.
 */

interface Totals {
  files?: number;
  filesWithLines?: number;
  lines?: number;
  covered?: number;
  partial?: number | null;
  branches?: number | null;
  coveredBranches?: number | null;
  functions?: number | null;
  coveredFunctions?: number | null;
}

interface Case extends Totals {
  file: string;
  format: string;
  alt?: Record<string, Totals> | null;
}

interface EdgeCase {
  file: string;
  format: string;
  expectation: string;
  strictParse: Totals | null;
}

interface MergeCase {
  case: string;
  format: string;
  uploads: string[];
  merged: Totals;
}

interface PathCase {
  raw: string;
  reportFile: string | null;
  /** Rules as `from::to`. */
  fixes: string[];
  expected: string | null;
}

/** By format, the other rule that docs/formats.md declares as its own. */
const declaredRules: Record<string, string> = { 'pycov-json': 'summary' };

/** Reports that are refused on purpose; docs/formats.md says why. */
const refused: Record<string, RegExp> = {
  'jacoco__donald-okara-gondi__kover.xml': /names no source file/,
  'lcov__mozilla-grcov__invalid_DA_record.info': /ends in the middle/,
  'lcov__taiki-e-cargo-llvm-cov__all.lcov.info': /no line to cover/,
};

/** Reports that differ on purpose, and how; docs/formats.md says why. */
const differing: Record<string, string> = {
  'opencover__jenkinsci-coverage-model__opencover-withskippedmodules.xml':
    'partial 93 instead of 0, branches 690 instead of 702',
};

const root = resolve(__dirname, '../../..');
const folder = resolve(root, process.argv[2] ?? '../shared/reports');
const known = new Set(coverageFormats.map(({ id }) => id));

const outcome = { equal: 0, declared: 0, unread: 0, failed: 0 };

async function main() {
  if (!existsSync(join(folder, 'manifest.json'))) {
    console.log(
      `Left out: ${folder} has no manifest.json with reports to compare with.`,
    );
    process.exitCode = process.argv[2] ? 2 : 0;
    return;
  }
  for (const report of await readCases<Case>('manifest.json')) {
    await checkReport(report);
  }
  for (const edge of await readCases<EdgeCase>('edge.json')) {
    await checkEdge(edge);
  }
  for (const merge of await readCases<MergeCase>('merge.json')) {
    await checkMerge(merge);
  }
  await checkPaths();
  const { equal, declared, unread, failed } = outcome;
  console.log(
    `${equal} as expected, ${declared} by a declared rule or refusal, ${unread} not yet read, ${failed} different.`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

async function checkReport(report: Case) {
  const format = idOf(report.format);
  if (!known.has(format)) {
    outcome.unread += 1;
    return;
  }
  const result = await read(join('files', report.file));
  if (result instanceof Error) {
    const isDeclared = refused[report.file]?.test(result.message);
    tell(isDeclared ? 'declared' : 'failed', report.file, result.message);
    return;
  }
  if (result.format !== format) {
    tell('failed', report.file, `detected as ${result.format}`);
    return;
  }
  const totals = totalsOf(result.files);
  const differences = differ(totals, report);
  const rule = declaredRules[format];
  if (differences.length === 0) {
    tell('equal');
  } else if (
    rule &&
    differ(totals, report.alt?.[rule] ?? report).length === 0
  ) {
    tell('declared', report.file, `equal to alt.${rule}`);
  } else {
    const text = differences.join(', ');
    const isDeclared = differing[report.file] === text;
    tell(isDeclared ? 'declared' : 'failed', report.file, text);
  }
}

async function checkEdge(edge: EdgeCase) {
  const isReadable = known.has(idOf(edge.format));
  if (!isReadable && edge.format !== 'unknown') {
    outcome.unread += 1;
    return;
  }
  // What is expected is what a parser of that format makes of it.
  const format = isReadable ? idOf(edge.format) : undefined;
  const result = await read(edge.file, format);
  if (result instanceof Error) {
    const holdsNothing = !edge.strictParse?.lines;
    tell(holdsNothing ? 'equal' : 'failed', edge.file, result.message);
    return;
  }
  const differences = differ(totalsOf(result.files), edge.strictParse ?? {});
  if (edge.strictParse === null) {
    differences.push(`read as ${result.format}`);
  }
  tell(differences.length ? 'failed' : 'equal', edge.file, differences.join());
}

async function checkMerge(merge: MergeCase) {
  if (!known.has(idOf(merge.format))) {
    outcome.unread += 1;
    return;
  }
  const merged = new Map<string, FileCoverage>();
  for (const upload of merge.uploads) {
    const result = await read(upload);
    if (result instanceof Error) {
      tell('failed', merge.case, result.message);
      return;
    }
    for (const [path, file] of result.files) {
      const other = merged.get(path);
      merged.set(path, other ? mergeFiles(other, file) : file);
    }
  }
  const differences = differ(totalsOf(merged), merge.merged);
  tell(differences.length ? 'failed' : 'equal', merge.case, differences.join());
}

async function checkPaths() {
  const path = join(folder, 'path-resolution.json');
  if (!existsSync(path)) {
    return;
  }
  const { repoFiles, cases } = JSON.parse(await readFile(path, 'utf8')) as {
    repoFiles: string[];
    cases: PathCase[];
  };
  for (const { raw, reportFile, fixes, expected } of cases) {
    const rules = fixes.map(fix => {
      const [from, to] = fix.split('::');
      return { from, to };
    });
    const [found] = new PathResolver(repoFiles, { rules }).resolve([raw], {
      fileName: reportFile ?? undefined,
    });
    const actual = found.by && found.path;
    tell(
      actual === expected ? 'equal' : 'failed',
      `${raw} of ${reportFile ?? 'a report'}`,
      `resolved to ${actual} instead of ${expected}`,
    );
  }
}

/** Anything but an `InputError` is a bug and ends the run. */
async function read(
  file: string,
  format?: string,
): Promise<ParsedReport | Error> {
  try {
    return await parseReport({
      stream: createReadStream(join(folder, file)),
      fileName: file,
      format,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') {
      return error;
    }
    throw error;
  }
}

function totalsOf(files: Map<string, FileCoverage>): Totals {
  const all = Array.from(files.values(), ({ totals }) => totals);
  const { lines, branches, functions } = sumTotals(all);
  return {
    files: all.length,
    filesWithLines: all.filter(totals => totals.lines.total > 0).length,
    lines: lines.total,
    covered: lines.covered,
    partial: lines.partial,
    branches: branches?.total ?? null,
    coveredBranches: branches?.covered ?? null,
    functions: functions?.total ?? null,
    coveredFunctions: functions?.covered ?? null,
  };
}

/** What is expected and differs; `partial: null` expects nothing. */
function differ(actual: Totals, expected: Totals): string[] {
  return (Object.keys(actual) as (keyof Totals)[])
    .filter(key => expected[key] !== undefined && actual[key] !== expected[key])
    .filter(key => !(key === 'partial' && expected.partial === null))
    .map(key => `${key} ${actual[key]} instead of ${expected[key]}`);
}

function tell(kind: keyof typeof outcome, file?: string, reason?: string) {
  outcome[kind] += 1;
  if (kind !== 'equal') {
    console.log(`${kind}: ${file}: ${reason}`);
  }
}

function idOf(format: string): string {
  return format.replaceAll('_', '-');
}

async function readCases<T>(file: string): Promise<T[]> {
  const path = join(folder, file);
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : [];
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
