import { unresolvedTestImports } from './unresolvedTestImports';
import { contextOf, inventoryOf } from './__testData__/contextOf';

const check = (tests: Parameters<typeof inventoryOf>[0]) =>
  unresolvedTestImports(contextOf({ inventory: inventoryOf(tests) }));

describe('unresolved-test-imports', () => {
  it('counts the files and functions that cannot be loaded', () => {
    expect(
      check({
        'tests/a.py': { functions: 50, unresolvedImports: ['curation_app'] },
        'tests/b.py': {
          functions: 5,
          unresolvedImports: ['curation_app', 'attic'],
        },
        'tests/c.py': { functions: 9 },
      }),
    ).toEqual([
      {
        code: 'unresolved-test-imports',
        severity: 'warning',
        message:
          '2 of 3 test files, with 55 test functions, import what is nowhere in the repository: attic and curation_app.',
      },
    ]);
  });

  it('leaves out scripts that people run and files without a test', () => {
    expect(
      check({
        'tests/a.py': { functions: 5, unresolvedImports: ['gone'] },
        'tests/conftest.py': { unresolvedImports: ['gone'] },
        'manual/try_it.py': { functions: 1, unresolvedImports: ['gone'] },
        'tests/b.py': { functions: 2 },
      }).map(({ message }) => message),
    ).toEqual([
      '1 of 2 test files, with 5 test functions, import what is nowhere in the repository: gone.',
    ]);
  });

  it('points to the file where it is one', () => {
    const [finding] = check({
      'a.py': { functions: 1, unresolvedImports: ['x'] },
    });
    expect(finding.path).toBe('a.py');
  });

  it('is silent where all resolve or nothing is known', () => {
    expect(check({ 'a.py': {} })).toEqual([]);
    expect(unresolvedTestImports(contextOf())).toEqual([]);
  });
});
