import { MeasuredFile } from '../files/FileFacts';
import { Inventory } from '../inventory/Inventory';
import { stackOf } from './__testData__/skeletonOf';
import { skeletonOfFile } from './skeletonOfFile';

const measured = (path: string, missed: string[]): MeasuredFile => ({
  path,
  totals: {
    lines: { total: 4, covered: 2, partial: 0 },
    branches: null,
    functions: null,
  },
  detail: {
    lines: new Uint32Array(),
    hits: new Uint32Array(),
    branches: null,
    functions: missed.map((name, i) => ({ name, line: i + 1, hits: 0 })),
  },
});

const inventory: Inventory = {
  version: 1,
  stacks: [stackOf('pytest', 'core')],
  files: [
    { path: 'core/app/jobs.py', kind: 'source', lines: 20 },
    {
      path: 'core/app/new.py',
      kind: 'source',
      lines: 9,
      functions: [{ name: 'begin', line: 1, public: true }],
    },
    { path: 'core/app/gen.py', kind: 'generated', lines: 900 },
    { path: 'core/app/theme.css', kind: 'source', lines: 3 },
    { path: 'core/tests/test_other.py', kind: 'test', lines: 3 },
  ],
};

const skeletonOf = (
  path: string,
  parts: Partial<Parameters<typeof skeletonOfFile>[0]> = {},
) =>
  skeletonOfFile({
    path,
    measured: [measured('app/jobs.py', ['start', 'stop'])],
    inventory,
    repositoryFile: null,
    entityPath: '',
    testFile: null,
    ...parts,
  });

describe('skeletonOfFile', () => {
  it('has a test for each function that no test ran, at the path that its stack has', () => {
    const answer = skeletonOf('app/jobs.py')!;
    expect(answer).toMatchObject({ path: 'app/jobs.py', reason: null });
    expect(answer.skeleton).toMatchObject({
      path: 'core/tests/test_jobs.py',
      language: 'python',
      functions: ['start', 'stop'],
    });
  });

  it('goes where it was told to go', () => {
    const testFile = 'core/tests/unit/test_jobs.py';
    expect(skeletonOf('app/jobs.py', { testFile })!.skeleton!.path).toBe(
      testFile,
    );
  });

  it('is there for files that no report measured', () => {
    expect(skeletonOf('core/app/new.py')!.skeleton!.functions).toEqual([
      'begin',
    ]);
  });

  it.each([
    ['no-inventory', 'app/jobs.py', { inventory: null }],
    ['not-counted', 'core/app/gen.py', {}],
    ['not-counted', 'core/tests/test_other.py', {}],
    ['no-stack', 'core/app/theme.css', {}],
    [
      'no-functions',
      'app/jobs.py',
      { measured: [measured('app/jobs.py', [])] },
    ],
  ] as const)('says why there is none: %s', (reason, path, parts) => {
    expect(skeletonOf(path, parts)).toEqual({ path, skeleton: null, reason });
  });

  it('knows no file that neither the snapshot nor the repository has', () => {
    expect(skeletonOf('../../etc/passwd')).toBeUndefined();
    // As the snapshot has it, it has another name.
    expect(skeletonOf('core/app/jobs.py')).toBeUndefined();
  });
});
