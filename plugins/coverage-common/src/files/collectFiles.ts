import { Inventory, InventoryFile } from '../inventory/Inventory';
import { mergeFiles } from '../model/mergeFiles';
import { Finding } from '../model/Finding';
import { examples, formatCount } from '../model/wording';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { compareText } from './compareText';
import { countingRule } from './countingRule';
import { ExcludedFile, FileFacts, MeasuredFile } from './FileFacts';
import { globMatcher } from './globMatcher';
import { Importers, importersOf } from './importGraph';
import { folderPrefix, resolvePaths } from './resolvePaths';
import { isStatedTest, kindsOf, testKindOf } from './testKinds';

/** Names that are tests in any repository; folders are left to the inventory. */
const TEST_NAMES = [
  '**/*.{test,spec}.*',
  '**/__tests__/**',
  '**/{test_*,*_test,conftest}.py',
  '**/*_test.go',
  '**/*_spec.rb',
];

/**
 * Joins what reports measured with what the inventory knows, and leaves out
 * what does not count. Markers whose lines a report counts stay, as do measured
 * files that the inventory does not know: the lines of the files that count,
 * and of those that were dropped with a finding or a reason, are the lines of
 * the report. Tests of the whole repository count as tests, source files only
 * in the entity's folder.
 *
 * @returns files that count and files left out, both sorted by path; the rule in a
 * sentence; findings about paths, test files in reports, globs without a match
 */
export function collectFiles(input: {
  measured: readonly MeasuredFile[];
  inventory: Inventory | null;
  repositoryFile: RepositoryFile | null;
  /** The entity's folder in its repository; empty for the root. */
  entityPath: string;
  /** Of the repository file's test kinds, where others ask it, too. */
  kindOf?: ReturnType<typeof testKindOf>;
}): {
  files: FileFacts[];
  excluded: ExcludedFile[];
  countingRule: string;
  findings: Finding[];
} {
  const { inventory, repositoryFile } = input;
  const listed = inventory && sortByPath(inventory.files);
  const { measured, findings } = resolveMeasured(input, listed);
  const stated = repositoryFile?.testKinds ?? null;
  const kindOf = input.kindOf ?? testKindOf(stated);
  const isStated = isStatedTest(stated);
  const hasTestName = globMatcher(TEST_NAMES);
  const ignore = ignoreMatcher(repositoryFile?.ignore ?? []);
  const isTest = (file: InventoryFile) =>
    file.kind === 'test' || (file.kind === 'source' && isStated(file.path));
  const importers =
    listed && importersOf(listed, isTest, path => kindOf(path).manual);
  const files: FileFacts[] = [];
  const excluded: ExcludedFile[] = [];
  const testsInReport: string[] = [];
  let leftOutLines = 0;

  const place = (
    path: string,
    file: InventoryFile | null,
    measuredFile: Measured | null,
  ) => {
    const isIgnored = ignore.matches(path);
    const isATest = file
      ? isTest(file)
      : isStated(path) || (!inventory && hasTestName(path));
    const reason = isATest ? 'test' : reasonOf(file, measuredFile, isIgnored);
    if (reason === null) {
      files.push(factsOf(path, file, measuredFile, importers, kindOf));
      return;
    }
    excluded.push({ path, reason });
    if (measuredFile) {
      leftOutLines += measuredFile.totals.lines.total;
      if (isATest) {
        testsInReport.push(path);
      }
    }
  };

  const prefix = folderPrefix(input.entityPath);
  for (const file of listed ?? []) {
    const measuredFile = measured.get(file.path) ?? null;
    if (measuredFile || file.path.startsWith(prefix)) {
      place(file.path, file, measuredFile);
      measured.delete(file.path);
    } else {
      ignore.matches(file.path);
    }
  }
  for (const [path, measuredFile] of measured) {
    place(path, null, measuredFile);
  }
  return {
    files: sortByPath(files),
    excluded: sortByPath(excluded),
    countingRule: countingRule(files.length, excluded, leftOutLines),
    findings: [
      ...findings,
      ...testFindings(testsInReport),
      ...(inventory ? ignore.findings() : []),
    ],
  };
}

