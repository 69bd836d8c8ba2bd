import { FileFacts } from '../files/FileFacts';
import { Inventory, StackFacts, TestStack } from '../inventory/Inventory';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { createTestFileFinder } from './testFileFor';

function stack(
  name: TestStack,
  root = '',
  facts: Partial<StackFacts> = {},
): StackFacts {
  return {
    stack: name,
    root,
    configFiles: [],
    runnerDeclared: true,
    coverageDeclared: true,
    sources: [],
    missingSources: [],
    ciTestFiles: [],
    ciCoverageFiles: [],
    ...facts,
  };
}

function inventoryOf(
  stacks: StackFacts[],
  sources: string[],
  tests: (string | [string, string[]])[] = [],
): Inventory {
  return {
    version: 1,
    stacks,
    files: [
      ...sources.map(path => ({ path, kind: 'source' as const, lines: 10 })),
      ...tests.map(test => {
        const [path, imports] = typeof test === 'string' ? [test, []] : test;
        return { path, imports, kind: 'test' as const, lines: 10 };
      }),
    ],
  };
}

function factsOf(path: string, testedBy: string[] | null = null): FileFacts {
  return {
    path,
    measuredPath: null,
    totals: null,
    detail: null,
    inventory: null,
    testedBy,
    testKinds: [],
    fanIn: null,
  };
}

