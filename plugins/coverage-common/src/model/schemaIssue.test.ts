import { z } from 'zod';
import { describeIssue, placeOf, shown } from './schemaIssue';

const schema = z.strictObject(
  {
    n: z.number('a number').optional(),
    either: z
      .union(
        [z.number('a number'), z.object({ a: z.number('a number inside') })],
        'a number or a mapping with a',
      )
      .optional(),
  },
  { error: 'n, either' },
);

function problemOf(value: unknown, outer?: string[]): string {
  return describeIssue(schema.safeParse(value).error!.issues, value, outer);
}

it.each([
  [{ n: 'x' }, 'n is "x"; expected a number'],
  [{ m: 1 }, 'm is not known; expected one of n, either'],
  [{ either: 'x' }, 'either is "x"; expected a number or a mapping with a'],
  [{ either: { a: [1] } }, 'either.a is [1]; expected a number inside'],
  [{ either: {} }, 'either is {}; expected a number or a mapping with a'],
  ['x', 'it is "x"; expected n, either'],
])('says what is wrong with %j', (value, sentence) => {
  expect(problemOf(value)).toBe(sentence);
});

it('begins with the place of the value', () => {
  expect(problemOf({ n: 'x' }, ['coverage.policy'])).toBe(
    'coverage.policy.n is "x"; expected a number',
  );
  expect(placeOf(['areas', 2, 'target'])).toBe('areas[2].target');
  expect(placeOf([])).toBe('');
});

it('shows values as JSON, cut where they are long', () => {
  expect(shown([6, 4])).toBe('[6,4]');
  expect(shown(NaN)).toBe('NaN');
  expect(shown(undefined)).toBe('undefined');
  expect(shown('x'.repeat(100))).toBe(`"${'x'.repeat(56)}...`);
});
