import { Analysis, TestKindSummary } from '../../analysis/Analysis';
import { areasInWords, wantedKindsOf } from '../../areas/wantedKinds';
import { counted, formatCount, listed } from '../../model/wording';
import { text } from '../../markdown/escape';
import { blocks, bullets, table } from '../../markdown/blocks';

const MOST_KINDS = 10;

/**
 * How the tests of a kind are. `empty`: there is no file; `uncollectable`:
 * there are files, and an import of each resolves to nothing.
 *
 * @public
 */
export type ReportTestKindState =
  | 'empty'
  | 'uncollectable'
  | 'partly-uncollectable'
  | 'all-skipped'
  | 'no-functions'
  | 'manual'
  | 'usable';

/**
 * What there is and what is missing.
 *
 * @public
 */
export interface ReportCurrentState {
  /** `null`: no inventory was sent. */
  testKinds: (TestKindSummary & { state: ReportTestKindState })[] | null;
  have: string[];
  need: string[];
}

const STATE: Record<ReportTestKindState, string> = {
  empty: '✗ empty: no file',
  uncollectable: '✗ uncollectable: an import of every file resolves to nothing',
  'partly-uncollectable': '◐ partly uncollectable',
  'all-skipped': '✗ every test is skipped, or skips when no server answers',
  'no-functions': '✗ no test function in its files',
  manual: '· run by people, never counted as tests',
  usable: '✓ can run',
};

export function currentStateOf(analysis: Analysis): ReportCurrentState {
  const testKinds =
    analysis.testKinds?.map(kind => ({ ...kind, state: stateOf(kind) })) ??
    null;
  return {
    testKinds,
    have: haveOf(analysis, testKinds ?? []),
    need: needOf(analysis, testKinds ?? []),
  };
}

export function currentStateMarkdown(state: ReportCurrentState): string {
  return blocks(
    '## Current state',
    '### Tests by kind',
    state.testKinds
      ? kindTable(state.testKinds)
      : 'No inventory was sent: which tests there are, and which files they import, is not known. `coverage upload` sends one along.',
    state.have.length > 0 &&
      blocks('### What we have', bullets(state.have.map(text))),
    state.need.length > 0 &&
      blocks('### What we need', bullets(state.need.map(text))),
  );
}

function kindTable(kinds: NonNullable<ReportCurrentState['testKinds']>) {
  if (kinds.length === 0) {
    return 'The inventory lists no test file.';
  }
  const rows = kinds.map(kind => [
    text(kind.kind),
    formatCount(kind.files),
    formatCount(kind.filesWithTests),
    formatCount(kind.functions),
    formatCount(kind.skipped),
    formatCount(kind.brokenFiles),
    STATE[kind.state],
    text(kind.description),
  ]);
  const sum = (pick: (kind: TestKindSummary) => number) =>
    `**${formatCount(kinds.reduce((total, kind) => total + pick(kind), 0))}**`;
  rows.push([
    '**All kinds**',
    sum(kind => kind.files),
    sum(kind => kind.filesWithTests),
    sum(kind => kind.functions),
    sum(kind => kind.skipped),
    sum(kind => kind.brokenFiles),
    '',
    '',
  ]);
  return table(
    [
      'Test kind',
      { right: 'Files' },
      { right: 'With tests' },
      { right: 'Test functions' },
      { right: 'Skipped' },
      { right: 'Files with broken imports' },
      'State',
      'Description',
    ],
    rows,
  );
}

function stateOf(kind: TestKindSummary): ReportTestKindState {
  if (kind.empty || kind.files === 0) {
    return 'empty';
  }
  if (kind.manual) {
    return 'manual';
  }
  if (kind.brokenFiles >= kind.files) {
    return 'uncollectable';
  }
  if (kind.functions === 0) {
    return 'no-functions';
  }
  if (kind.skipped >= kind.functions) {
    return 'all-skipped';
  }
  return kind.brokenFiles > 0 ? 'partly-uncollectable' : 'usable';
}

type Kinds = NonNullable<ReportCurrentState['testKinds']>;

function haveOf(analysis: Analysis, kinds: Kinds): string[] {
  const { snapshot, stacks } = analysis;
  const measuring = stacks.flatMap(stack => stack.ciCoverageFiles);
  return [
    ...kinds
      .filter(kind => kind.files > 0 && kind.state !== 'uncollectable')
      .map(
        kind =>
          `${kind.kind} tests: ${counted(
            kind.functions,
            'test function',
          )} in ${counted(kind.filesWithTests, 'file')}${
            kind.state === 'manual' ? ', run by people' : ''
          }${
            kind.state === 'all-skipped'
              ? ', all of which are skipped, always or when no server answers'
              : ''
          }`,
      ),
    ...(snapshot
      ? [
          `Measured coverage: ${counted(
            analysis.files.measured,
            'source file',
          )}, ${counted(analysis.forecast.points, 'point')} of history`,
        ]
      : []),
    ...(measuring.length > 0
      ? [`CI measures coverage: ${listed(unique(measuring).slice(0, 5))}`]
      : []),
    ...analysis.notes,
  ];
}

function needOf(analysis: Analysis, kinds: Kinds): string[] {
  const { snapshot, stacks, areas } = analysis;
  const undeclared = stacks.filter(stack => !stack.coverageDeclared);
  const withoutCi = stacks.filter(stack => stack.ciCoverageFiles.length === 0);
  const noInventory = analysis.testKinds === null;
  return [
    ...kinds
      .filter(({ state }) => state === 'empty' || state === 'no-functions')
      .map(kind => `${kind.kind} tests: there are none`),
    ...kinds
      .filter(kind => kind.brokenFiles > 0 && kind.state !== 'manual')
      .map(
        kind =>
          `Working imports in ${formatCount(kind.brokenFiles)} of ${counted(
            kind.files,
            `${kind.kind} test file`,
          )}: their tests cannot be collected today`,
      ),
    ...wantedKindsOf(areas)
      .slice(0, MOST_KINDS)
      .map(
        wanted =>
          `${listed(wanted.kinds)} tests that reach ${areasInWords(
            wanted.areas,
          )}`,
      ),
    ...(snapshot
      ? []
      : [
          'Measured coverage: run the tests with coverage and upload the report',
        ]),
    ...(noInventory
      ? ['An inventory: it tells which tests there are and what they import']
      : []),
    ...undeclared.map(
      stack =>
        `A coverage tool for ${
          stack.stack
        } among the declared dependencies of ${
          stack.root || 'the root folder'
        }`,
    ),
    ...withoutCi.map(
      stack =>
        `A CI step that measures coverage with ${stack.stack} in ${
          stack.root || 'the root folder'
        }`,
    ),
  ];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
