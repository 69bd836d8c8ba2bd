import { testKindNotEmpty } from './testKindNotEmpty';
import {
  contextOf,
  inventoryOf,
  repositoryFileOf,
} from './__testData__/contextOf';

const check = (include: string[]) =>
  testKindNotEmpty(
    contextOf({
      repositoryFile: repositoryFileOf({ testKinds: { unit: { include } } }),
      inventory: inventoryOf({
        'core/tests/unit/test_a.py': {},
        'core/tests/unit/test_b.py': {},
        'web/cart.unit.test.ts': {},
        'core/tests/community/test_c.py': {},
      }),
    }),
  );

describe('test-kind-not-empty', () => {
  it('finds tests that the globs of their kind miss', () => {
    expect(check(['tests/unit/**'])).toEqual([
      {
        code: 'test-kind-not-empty',
        severity: 'warning',
        message:
          'No test file matches tests/unit/** of test kind unit, but 3 test files named after it lie in core/tests/unit/ and web/.',
      },
    ]);
  });

  it('is silent where a file matches, or the kind is empty indeed', () => {
    expect(check(['core/tests/unit/**'])).toEqual([]);
    const repositoryFile = repositoryFileOf({
      testKinds: { contract: { include: ['contract/**'] } },
    });
    const inventory = inventoryOf({ 'core/tests/unit/test_a.py': {} });
    expect(testKindNotEmpty(contextOf({ repositoryFile, inventory }))).toEqual(
      [],
    );
    expect(testKindNotEmpty(contextOf({ repositoryFile }))).toEqual([]);
  });
});
