import fc from 'fast-check';
import { renderSkeleton } from './renderSkeleton';
import {
  stacks,
  stackOf,
  fileWith,
  missed,
  render,
  testStart,
  allowed,
} from './__testData__/skeletonOf';

describe('renderSkeleton', () => {
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
