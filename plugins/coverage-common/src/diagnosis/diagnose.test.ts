import { TestStack } from '../inventory/Inventory';
import {
  contextOf,
  fileFacts,
  inventoryOf,
  source,
  stackFacts,
  testFile,
} from './__fixtures__/facts';
import { diagnose } from './diagnose';
import { DiagnosisContext } from './DiagnosisContext';
import { stackRemedies } from './remedies';

const covered = { total: 100, covered: 40, partial: 0 };

function causesOf(context: DiagnosisContext): string[] {
  return diagnose(context).map(({ cause }) => cause);
}

/** Tests exist in three kinds, and none of them can measure anything. */
const batchServer = inventoryOf(
  [
    stackFacts('pytest', {
      root: 'core',
      configFiles: ['core/pyproject.toml'],
      sources: ['batch_app', 'result_handlers', 'curation_app'],
      missingSources: ['curation_app'],
      ciTestFiles: ['.github/workflows/ci.yml'],
    }),
  ],
  [
    source('core/batch_app/database.py'),
    testFile('core/tests/e2e/test_batch_workflow.py', {
      functions: 5,
      skipped: 5,
      external: true,
    }),
    ...['unit/test_a', 'unit/test_b', 'unit/test_c'].map((name, i) =>
      testFile(`core/tests/${name}.py`, {
        functions: [17, 18, 20][i],
        unresolvedImports: ['curation_app'],
      }),
    ),
    testFile('core/tests/manual/test_model.py', { functions: 37 }),
  ],
  'github-actions',
);

