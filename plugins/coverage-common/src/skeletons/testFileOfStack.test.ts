import { TestStack } from '../inventory/Inventory';
import { stack, inventoryOf, find } from './__testData__/testFinder';

describe('createTestFileFinder', () => {
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
});