function find(
  inventory: Inventory | null,
  path: string,
  testedBy: string[] | null = null,
  repositoryFile: Partial<RepositoryFile> | null = null,
) {
  return createTestFileFinder({
    inventory,
    repositoryFile: repositoryFile as RepositoryFile | null,
  })(factsOf(path, testedBy));
}

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

  describe('pytest', () => {
    const sources = ['core/app/db.py', 'core/handlers/__init__.py'];

    it.each([
      // As in the batch server: unit tests exist, yet import nothing of it.
      [['core/tests/unit/test_old.py'], 'core/tests/unit/test_db.py'],
      [['core/tests/e2e/test_flow.py'], 'core/tests/unit/test_db.py'],
      [['core/tests/test_old.py'], 'core/tests/test_db.py'],
      [[], 'core/tests/unit/test_db.py'],
      [['core/tests/old_test.py'], 'core/tests/db_test.py'],
    ])('with %j is %s', (tests, expected) => {
      const inventory = inventoryOf([stack('pytest', 'core')], sources, tests);
      expect(find(inventory, 'core/app/db.py')).toEqual({
        path: expected,
        exists: false,
      });
    });

    it('names the test of a package after the package', () => {
      const inventory = inventoryOf(
        [stack('pytest', 'core')],
        sources.concat('core/app/__init__.py'),
      );
      expect(find(inventory, 'core/handlers/__init__.py')?.path).toBe(
        'core/tests/unit/test_handlers.py',
      );
    });

    it('mirrors folders where the tests do', () => {
      const inventory = inventoryOf(
        [stack('pytest', 'backend')],
        ['backend/luml/handlers/auth.py', 'backend/luml/api/orbits.py'],
        [
          [
            'backend/tests/handlers/test_auth.py',
            ['backend/luml/handlers/auth.py'],
          ],
        ],
      );
      expect(find(inventory, 'backend/luml/api/orbits.py')?.path).toBe(
        'backend/tests/api/test_orbits.py',
      );
      expect(find(inventory, 'backend/luml/handlers/auth.py')).toEqual({
        path: 'backend/tests/handlers/test_auth.py',
        exists: true,
      });
    });

    it('follows tests in the folders of their packages', () => {
      const inventory = inventoryOf(
        [stack('pytest')],
        ['shop/views.py', 'cart/views.py'],
        ['shop/tests/test_views.py'],
      );
      expect(find(inventory, 'cart/views.py')?.path).toBe(
        'cart/tests/test_views.py',
      );
    });

    it('gives files of one name tests of different names', () => {
      const sourcesOfOneName = ['app/api/auth.py', 'app/handlers/auth.py'];
      const inventory = inventoryOf(
        [stack('pytest')],
        [...sourcesOfOneName, 'app/db.py'],
        [['tests/test_db.py', ['app/db.py']]],
      );
      expect(sourcesOfOneName.map(path => find(inventory, path)?.path)).toEqual(
        ['tests/test_api_auth.py', 'tests/test_handlers_auth.py'],
      );
    });

    it('takes the folder of the stated unit kind', () => {
      const inventory = inventoryOf([stack('pytest', 'core')], sources, [
        'core/checks/tests/old/test_x.py',
      ]);
      const testKinds = { unit: { include: ['core/tests/unit/**'] } };
      expect(find(inventory, 'core/app/db.py', null, { testKinds })?.path).toBe(
        'core/tests/unit/test_db.py',
      );
    });
  });

  describe.each(['vitest', 'jest'] as const)('%s', name => {
    it.each([
      [[], 'web/src/stores/user.test.ts'],
      [['web/src/stores/orbits.spec.ts'], 'web/src/stores/user.spec.ts'],
      [
        ['web/src/cards/__tests__/Card.test.ts'],
        'web/src/stores/__tests__/user.test.ts',
      ],
      [['web/tests/stores/orbits.test.ts'], 'web/tests/stores/user.test.ts'],
      [['web/tests/anything.test.ts'], 'web/tests/user.test.ts'],
      [['web/e2e/login.spec.ts'], 'web/src/stores/user.spec.ts'],
    ])('with %j is %s', (tests, expected) => {
      const inventory = inventoryOf(
        [stack(name, 'web')],
        [
          'web/src/stores/user.ts',
          'web/src/stores/orbits.ts',
          'web/src/cards/Card.vue',
        ],
        tests,
      );
      expect(find(inventory, 'web/src/stores/user.ts')?.path).toBe(expected);
    });

    it('keeps the language of the file, and TypeScript for components', () => {
      const inventory = inventoryOf([stack(name)], ['a.tsx', 'b.vue', 'c.mjs']);
      expect(
        ['a.tsx', 'b.vue', 'c.mjs'].map(path => find(inventory, path)?.path),
      ).toEqual(['a.test.tsx', 'b.test.ts', 'c.test.mjs']);
    });

    it('does not put tests of one package into another', () => {
      const inventory = inventoryOf(
        [stack(name)],
        ['packages/a/src/x.ts', 'packages/b/src/y.ts'],
        ['packages/a/test/x.test.ts'],
      );
      expect(find(inventory, 'packages/b/src/y.ts')?.path).toBe(
        'packages/b/src/y.test.ts',
      );
    });
  });

  it.each<[TestStack, string, string[], string]>([
    ['go', 'pkg/store/db.go', [], 'pkg/store/db_test.go'],
    [
      'gradle',
      'app/src/main/java/org/x/Cart.java',
      [],
      'app/src/test/java/org/x/CartTest.java',
    ],
    [
      'gradle',
      'app/src/main/kotlin/org/x/Cart.kt',
      ['app/src/test/kotlin/org/x/OtherTests.kt'],
      'app/src/test/kotlin/org/x/CartTests.kt',
    ],
    [
      'maven',
      'src/main/java/org/x/Cart.java',
      [],
      'src/test/java/org/x/CartTest.java',
    ],
    ['dotnet', 'Shop/Carts/Cart.cs', [], 'Shop.Tests/Carts/CartTests.cs'],
    ['dotnet', 'src/Shop/Cart.cs', [], 'tests/Shop.Tests/CartTests.cs'],
    [
      'dotnet',
      'src/Shop/Carts/Cart.cs',
      ['test/Shop.UnitTests/OrderTests.cs'],
      'test/Shop.UnitTests/CartTests.cs',
    ],
    ['phpunit', 'src/Cart/Item.php', [], 'tests/Cart/ItemTest.php'],
    [
      'phpunit',
      'app/Models/Item.php',
      ['tests/Unit/OldTest.php'],
      'tests/Unit/Models/ItemTest.php',
    ],
    ['rspec', 'lib/shop/cart.rb', [], 'spec/shop/cart_spec.rb'],
    ['rspec', 'app/models/cart.rb', [], 'spec/models/cart_spec.rb'],
    ['cargo', 'crates/shop/src/cart.rs', [], 'crates/shop/tests/cart.rs'],
    ['cargo', 'src/cart/mod.rs', [], 'tests/cart.rs'],
    ['cargo', 'src/main.rs', [], 'src/main.rs'],
  ])('%s: the test of %s with %j is %s', (name, path, tests, expected) => {
    const inventory = inventoryOf(
      [stack(name)],
      [path, 'src/Shop/Order.cs'],
      tests,
    );
    expect(find(inventory, path)).toEqual({ path: expected, exists: false });
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
