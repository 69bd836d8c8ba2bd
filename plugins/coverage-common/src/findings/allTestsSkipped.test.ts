import { allTestsSkipped } from './allTestsSkipped';
import { contextOf, inventoryOf } from './__testData__/contextOf';

const check = (tests: Parameters<typeof inventoryOf>[0]) =>
  allTestsSkipped(contextOf({ inventory: inventoryOf(tests) }));

describe('all-tests-skipped', () => {
  it('finds a suite in which nothing runs', () => {
    expect(
      check({
        'e2e/test_api.py': { functions: 5, skipped: 5 },
        'conftest.py': {},
      }),
    ).toEqual([
      {
        code: 'all-tests-skipped',
        severity: 'error',
        message:
          'Every test is skipped, always or when no server answers: 5 test functions in 1 file.',
        path: 'e2e/test_api.py',
      },
    ]);
  });

  it('finds files in which nothing runs', () => {
    expect(
      check({
        'e2e/a.py': { functions: 5, skipped: 5 },
        'unit/b.py': { functions: 3, skipped: 2 },
      }),
    ).toMatchObject([
      {
        severity: 'warning',
        message:
          'In 1 of 2 test files every test is skipped, always or when no server answers: e2e/a.py.',
      },
    ]);
  });

  it('leaves out what cannot be loaded and what people run', () => {
    expect(
      check({
        'e2e/a.py': { functions: 5, skipped: 5 },
        'unit/b.py': { functions: 3, unresolvedImports: ['gone'] },
        'manual/c.py': { functions: 1 },
      }),
    ).toMatchObject([{ severity: 'error', path: 'e2e/a.py' }]);
  });

  it('is silent where tests run, or there are none', () => {
    expect(check({ 'a.py': { functions: 3, skipped: 2 } })).toEqual([]);
    expect(check({ 'conftest.py': {} })).toEqual([]);
    expect(allTestsSkipped(contextOf())).toEqual([]);
  });
});
