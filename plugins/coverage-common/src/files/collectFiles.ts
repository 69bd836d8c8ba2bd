import { Inventory, InventoryFile } from '../inventory/Inventory';
import { indexInventory, InventoryIndex } from '../inventory/InventoryIndex';
import { Finding } from '../model/Finding';
import { examples, formatCount } from '../model/wording';
import { folderPrefix } from '../paths/cleanPath';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { countingRule } from './countingRule';
import { ExcludedFile, FileFacts, MeasuredFile } from './FileFacts';
import { globMatcher } from './globMatcher';
import { isTestOfItself } from './holdsTests';
import { Importers, importersOf } from './importGraph';
import { Measured, placeMeasured } from './placeMeasured';
import { sortByPath } from './sortByPath';
import { isStatedTest, kindsOf, testKindOf } from './testKinds';

const NOTHING: readonly string[] = [];

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
  /** Of the inventory, where others ask it, too. */
  index?: InventoryIndex | null;
  /** Of the repository file's test kinds, where others ask it, too. */
  kindOf?: ReturnType<typeof testKindOf>;
}): {
  files: FileFacts[];
  excluded: ExcludedFile[];
  countingRule: string;
  findings: Finding[];
} {
  const { inventory, repositoryFile } = input;
  const index = input.index ?? (inventory && indexInventory(inventory));
  const measured = placeMeasured({ ...input, index });
  const stated = repositoryFile?.testKinds ?? null;
  const kindOf = input.kindOf ?? testKindOf(stated);
  const isStated = isStatedTest(stated);
  const hasTestName = globMatcher(TEST_NAMES);
  const ignore = ignoreMatcher(repositoryFile?.ignore ?? []);
  const isTest = (file: InventoryFile) =>
    file.kind === 'test' ||
    (file.kind === 'source' && isStated(file.path) && !isTestOfItself(file));
  const importers =
    index && importersOf(index, isTest, path => kindOf(path).manual);
  const files: FileFacts[] = [];
  const excluded: ExcludedFile[] = [];
  const testsInReport: string[] = [];
  let leftOutLines = 0;

  const sort = (
    path: string,
    file: InventoryFile | null,
    measuredFile: Measured | null,
    place: number,
  ) => {
    const isIgnored = ignore.matches(path);
    const isATest = file
      ? isTest(file)
      : isStated(path) || (!inventory && hasTestName(path));
    const reason = isATest ? 'test' : reasonOf(file, measuredFile, isIgnored);
    if (reason === null) {
      files.push(factsOf(path, file, measuredFile, importers, place, kindOf));
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
  index?.files.forEach((file, place) => {
    const measuredFile = measured.listed[place] ?? null;
    if (measuredFile || file.path.startsWith(prefix)) {
      sort(file.path, file, measuredFile, place);
    } else {
      ignore.matches(file.path);
    }
  });
  for (const measuredFile of measured.others.values()) {
    sort(measuredFile.path, null, measuredFile, -1);
  }
  const isSorted = measured.others.size === 0;
  return {
    files: isSorted ? files : sortByPath(files),
    excluded: isSorted ? excluded : sortByPath(excluded),
    countingRule: countingRule(files.length, excluded, leftOutLines),
    findings: [
      ...measured.findings,
      ...testFindings(testsInReport),
      ...(inventory ? ignore.findings() : []),
    ],
  };
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
  importers: Importers | null,
  place: number,
  kindOf: ReturnType<typeof testKindOf>,
): FileFacts {
  const known = file && importers;
  const tests = known ? importers.tests[place] ?? NOTHING : null;
  return {
    path,
    measuredPath: measured?.measuredPath ?? null,
    totals: measured?.totals ?? null,
    detail: measured?.detail ?? null,
    inventory: file,
    testedBy: tests,
    testKinds: tests?.length ? kindsOf(tests, kindOf) : NOTHING,
    fanIn: known ? importers.fanIn[place] : null,
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
