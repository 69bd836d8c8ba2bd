import { InventoryFile } from '../inventory/Inventory';
import { summariseTestKinds } from './summariseTestKinds';
import { testKindOf } from './testKinds';

describe('testKindOf', () => {
  const kindOf = testKindOf(null);

  it.each([
    ['core/tests/unit/test_a.py', 'unit'],
    ['core/tests/test_a.py', 'unit'],
    ['src/a.test.ts', 'unit'],
    ['core/tests/integration/test_pipeline.py', 'integration'],
    ['src/a.integration.test.ts', 'integration'],
    ['src/test/java/org/a/BookingIT.java', 'integration'],
    ['core/tests/e2e/test_batch_workflow.py', 'e2e'],
    ['packages/app/e2e-tests/app.test.ts', 'e2e'],
    ['cypress/login.cy.ts', 'e2e'],
    ['core/tests/manual/test_models.py', 'manual'],
    ['tests/performance/test_load.py', 'performance'],
  ])('%s is %s', (path, name) => {
    expect(kindOf(path).name).toBe(name);
  });

  it('completes what a stated kind leaves out', () => {
    const stated = testKindOf({
      manual: { include: ['scripts/try/**'] },
      smoke: { include: ['tests/smoke/**'], description: 'After a deploy' },
      unit: { include: ['tests/unit/**'], manual: false },
    });
    expect(stated('scripts/try/a.py')).toEqual({
      name: 'manual',
      description: 'Scripts that people run by hand',
      manual: true,
    });
    expect(stated('tests/smoke/a.py').description).toBe('After a deploy');
    expect(stated('tests/e2e/a.py').name).toBe('e2e');
    expect(stated('tests/a.py').name).toBe('other');
  });

  it('survives kinds named like properties of every object', () => {
    const stated = testKindOf({ constructor: { include: ['a/**'] } } as never);
    expect(stated('a/b.py').description).toBe('Tests of kind constructor');
  });
});

describe('summariseTestKinds', () => {
  const test = (path: string, functions = 0, rest = {}): InventoryFile => ({
    path,
    kind: 'test',
    lines: 10,
    test: {
      functions,
      skipped: 0,
      unresolvedImports: [],
      external: false,
      ...rest,
    },
  });
  const files = [
    test('tests/unit/test_a.py', 3),
    test('tests/unit/test_b.py', 2, { unresolvedImports: ['gone'] }),
    test('tests/e2e/test_c.py', 5, { skipped: 5, external: true }),
    test('tests/manual/a.py'),
    test('tests/manual/b.py', 4),
    { path: 'src/a.py', kind: 'source' as const, lines: 5 },
  ];
  const inventory = { version: 1 as const, files, stacks: [] };

  it('is unknown without an inventory', () => {
    expect(summariseTestKinds(null, null)).toBeNull();
  });

  it('counts files and functions of the usual kinds that have files', () => {
    const counts = summariseTestKinds(inventory, null)!.map(
      ({
        kind,
        files: n,
        filesWithTests,
        functions,
        skipped,
        brokenFiles,
        manual,
        empty,
      }) => [
        kind,
        n,
        filesWithTests,
        functions,
        skipped,
        brokenFiles,
        manual,
        empty,
      ],
    );
    expect(counts).toEqual([
      ['unit', 2, 2, 5, 0, 1, false, false],
      ['e2e', 1, 1, 5, 5, 0, false, false],
      ['manual', 2, 1, 4, 0, 0, true, false],
    ]);
  });

  it('counts the tests that a source file holds', () => {
    const summaries = summariseTestKinds(
      {
        ...inventory,
        files: [
          { ...test('src/a.rs', 3, { skipped: 1 }), kind: 'source' },
          { ...test('src/b.rs', 0), kind: 'source' },
        ],
      },
      null,
    );
    expect(summaries).toMatchObject([
      { kind: 'unit', files: 1, filesWithTests: 1, functions: 3, skipped: 1 },
    ]);
  });

  it('keeps stated kinds without files and takes a source as a test when told', () => {
    const summaries = summariseTestKinds(inventory, {
      contract: { include: ['tests/contract/**'] },
      unit: { include: ['tests/unit/**', 'src/a.py'] },
    })!;
    expect(
      summaries.map(({ kind, files: n, empty }) => [kind, n, empty]),
    ).toEqual([
      ['contract', 0, true],
      ['unit', 3, false],
      ['e2e', 1, false],
      ['manual', 2, false],
    ]);
  });
});