describe('diagnose', () => {
  it('tells all causes of the 0 % of the batch server, the likeliest first', () => {
    const diagnoses = diagnose(contextOf(batchServer));
    expect(diagnoses.map(({ cause, sentence }) => [cause, sentence])).toEqual([
      [
        'only-external-tests',
        '5 tests in 1 file call a running process and import none of the code, so the report of the test process cannot see what they execute.',
      ],
      [
        'unresolved-test-imports',
        '3 of 4 test files with 55 tests import what does not exist: curation_app.',
      ],
      [
        'all-tests-skipped',
        'All 5 tests in 1 file are skipped, always or when a server does not answer.',
      ],
      [
        'missing-source-package',
        '1 of 3 sources that coverage is configured to measure does not exist: curation_app.',
      ],
      ['no-coverage-step', 'CI runs the tests without measuring coverage.'],
    ]);
    expect(diagnoses[0].evidence).toEqual([
      '`core/tests/e2e/test_batch_workflow.py`',
    ]);
    expect(diagnoses[0].remedy).toContain('coverage combine');
    expect(diagnoses[3].snippets[0].text).toContain(
      'source = ["batch_app", "result_handlers"]',
    );
  });

  it.each([
    [['pyproject.toml'], '`gone` in `pyproject.toml`'],
    [['a.toml', 'b.cfg'], '`gone` in one of `a.toml`, `b.cfg`'],
  ])('names the settings of an absent package in %j', (configFiles, says) => {
    const inventory = inventoryOf(
      [
        stackFacts('pytest', {
          configFiles,
          sources: ['gone'],
          missingSources: ['gone'],
        }),
      ],
      [source('a.py')],
    );
    const found = diagnose(contextOf(inventory)).find(
      ({ cause }) => cause === 'missing-source-package',
    );
    expect(found?.evidence).toEqual([says]);
  });

  it('asks above 0 % for faults only', () => {
    const totals = { lines: covered, branches: null, functions: null };
    expect(causesOf(contextOf(batchServer, { totals }))).toEqual([
      'unresolved-test-imports',
      'missing-source-package',
    ]);
  });

  it('says nothing of a healthy repository', () => {
    const inventory = inventoryOf(
      [stackFacts('go', { ciCoverageFiles: ['ci.yml'] })],
      [source('a.go'), testFile('a_test.go')],
    );
    const totals = { lines: covered, branches: null, functions: null };
    expect(diagnose(contextOf(inventory, { totals }))).toEqual([]);
  });

  it('starts with the missing upload, with steps of every stack', () => {
    const inventory = inventoryOf(
      [stackFacts('go'), stackFacts('jest', { root: 'web' })],
      [source('a.go'), source('web/a.ts')],
      'github-actions',
    );
    const [first, ...rest] = diagnose(
      contextOf(inventory, { snapshot: null, totals: null }),
    );
    expect(first.cause).toBe('no-upload');
    expect(first.evidence).toEqual(['The inventory lists 2 source files.']);
    expect(first.snippets.map(({ path }) => path)).toEqual([
      '.github/workflows/coverage.yml',
      'web/package.json',
      '.github/workflows/coverage.yml',
    ]);
    expect(rest.map(({ cause }) => cause)).toEqual(['no-tests']);
  });

  it('has the upload alone to advise without an inventory', () => {
    const [first, ...rest] = diagnose(
      contextOf(null, { snapshot: null, totals: null }),
    );
    expect(rest).toEqual([]);
    expect(first.evidence).toEqual([]);
    expect(first.snippets).toHaveLength(1);
    expect(first.snippets[0].text).toContain('coverage-cli upload');
  });

  it('compares commits, abbreviated ones too', () => {
    const inventory = inventoryOf(
      [stackFacts('go', { ciCoverageFiles: ['ci.yml'] })],
      [source('a.go'), testFile('a_test.go')],
    );
    const context = contextOf(inventory, {
      files: [fileFacts('a.go', { testedBy: ['a_test.go'] })],
    });
    const at = (commit: string) =>
      causesOf({ ...context, snapshot: { ...context.snapshot!, commit } });
    expect(at('aaaaaaa')).toEqual([]);
    expect(at('bbbbbbbbbb')).toEqual(['upload-older-than-commit']);
    expect(
      diagnose({
        ...context,
        snapshot: { ...context.snapshot!, commit: 'bbbbbbbbbb' },
      })[0],
    ).toMatchObject({
      sentence:
        'The report is of commit bbbbbbb, the inventory of commit aaaaaaa: files that only one of them has do not match.',
      remedy:
        'Send the report and the inventory of the same commit with each upload.',
    });
  });

  it('finds an area that no test imports', () => {
    const inventory = inventoryOf(
      [stackFacts('go', { ciCoverageFiles: ['ci.yml'] })],
      [source('a.go'), source('b.go'), testFile('b_test.go')],
    );
    const area = contextOf(inventory, { files: [fileFacts('a.go')] });
    expect(diagnose(area)).toMatchObject([
      {
        cause: 'no-tests',
        sentence: 'None of 1 test file imports any of 1 source file.',
      },
    ]);
  });

  it('finds the tests that the files themselves hold', () => {
    const stack = stackFacts('cargo', { ciCoverageFiles: ['ci.yml'] });
    const own = testFile('src/a.rs', { functions: 2 });
    const context = contextOf(
      inventoryOf([stack], [{ ...own, kind: 'source' }]),
      { files: [fileFacts('src/a.rs', { testedBy: ['src/a.rs'] })] },
    );
    expect(causesOf(context)).toEqual([]);
  });

  it('tells test files without tests from no test files', () => {
    const stack = stackFacts('go', { ciCoverageFiles: ['ci.yml'] });
    const without = inventoryOf([stack], [source('a.go')]);
    const empty = inventoryOf(
      [stack],
      [source('a.go'), testFile('a_test.go', { functions: 0 })],
    );
    expect(diagnose(contextOf(without))[0].sentence).toBe(
      'There is no test file for 1 source file.',
    );
    expect(diagnose(contextOf(empty))[0].sentence).toBe(
      'None of 1 test file holds a test function.',
    );
  });

  it('names measured files that the repository does not have', () => {
    const inventory = inventoryOf(
      [stackFacts('go', { ciCoverageFiles: ['ci.yml'] })],
      [testFile('a_test.go')],
    );
    const files = [
      fileFacts('a.go'),
      fileFacts('app/b.go', { inventory: null, measuredPath: '/app/b.go' }),
    ];
    const totals = { lines: covered, branches: null, functions: null };
    const [diagnosis] = diagnose(contextOf(inventory, { files, totals }));
    expect(diagnosis).toMatchObject({
      cause: 'unresolved-paths',
      sentence:
        '1 of 2 measured files is not in the repository, the first is `/app/b.go`.',
    });
    expect(diagnosis.snippets[0].text).toBe(
      'paths:\n  - { from: "/app/", to: \'\' }\n',
    );
  });

  it.each(Object.keys(stackRemedies) as TestStack[])(
    '%s: says how another process is measured',
    name => {
      const inventory = inventoryOf(
        [stackFacts(name)],
        [testFile('e2e/run', { external: true })],
      );
      const remedy = diagnose(contextOf(inventory))[0].remedy;
      expect(remedy).toContain('can be measured too');
      expect(remedy).toMatch(
        /coverage combine|NODE_V8_COVERAGE|GOCOVERDIR|javaagent|dotnet-coverage|auto_prepend_file|collate|show-env/,
      );
    },
  );
});
