import { Analysis } from '../../analysis/Analysis';

/** What does not follow from the files: texts, test kinds, findings, advice. */
export function batchServerRest(
  covered: boolean,
): Omit<
  Analysis,
  | 'totals'
  | 'files'
  | 'areas'
  | 'targets'
  | 'gaps'
  | 'gapCounts'
  | 'plan'
  | 'planInput'
  | 'metrics'
> {
  return {
    version: 1,
    analysedAt: '2025-11-01T08:00:00Z',
    entity: {
      entityRef: 'component:default/batch-server',
      title: 'Batch server',
      kind: 'Component',
      type: 'service',
      lifecycle: 'production',
      tier: null,
      tags: [],
      owner: 'group:default/inference',
      owners: ['group:default/inference'],
      system: 'system:default/inference',
      dependents: 2,
      targetAnnotation: null,
      path: '',
    },
    snapshot: {
      commit: '67d7fff5fe9f6f315dfbd3a5155433e66b50058c',
      branch: 'main',
      committedAt: '2025-10-31T10:09:44-07:00',
      uploadedAt: '2025-10-31T18:00:00Z',
      flags: ['unit'],
      formats: ['cobertura'],
    },
    excluded: [
      { reason: 'test', files: 43 },
      { reason: 'marker', files: 4 },
      { reason: 'generated', files: 0 },
    ],
    countingRule:
      'Source files count; tests and files without code do not. A file is tested when a test imports it.',
    verdict: covered
      ? {
          state: 'needs-tests',
          sentence:
            'Tests cover 211 of 1,384 lines (15.2 %); the target of 80 % asks for 1,108.',
        }
      : {
          state: 'needs-tests',
          sentence: 'No test covers any of the 1,384 lines.',
        },
    testKinds: [
      kind('unit', 'Tests of single modules, dependencies mocked', {
        files: 3,
        filesWithTests: 3,
        functions: 55,
        brokenFiles: covered ? 1 : 3,
      }),
      kind('integration', 'Tests against real services', {
        files: 2,
        filesWithTests: 2,
        functions: 18,
        brokenFiles: 2,
      }),
      kind('e2e', 'Tests of the whole workflow', {
        files: 1,
        filesWithTests: 1,
        functions: 5,
        skipped: 5,
      }),
      kind('manual', 'Scripts that people run', {
        files: 37,
        filesWithTests: 10,
        functions: 37,
        manual: true,
      }),
      kind('contract', 'Tests of the API contract', { empty: true }),
    ],
    proposals: {
      realistic: 57.4,
      stretch: 80,
      basis:
        '4 h a week until 2026-06-30; worker.py (346 lines) needs a GPU runtime and counts up to 50 %',
    },
    gapIndex: covered ? 78.6 : 100,
    level: {
      level: 'none',
      next: 'bronze',
      criteria: [
        { text: 'at least 60 % of lines covered', met: false },
        { text: 'uploaded in the last 14 days', met: true },
      ],
    },
    floor: covered
      ? { percent: 14.9, basis: 'median of the best 3 uploads of 90 days' }
      : null,
    forecast: {
      state: 'never',
      sentence: 'Code grows as fast as tests: 80 % is never reached.',
      verdict: 'off-track',
      expectedOn: null,
      interval: { from: '2027-01-10', to: null },
      pace: { covered: 4.25, total: 12 },
      neededPace: 26.4,
      reachedOn: null,
      wouldBeLostOn: null,
      breaks: [{ date: '2025-10-12', reason: 'flags changed' }],
      points: 13,
    },
    findings: [
      {
        code: 'C2',
        severity: 'error',
        message:
          'Even with all other lines covered the targets reach 69.7 %, not 80 %.',
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 69,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
      },
      {
        code: 'C4',
        severity: 'warning',
        message:
          'Phase 1 cannot reach 60 %: its files hold at most 22.9 % of the lines.',
        fix: {
          kind: 'set-phase-target',
          phase: 'Phase 1: Add unit tests',
          value: 22,
        },
      },
      {
        code: 'report-header-differs',
        severity: 'info',
        message: 'The header counts 1,384 lines, the files 1,383.',
        path: 'coverage.xml',
      },
    ],
    diagnoses: [
      {
        cause: 'unresolved-test-imports',
        sentence: '5 of 6 test files import a package that is not there.',
        evidence: [
          'core/tests/unit/test_curation.py imports curation_app',
          'core/tests/integration/test_api.py imports curation_app',
        ],
        remedy: 'Delete these tests, or let them import batch_app.',
        snippets: [],
      },
    ],
    advice: [
      {
        title: 'Measure coverage in CI',
        reason: 'No CI file measures coverage.',
        snippets: [
          {
            path: '.github/workflows/test.yml',
            language: 'yaml',
            text: '- run: pytest --cov=batch_app --cov-report=xml\n',
            instruction: 'Add to the steps of job test',
          },
        ],
      },
    ],
    stacks: [
      {
        stack: 'pytest',
        root: 'core',
        configFiles: ['core/pyproject.toml'],
        runnerDeclared: true,
        coverageDeclared: false,
        sources: ['batch_app', 'curation_app'],
        missingSources: ['curation_app'],
        ciTestFiles: ['.github/workflows/test.yml'],
        ciCoverageFiles: [],
      },
    ],
    starter: {
      path: 'core/tests/unit/test_metrics.py',
      language: 'python',
      text: 'import pytest\n\n\ndef test_track_request():\n    pytest.fail("write this test")\n',
      functions: ['track_request'],
    },
    basis: ['The inventory has no commit history: churn counts as unknown.'],
    notes: ['A server runs for tests against the live API'],
    statedPriority: { level: 'high', reason: 'open source release' },
  };
}

type Kind = NonNullable<Analysis['testKinds']>[number];

function kind(name: string, description: string, facts: Partial<Kind>): Kind {
  return {
    kind: name,
    description,
    manual: false,
    files: 0,
    filesWithTests: 0,
    functions: 0,
    skipped: 0,
    brokenFiles: 0,
    empty: false,
    ...facts,
  };
}