type Measured = MeasuredFile & { measuredPath: string };

function resolveMeasured(
  { measured, repositoryFile, entityPath }: Parameters<typeof collectFiles>[0],
  listed: readonly InventoryFile[] | null,
): { measured: Map<string, Measured>; findings: Finding[] } {
  const { paths, findings } = resolvePaths(
    measured.map(({ path }) => path),
    listed?.map(({ path }) => path) ?? null,
    repositoryFile?.paths ?? [],
    entityPath,
  );
  const byPath = new Map<string, Measured>();
  const twice: string[] = [];
  measured.forEach((file, i) => {
    const path = paths[i];
    const other = byPath.get(path);
    if (other) {
      twice.push(path);
    }
    const { totals, detail } = other ? union(other, file) : file;
    const measuredPath = other?.measuredPath ?? file.path;
    byPath.set(path, { path, totals, detail, measuredPath });
  });
  return { measured: byPath, findings: [...findings, ...twiceFinding(twice)] };
}

function union(a: MeasuredFile, b: MeasuredFile): MeasuredFile {
  return mergeFiles(
    { ...a, detail: a.detail ?? null },
    { ...b, detail: b.detail ?? null },
  );
}

function reasonOf(
  file: InventoryFile | null,
  measured: Measured | null,
  isIgnored: boolean,
): ExcludedFile['reason'] | null {
  const hasLines = (measured?.totals.lines.total ?? 0) > 0;
  const kind = file?.kind ?? 'source';
  if (kind === 'generated' || kind === 'vendored') {
    return kind;
  }
  if ((kind === 'marker' || kind === 'other') && !hasLines) {
    return kind;
  }
  return isIgnored ? 'ignored' : null;
}

function factsOf(
  path: string,
  file: InventoryFile | null,
  measured: Measured | null,
  importers: Map<string, Importers> | null,
  kindOf: ReturnType<typeof testKindOf>,
): FileFacts {
  const known = file && importers;
  const tests = known ? importers.get(path)?.tests ?? [] : null;
  return {
    path,
    measuredPath: measured?.measuredPath ?? null,
    totals: measured?.totals ?? null,
    detail: measured?.detail ?? null,
    inventory: file,
    testedBy: tests,
    testKinds: tests ? kindsOf(tests, kindOf) : [],
    fanIn: known ? importers.get(path)?.fanIn ?? 0 : null,
  };
}

/** One matcher for all globs, that also notes which of them matched nothing. */
function ignoreMatcher(globs: readonly string[]) {
  const matches = globMatcher(globs);
  let waiting = globs.map(glob => ({ glob, matches: globMatcher([glob]) }));
  return {
    matches(path: string): boolean {
      const isIgnored = matches(path);
      if (isIgnored && waiting.length > 0) {
        waiting = waiting.filter(glob => !glob.matches(path));
      }
      return isIgnored;
    },
    findings: (): Finding[] =>
      waiting.map(({ glob }) => ({
        code: 'ignore-matches-nothing',
        severity: 'info',
        message: `The glob "${glob}" under "ignore" matches no file of the repository.`,
      })),
  };
}

function testFindings(paths: readonly string[]): Finding[] {
  return paths.length === 0
    ? []
    : [
        {
          code: 'test-file-in-report',
          severity: 'info',
          message:
            paths.length === 1
              ? `The report measures the test file ${paths[0]}, which does not count.`
              : `The report measures ${formatCount(
                  paths.length,
                )} test files, which do not count (${examples(paths)}).`,
        },
      ];
}

function twiceFinding(paths: readonly string[]): Finding[] {
  const files = [...new Set(paths)];
  return files.length === 0
    ? []
    : [
        {
          code: 'file-measured-twice',
          severity: 'warning',
          message: `Several paths of the report are the same file, whose lines were merged (${examples(
            files,
          )}).`,
        },
      ];
}

function sortByPath<T extends { path: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(a.path, b.path));
}
