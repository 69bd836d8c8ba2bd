import fc from 'fast-check';
import { defaultEffortModel as model } from './defaultEffortModel';
import { Difficulty } from './Effort';
import { estimateEffort } from './estimateEffort';
import { formatEffort } from './formatEffort';
import { sumEffort } from './sumEffort';

function estimate(change: Partial<Parameters<typeof estimateEffort>[0]>) {
  return estimateEffort({
    model,
    difficulty: 'normal',
    total: 100,
    from: 0,
    to: 0.75,
    setup: false,
    siblingTested: false,
    ...change,
  });
}

const difficulties: Difficulty[] = ['pure', 'normal', 'io', 'heavy'];
const inputs = fc.record({
  difficulty: fc.constantFrom(...difficulties),
  total: fc.nat(5000),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  setup: fc.boolean(),
  siblingTested: fc.boolean(),
});

describe('estimateEffort', () => {
  it('follows the formula', () => {
    // 0.5 * 1 * 100 * 2 * (1 - sqrt(0.25)) = 50
    expect(estimate({})).toEqual({ minutes: 50, low: 35, high: 80 });
    expect(estimate({ setup: true })).toEqual({
      minutes: 60,
      low: 42,
      high: 96,
    });
    expect(estimate({ difficulty: 'pure' }).minutes).toBe(35);
    expect(estimate({ difficulty: 'io' }).minutes).toBe(75);
    expect(estimate({ difficulty: 'heavy' }).minutes).toBe(150);
    expect(estimate({ siblingTested: true }).minutes).toBe(35);
    expect(estimate({ to: 1 }).minutes).toBe(100);
  });

  it('doubles the price of a statement at 75 %', () => {
    const total = 1_000_000;
    const first = estimate({ total, from: 0, to: 0.001 }).minutes;
    const later = estimate({ total, from: 0.75, to: 0.751 }).minutes;
    expect(later / first).toBeCloseTo(2, 1);
  });

  it('takes nothing where nothing is to be done, not even the setup', () => {
    const nothing = { minutes: 0, low: 0, high: 0 };
    expect(estimate({ setup: true, from: 0.8, to: 0.8 })).toEqual(nothing);
    expect(estimate({ setup: true, from: 0.9, to: 0.8 })).toEqual(nothing);
    expect(estimate({ setup: true, total: 0 })).toEqual(nothing);
  });

  it('takes at least a minute for what is to be done', () => {
    expect(estimate({ total: 1, to: 0.1 })).toEqual({
      minutes: 1,
      low: 1,
      high: 1,
    });
  });

  it('never falls with size and target, and has its estimate in its range', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.nat(500),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (input, more, to) => {
          const here = estimate(input);
          expect(
            estimate({ ...input, total: input.total + more }).minutes,
          ).toBeGreaterThanOrEqual(here.minutes);
          expect(
            estimate({ ...input, to: Math.max(to, input.to) }).minutes,
          ).toBeGreaterThanOrEqual(here.minutes);
          expect(
            estimate({ ...input, siblingTested: true }).minutes,
          ).toBeLessThanOrEqual(
            estimate({ ...input, siblingTested: false }).minutes,
          );
          expect(here.low).toBeLessThanOrEqual(here.minutes);
          expect(here.high).toBeGreaterThanOrEqual(here.minutes);
          expect(Number.isInteger(here.minutes)).toBe(true);
        },
      ),
    );
  });

  it('costs the same in steps as at once, up to the rounding', () => {
    fc.assert(
      fc.property(inputs, input => {
        const [from, to] = [input.from, input.to].sort((a, b) => a - b);
        const middle = (from + to) / 2;
        const atOnce = estimate({ ...input, setup: false, from, to }).minutes;
        const inSteps =
          estimate({ ...input, setup: false, from, to: middle }).minutes +
          estimate({ ...input, setup: false, from: middle, to }).minutes;
        expect(Math.abs(inSteps - atOnce)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('sumEffort', () => {
  it('adds whole minutes', () => {
    const all = [
      estimate({}),
      estimate({ difficulty: 'io' }),
      estimate({ total: 1 }),
    ];
    expect(sumEffort(all)).toEqual({ minutes: 126, low: 89, high: 201 });
    expect(sumEffort([])).toEqual({ minutes: 0, low: 0, high: 0 });
  });
});

describe('formatEffort', () => {
  it.each([
    [{ minutes: 0, low: 0, high: 0 }, '0 min'],
    [{ minutes: 50, low: 35, high: 80 }, '50 min'],
    [{ minutes: 60, low: 42, high: 96 }, '1.0 h (0.7-1.6)'],
    [{ minutes: 264, low: 185, high: 422 }, '4.4 h (3.1-7.0)'],
    [
      { minutes: 90_000, low: 63_000, high: 144_000 },
      '1,500.0 h (1,050.0-2,400.0)',
    ],
  ])('writes %j as %s', (effort, text) => {
    expect(formatEffort(effort)).toBe(text);
  });

  it('leaves the range out where it is not wanted', () => {
    const effort = { minutes: 264, low: 185, high: 422 };
    expect(formatEffort(effort, { range: false })).toBe('4.4 h');
  });
});
