import fc from 'fast-check';
import picomatch from 'picomatch';
import { globMatcher } from './globMatcher';

const matches = (glob: string, path: string) => globMatcher([glob])(path);

describe('globMatcher', () => {
  it.each([
    ['**/*.py', 'setup.py', true],
    ['**/*.py', 'core/batch_app/database.py', true],
    ['**/*.py', 'core/README.md', false],
    ['*.py', 'core/a.py', false],
    ['core/**', 'core/a/b.py', true],
    ['core/**', 'core2/a.py', false],
    ['core/**', 'core', false],
    ['core/*/**', 'core/a.py', false],
    ['**', 'a/b.py', true],
    ['core/**/test_*.py', 'core/test_a.py', true],
    ['core/**/test_*.py', 'core/x/y/test_a.py', true],
    ['core/*/a.py', 'core/x/y/a.py', false],
    ['**/migrations/**', 'core/db/migrations/0001.py', true],
    ['**/migrations/', 'core/db/migrations/0001.py', true],
    ['**/*.{test,spec}.{ts,tsx}', 'src/a.spec.tsx', true],
    ['**/*.{test,spec}.{ts,tsx}', 'src/a.spec.js', false],
    ['{a,{b,c}/d}/*', 'c/d/e', true],
    ['{a,{b,c}/d}/*', 'b/e', false],
    ['a{b}c', 'a{b}c', true],
    ['v[0-9]/x', 'v7/x', true],
    ['v[!0-9]/x', 'v7/x', false],
    ['file?.ts', 'file1.ts', true],
    ['file?.ts', 'file.ts', false],
    ['src/\\[id\\].ts', 'src/[id].ts', true],
  ])('%s on %s is %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  it('takes a path without wildcards as a file or a folder', () => {
    expect(matches('core/tests', 'core/tests/unit/test_a.py')).toBe(true);
    expect(matches('core/tests/', 'core/tests/unit/test_a.py')).toBe(true);
    expect(matches('./core/a.py', 'core/a.py')).toBe(true);
    expect(matches('/core/a.py', 'core/a.py')).toBe(true);
    expect(matches('core/tests', 'core/tests2/a.py')).toBe(false);
    expect(matches('core/{a,b}', 'core/b/c.py')).toBe(true);
  });

  it('minds case and dots as they are', () => {
    expect(matches('Core/**', 'core/a.py')).toBe(false);
    expect(matches('**/*.js', '.storybook/.main.js')).toBe(true);
  });

  it('takes parentheses and plus signs as they are, as in route folders', () => {
    expect(matches('app/(shop)/+*.ts', 'app/(shop)/+page.ts')).toBe(true);
    expect(matches('app/(shop)/*.ts', 'app/shop/page.ts')).toBe(false);
  });

  it('matches nothing without globs', () => {
    expect(globMatcher([])('a.py')).toBe(false);
  });

  it('agrees with picomatch', () => {
    const part = fc.constantFrom('a', 'b', 'ab', 'aa', 'ba', '.a', 'a.b');
    const piece = fc.constantFrom(
      '**',
      '*',
      'a',
      'b*',
      '*b',
      '?',
      'a*b',
      '[ab]',
      '{a,b}',
    );
    const path = fc.array(part, { minLength: 1, maxLength: 5 });
    const glob = fc.array(piece, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(path, glob, (parts, pieces) => {
        // Without a wildcard ours takes what is in the folder as well.
        fc.pre(/[*?[]/.test(pieces.join('')));
        // Its `a/**` matches the file `a`, ours only what is in a folder.
        fc.pre(pieces.length === 1 || pieces[pieces.length - 1] !== '**');
        const expected = picomatch(pieces.join('/'), { dot: true });
        expect(matches(pieces.join('/'), parts.join('/'))).toBe(
          expected(parts.join('/')),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['x'.repeat(1001), 'is 1,001 characters long; at most 1,000'],
    ['{a,b}'.repeat(40), 'stands for more than 100 paths by its braces'],
    ['{a,{b,{c,d}}}'.repeat(9), 'stands for more than 100 paths'],
    ['!core/**', 'name what to leave out under "exclude"'],
    ['', 'names nothing'],
    ['/', 'names nothing'],
  ])('refuses a hostile or meaningless glob', (glob, message) => {
    expect(() => globMatcher([glob])).toThrow(message);
  });

  it.each([
    [`${'*a'.repeat(400)}*b`, 'a'.repeat(4000)],
    [`${'**/a/'.repeat(190)}b`, 'a/'.repeat(2000)],
    [`+(${'a*'.repeat(300)})+`, 'a'.repeat(4000)],
    ['['.repeat(900), '['.repeat(4000)],
    ['{'.repeat(900), '{'.repeat(4000)],
  ])('comes to an answer whatever the glob', (glob, path) => {
    expect(matches(glob, path)).toBe(false);
  });
});
