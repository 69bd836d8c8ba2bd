import fc from 'fast-check';
import { FileFacts } from '../files/FileFacts';
import { Inventory, StackFacts, TestStack } from '../inventory/Inventory';
import { FunctionCoverage } from '../model/FileCoverage';
import { renderSkeleton } from './renderSkeleton';

const stacks: TestStack[] = [
  ...(['pytest', 'vitest', 'jest', 'go', 'gradle', 'maven'] as const),
  ...(['dotnet', 'phpunit', 'rspec', 'cargo'] as const),
];

function stackOf(stack: TestStack, root = ''): StackFacts {
  return {
    stack,
    root,
    configFiles: [],
    runnerDeclared: true,
    coverageDeclared: true,
    sources: [],
    missingSources: [],
    ciTestFiles: [],
    ciCoverageFiles: [],
  };
}

function fileWith(
  path: string,
  functions: FunctionCoverage[] | null,
  more: Partial<FileFacts> = {},
): FileFacts {
  return {
    path,
    measuredPath: path,
    totals: null,
    detail: functions && {
      lines: new Uint32Array(),
      hits: new Uint32Array(),
      branches: null,
      functions,
    },
    inventory: null,
    testedBy: null,
    testKinds: [],
    fanIn: null,
    ...more,
  };
}

function missed(...names: string[]): FunctionCoverage[] {
  return names.map((name, i) => ({ name, line: i * 10 + 1, hits: 0 }));
}

function inventoryOf(...paths: string[]): Inventory {
  return {
    version: 1,
    stacks: [],
    files: paths.map(path => ({ path, kind: 'marker', lines: 0 })),
  };
}

function render(
  stack: TestStack,
  path: string,
  testFile: string,
  names: string[],
  inventory: Inventory | null = null,
  root = '',
): string {
  const skeleton = renderSkeleton({
    file: fileWith(path, missed(...names)),
    stack: stackOf(stack, root),
    testFile,
    inventory,
  });
  return skeleton?.text ?? '';
}

/** The line that names a test; `it` blocks are told apart by their line numbers. */
const testStart =
  /^ *(?:def test_\w+|it\(?[ ']+.*|func Test\w+|void test\w+|public void Test\w+|public function test\w+|fn test_\w+)/gm;

/** What the skeletons themselves write of it. */
const allowed =
  /^"""$|^ *\/\*.*\*\/$|^ \*\/$|PHPUnit\\Framework\\|\$\{Object|'\)\}`;|const todo = `/gm;

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

  it('takes functions with an executed line out, where only lines were measured', () => {
    const detail = {
      lines: Uint32Array.of(1, 2, 5, 6, 9, 10),
      hits: Uint32Array.of(1, 0, 1, 1, 1, 0),
      branches: null,
      functions: null,
    };
    const functions = [
      { name: 'first', line: 1 },
      { name: 'second', line: 5 },
      { name: 'third', line: 9, public: false },
    ];
    const inventory = {
      path: 'a.py',
      kind: 'source' as const,
      lines: 10,
      functions,
    };
    expect(
      renderSkeleton({
        file: fileWith('a.py', null, { detail, inventory }),
        stack: stackOf('pytest'),
        testFile: 'tests/test_a.py',
        inventory: null,
      })?.functions,
    ).toEqual(['first']);
  });

  it('is nothing where no uncovered public function is known', () => {
    const options = {
      stack: stackOf('pytest'),
      testFile: 't.py',
      inventory: null,
    };
    const none = [
      fileWith('a.py', null),
      fileWith('a.py', []),
      fileWith('a.py', missed('_private', '(empty-report)')),
      fileWith('a.py', [{ name: 'covered', line: 1, hits: 3 }]),
      fileWith('a\nimport os.py', missed('f')),
    ];
    none.forEach(file =>
      expect(renderSkeleton({ file, ...options })).toBeNull(),
    );
  });

  it('stops at 20 tests and says what it left out', () => {
    const names = Array.from({ length: 23 }, (_, i) => `f${i}`);
    const text = render('pytest', 'a.py', 'test_a.py', names);
    expect(text.match(/^def /gm)).toHaveLength(20);
    expect(text).toContain(
      'Left out: 3 more functions, the next is f20 (line 201).',
    );
  });

  it.each([
    ['(anonymous_3)', 'def test_anonymous_3():'],
    ['operator<<', 'def test_operator():'],
    ['größe', 'def test_große():'.normalize('NFKD').replace('ß', '_')],
    ['名前', 'def test_line_1():'],
    ['9lives', 'def test__9lives():'],
  ])('names the test of %s', (name, expected) => {
    expect(render('pytest', 'a.py', 'test_a.py', [name])).toContain(expected);
  });

  it.each(stacks)('%s: hostile names cannot break out', stack => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '*/ evil(); /*',
              '"""\nevil()\n"""',
              "'); evil(); ('",
              '\u2028evil()',
              '#{evil}',
              '${evil}',
              '\\u000aevil();',
              'a\r\nevil',
              'x',
              'X',
              'x_2',
              'X.y',
              'xY',
            ),
            fc.string({ unit: 'binary', minLength: 1 }),
          ),
          { minLength: 1, maxLength: 10 },
        ),
        names => {
          const text = render(stack, 'src/A.x', 'tests/ATest.x', names);
          const plain = render(stack, 'src/A.x', 'tests/ATest.x', ['X']);
          if (text === '') {
            return;
          }
          const tests = text.match(testStart)!;
          const perTest = text.split('\n').length - plain.split('\n').length;
          // Each test has the same number of lines, whatever its name.
          expect(perTest % Math.max(1, tests.length - 1)).toBe(0);
          expect(new Set(tests).size).toBe(tests.length);
          expect(text).not.toMatch(/[\u2028\u2029\r\0]/);
          expect(text.replace(allowed, '')).not.toMatch(/\*\/|"""|\\|[`$]\{/);
        },
      ),
    );
  });
});
