import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { createTestFileFinder } from './testFileFor';
import { stack, inventoryOf, factsOf, find } from './__testData__/testFinder';

describe('createTestFileFinder', () => {
  it('knows nothing without an inventory or a stack of the language', () => {
    expect(find(null, 'a.py')).toBeNull();
    expect(find(inventoryOf([stack('go')], ['a.py']), 'a.py')).toBeNull();
    expect(
      find(
        inventoryOf([stack('pytest', 'core')], ['tools/a.py']),
        'tools/a.py',
      ),
    ).toBeNull();
  });

  it('follows the repository file before everything else', () => {
    const repositoryFile = { testFiles: { 'a.py': 't/test_other.py' } };
    const inventory = inventoryOf([stack('pytest')], ['a.py'], ['t/test_a.py']);
    expect(find(inventory, 'a.py', ['t/test_a.py'], repositoryFile)).toEqual({
      path: 't/test_other.py',
      exists: false,
    });
    expect(find(null, 'a.py', null, repositoryFile)?.path).toBe(
      't/test_other.py',
    );
  });

  it.each([
    ['integration', {}, 'core/tests/integration/api/test_a.py'],
    ['e2e', {}, 'core/tests/unit/api/test_a.py'],
    [
      'e2e',
      { testKinds: { e2e: { include: ['core/tests/flows/**'] } } },
      'core/tests/flows/api/test_a.py',
    ],
    ['unit', {}, 'core/tests/unit/api/test_a.py'],
    [null, {}, 'core/tests/unit/api/test_a.py'],
  ])(
    'writes a test of the wanted kind %p where it belongs',
    (kind, file, path) => {
      const inventory = inventoryOf(
        [stack('pytest', 'core')],
        ['core/app/api/a.py', 'core/app/api/b.py'],
        [
          ['core/tests/unit/api/test_b.py', ['core/app/api/b.py']],
          'core/tests/integration/test_flow.py',
        ],
      );
      const finder = createTestFileFinder({
        inventory,
        repositoryFile: file as RepositoryFile,
      });
      expect(finder(factsOf('core/app/api/a.py'), kind)).toEqual({
        path,
        exists: false,
      });
    },
  );

  it('leaves a test beside its source there, whatever kind is wanted', () => {
    const inventory = inventoryOf(
      [stack('vitest')],
      ['src/a.ts'],
      ['e2e/login.spec.ts'],
    );
    const finder = createTestFileFinder({ inventory, repositoryFile: null });
    expect(finder(factsOf('src/a.ts'), 'e2e')?.path).toBe('src/a.spec.ts');
  });

  it('takes the test that imports the file and is named after it', () => {
    const inventory = inventoryOf(
      [stack('pytest', 'core')],
      ['core/app/logging_config.py', 'core/app/webhooks.py'],
    );
    const imported = [
      'core/tests/unit/test_everything.py',
      'core/tests/unit/test_logging.py',
      'core/tests/unit/test_webhook.py',
    ];
    expect(find(inventory, 'core/app/logging_config.py', imported)).toEqual({
      path: 'core/tests/unit/test_logging.py',
      exists: true,
    });
    expect(find(inventory, 'core/app/webhooks.py', imported)).toEqual({
      path: 'core/tests/unit/test_webhook.py',
      exists: true,
    });
  });

  it('tests in their own file are there when something says so', () => {
    const inventory = inventoryOf([stack('cargo')], ['src/cart.rs']);
    expect(find(inventory, 'src/cart.rs', ['src/cart.rs'])).toEqual({
      path: 'src/cart.rs',
      exists: true,
    });
  });

  it('gives each of 20,000 files a test of its own, although many have one name', () => {
    const sources = Array.from(
      { length: 20_000 },
      (_, i) =>
        `app/p${i % 100}/q${i % 400}/r${i >> 3}/${
          i % 2 ? 'index' : `m${i}`
        }.py`,
    );
    const tests = sources
      .slice(0, 5_000)
      .map((_, i) => `tests/p${i}/test_index.py`);
    const inventory = inventoryOf([stack('pytest')], sources, tests);
    const finder = createTestFileFinder({ inventory, repositoryFile: null });
    const found = sources.map(path => finder(factsOf(path))?.path);
    expect(new Set(found).size).toBe(20_000);
  });
});
