import fc from 'fast-check';
import { mutate, mutation } from './mutations';
import { parseText } from './parse';

const RUNS = 2000;

/**
 * Whatever happens to a valid report, reading it gives a result that adds up or
 * an `InputError`. What hangs runs into the time limit of the test.
 */
export async function expectRobust(report: string, format: string) {
  await fc.assert(
    fc.asyncProperty(
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      async mutations => {
        const result = await parseText(mutate(report, mutations), {
          format,
        }).catch(error => error);
        if (result instanceof Error) {
          expect(result.name).toBe('InputError');
          expect(result.message).toMatch(/^Cannot read 'report' as .+\.$/s);
        } else {
          const { lines } = result.totals;
          expect(lines.total).toBeGreaterThan(0);
          expect(lines.covered).toBeLessThanOrEqual(lines.total);
          expect(lines.partial).toBeLessThanOrEqual(lines.covered);
        }
      },
    ),
    { numRuns: RUNS },
  );
}
