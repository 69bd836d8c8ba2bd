import { TestStack } from '../inventory/Inventory';
import { inventoryOf, render } from './__testData__/skeletonOf';

describe('renderSkeleton', () => {
  it('imports a Python module below the folder that holds its package', () => {
    expect(
      render(
        'pytest',
        'core/batch_app/database.py',
        'core/tests/unit/test_database.py',
        ['get_db', 'Job.start', '_private', '<lambda>'],
        inventoryOf('core/batch_app/__init__.py'),
        'core',
      ),
    ).toBe(`"""
Skeleton for core/batch_app/database.py: each test fails until it is written.
"""

import pytest

from batch_app import database  # noqa: F401


def test_get_db():
    # get_db (line 1)
    pytest.fail("write this test")


def test_Job_start():
    # Job.start (line 11)
    pytest.fail("write this test")
`);
  });

  it.each([
    ['src/shop/cart.py', [], '', 'from shop import cart  # noqa'],
    ['cart.py', [], '', 'import cart  # noqa'],
    ['a/lib/x.py', [], 'a', 'from lib import x  # noqa'],
    ['my-app/x.py', [], '', 'importlib.import_module("my-app.x")'],
    ['a/b/__init__.py', ['a/b/__init__.py'], '', 'import b  # noqa'],
  ])('loads %s', (path, packages, root, expected) => {
    expect(
      render('pytest', path, 't.py', ['f'], inventoryOf(...packages), root),
    ).toContain(expected);
  });

  it('fails vitest tests with what the module exports', () => {
    expect(
      render('vitest', 'web/src/user.ts', 'web/tests/user.test.ts', ['login']),
    )
      .toBe(`// Skeleton for web/src/user.ts: each test fails until it is written.
import { describe, expect, it } from 'vitest';
import * as subject from '../src/user';

const todo = \`write this test; the module exports \${Object.keys(
  subject,
).join(', ')}\`;

describe('user.ts', () => {
  it('login (line 1)', () => {
    expect.fail(todo);
  });
});
`);
  });

  it.each<[TestStack, string, string, string[]]>([
    [
      'vitest',
      'src/Card.vue',
      'src/Card.test.ts',
      ["import * as subject from './Card.vue';"],
    ],
    [
      'jest',
      'src/a.cjs',
      'src/a.test.cjs',
      ["const subject = require('./a.cjs');", 'throw new Error(todo);'],
    ],
    [
      'go',
      'pkg/store/v2/db.go',
      'pkg/store/v2/db_test.go',
      ['package store\n', 'func TestGet(t *testing.T) {\n\tt.Fatal('],
    ],
    [
      'maven',
      'src/main/java/org/x/Cart.java',
      'src/test/java/org/x/CartTest.java',
      [
        'package org.x;\n',
        'class CartTest {',
        '    @Test\n    void testGet() {\n        fail("write this test");',
      ],
    ],
    [
      'gradle',
      'src/main/kotlin/org/x/Cart.kt',
      'src/test/kotlin/org/x/CartTest.kt',
      ['package org.x\n', 'fun testGet() {\n        fail<Unit>("write'],
    ],
    [
      'dotnet',
      'src/Shop/Cart.cs',
      'tests/Shop.Tests/Carts/CartTests.cs',
      [
        'namespace Shop.Tests.Carts\n',
        'public class CartTests',
        '[Fact]\n        public void TestGet()',
        'Assert.Fail("write this test");',
      ],
    ],
    [
      'phpunit',
      'src/Cart.php',
      'tests/CartTest.php',
      [
        '<?php\n',
        'final class CartTest extends TestCase',
        "public function testGet(): void\n    {\n        self::fail('write",
      ],
    ],
    [
      'rspec',
      'lib/shop/cart.rb',
      'spec/shop/cart_spec.rb',
      ["require 'shop/cart'", "it 'Get (line 1)' do\n    raise 'write this"],
    ],
    [
      'rspec',
      'tools/cart.rb',
      'spec/tools/cart_spec.rb',
      ["require_relative '../../tools/cart'"],
    ],
    [
      'cargo',
      'src/cart.rs',
      'tests/cart.rs',
      ['#[test]\nfn test_get() {\n    panic!("write this test");'],
    ],
    [
      'cargo',
      'src/main.rs',
      'src/main.rs',
      ['#[cfg(test)]\nmod tests {', '    fn test_get() {'],
    ],
  ])('writes %s for %s', (stack, path, testFile, parts) => {
    const text = render(stack, path, testFile, ['Get']);
    parts.forEach(part => expect(text).toContain(part));
  });
});
