import { TestKindSummary } from '../analysis/Analysis';
import { AreaSummary } from '../areas/Area';
import {
  entity,
  fileFacts,
  inventoryOf,
  source,
  stackFacts,
  testFile,
} from './__fixtures__/facts';
import { advise } from './advise';

function kind(
  name: string,
  facts: Partial<TestKindSummary> = {},
): TestKindSummary {
  return {
    kind: name,
    description: '',
    manual: false,
    files: 1,
    filesWithTests: 1,
    functions: 5,
    skipped: 0,
    brokenFiles: 0,
    empty: false,
    ...facts,
  };
}

const nothing = { entity, files: [], testKinds: null };

describe('advise', () => {
  it('invents nothing without an inventory', () => {
    const advice = advise({ ...nothing, inventory: null });
    expect(advice.map(({ title }) => title)).toEqual([
      'Upload coverage to the portal',
    ]);
    expect(advice[0].snippets[0].text).toBe(
      'npx @backstage-coverage/coverage-cli upload coverage/lcov.info --entity component:default/batch --flag unit\n',
    );
  });

  it('sets up a runner in a folder of sources without one', () => {
    const inventory = inventoryOf([
      stackFacts('pytest', {
        root: 'satellite',
        packageManager: 'uv',
        runnerDeclared: false,
        coverageDeclared: false,
      }),
    ]);
    const files = [fileFacts('satellite/a.py'), fileFacts('satellite/b.py')];
    const [first] = advise({ ...nothing, inventory, files });
    expect(first).toMatchObject({
      title: 'Set up pytest in `satellite`',
      reason: 'No test runner is declared for 2 source files.',
    });
    expect(first.snippets[0].text).toContain('uv add --dev pytest pytest-cov');
  });

  it('measures where CI runs tests, and uploads where CI measures', () => {
    const inventory = inventoryOf(
      [
        stackFacts('pytest', {
          root: 'backend',
          ciTestFiles: ['.github/workflows/backend.yml'],
        }),
        stackFacts('go', { root: 'agent', ciCoverageFiles: ['agent.yml'] }),
        stackFacts('rspec', { root: 'web' }),
        stackFacts('cargo', { root: 'unused' }),
      ],
      [
        testFile('backend/tests/test_a.py'),
        testFile('agent/a_test.go'),
        testFile('web/spec/a_spec.rb'),
      ],
      'github-actions',
    );
    const advice = advise({ ...nothing, inventory });
    expect(advice.map(({ title, reason }) => [title, reason])).toEqual([
      [
        'Measure coverage in CI: pytest in `backend`',
        '`.github/workflows/backend.yml` runs the tests without coverage.',
      ],
      [
        'Upload the coverage of go test in `agent`',
        '`agent.yml` measures coverage; the portal sees it when the job uploads the report.',
      ],
      ['Run the tests in CI: RSpec in `web`', 'No CI file runs 1 test file.'],
    ]);
    expect(advice[1].snippets[0]).toMatchObject({ path: 'agent.yml' });
    expect(advice[1].snippets[0].text).not.toContain('go test');
  });

  it('offers a script where the provider is there and CI does not use it', () => {
    const vitest = stackFacts('vitest', { root: 'frontend' });
    const find = (stack: typeof vitest) =>
      advise({ ...nothing, inventory: inventoryOf([stack]) }).find(
        ({ title }) => title.startsWith('A script'),
      );
    expect(JSON.parse(find(vitest)!.snippets[0].text)).toEqual({
      scripts: { 'test:coverage': 'vitest run --coverage' },
    });
    expect(find({ ...vitest, coverageDeclared: false })).toBeUndefined();
    expect(find({ ...vitest, ciCoverageFiles: ['ci.yml'] })).toBeUndefined();
  });

  it('misses integration tests between unit and end-to-end', () => {
    const titles = (...testKinds: TestKindSummary[]) =>
      advise({ ...nothing, inventory: inventoryOf([]), testKinds }).map(
        ({ title }) => title,
      );
    expect(titles(kind('e2e'))).toContain('Add integration tests');
    expect(
      titles(kind('e2e'), kind('integration', { brokenFiles: 1 })),
    ).toContain('Add integration tests');
    expect(titles(kind('e2e'), kind('integration'))).not.toContain(
      'Add integration tests',
    );
    expect(titles(kind('unit'))).not.toContain('Add integration tests');
  });

  it('asks once for the kinds that several areas lack', () => {
    const area = (name: string, ...missing: string[]) =>
      ({
        definition: { name, include: [] },
        testKinds: { present: [], missing },
      } as unknown as AreaSummary);
    const advice = advise({
      ...nothing,
      inventory: inventoryOf([]),
      areas: [
        area('metrics', 'unit'),
        area('api', 'unit', 'e2e'),
        area('logging', 'unit'),
        area('queue'),
      ],
    });
    expect(
      advice.slice(-2).map(({ title, reason }) => [title, reason]),
    ).toEqual([
      [
        'Add unit tests to 2 areas: metrics and logging',
        'The areas metrics and logging should have unit tests and have none.',
      ],
      [
        'Add e2e and unit tests to api',
        'The area api should have e2e and unit tests and has none.',
      ],
    ]);
  });

  it('considers contract tests between a frontend and an untested API', () => {
    const api = fileFacts('backend/luml/api/auth.py');
    const view = fileFacts('frontend/src/App.vue');
    const find = (...files: (typeof api)[]) =>
      advise({ ...nothing, inventory: inventoryOf([]), files }).find(
        ({ title }) => title.includes('contract'),
      );
    expect(find(api, view)!.reason).toContain(
      '1 component, and no test imports 1 file of the API, such as `backend/luml/api/auth.py`',
    );
    expect(find(api)).toBeUndefined();
    expect(find({ ...api, testedBy: null }, view)).toBeUndefined();
    expect(find({ ...api, testedBy: ['t.py'] }, view)).toBeUndefined();
  });

  it('is the upload alone where nothing is known of stacks', () => {
    const inventory = inventoryOf([], [source('a.zig')]);
    expect(advise({ ...nothing, inventory })).toHaveLength(1);
  });
});
