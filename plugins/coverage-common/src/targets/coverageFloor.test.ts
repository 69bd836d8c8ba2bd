import fc from 'fast-check';
import { now, point } from './__testData__/historyPoint';
import { dayOf } from '../model/day';
import { coverageFloor } from './coverageFloor';

describe('coverageFloor', () => {
  it('is the median of the best three, less 0.3 points', () => {
    const history = [746, 700, 801, 745, 400].map((n, i) => point(10 - i, n));
    expect(coverageFloor(history, now)).toEqual({
      percent: 74.3,
      basis:
        'The floor is 74.3 %: the median of the best 3 uploads in 90 days, 74.6 %, less 0.3 points.',
    });
  });

  it('rounds down to a tenth', () => {
    const third = { total: 3 };
    const history = [1, 2, 3].map(day => point(day, 2, third));
    expect(coverageFloor(history, now)?.percent).toBe(66.3);
  });

  it('needs three uploads of the last 90 days with lines', () => {
    expect(coverageFloor([], now)).toBeNull();
    const two = [point(1, 800), point(2, 800)];
    expect(coverageFloor(two, now)).toBeNull();
    expect(coverageFloor([point(91, 800), ...two], now)).toBeNull();
    expect(coverageFloor([point(-1, 800), ...two], now)).toBeNull();
    const empty = point(3, 0, { total: 0 });
    expect(coverageFloor([empty, ...two], now)).toBeNull();
    expect(coverageFloor([point(89, 800), ...two], now)?.percent).toBe(79.7);
  });

  it('is never lowered by itself, and is raised', () => {
    const history = [1, 2, 3].map(day => point(day, 700));
    expect(coverageFloor(history, now, 75)).toEqual({
      percent: 75,
      basis: 'The floor stays at 75.0 %: it is never lowered by itself.',
    });
    expect(coverageFloor([], now, 75)?.percent).toBe(75);
    expect(coverageFloor(history, now, 60)?.percent).toBe(69.7);
  });

  it('starts anew where something else is measured', () => {
    const before = [13, 12, 11, 10].map(day => point(day, 900));
    const after = [9, 8, 7].map(day => point(day, 600, { flags: ['e2e'] }));
    expect(coverageFloor([...before, ...after], now, 89.7)).toEqual({
      percent: 59.7,
      basis: expect.stringMatching(
        /^The floor is 59\.7 %: .* since the break on \d{4}-\d\d-\d\d, 60\.0 %/,
      ),
    });
    expect(
      coverageFloor([...before, ...after.slice(0, 2)], now, 89.7),
    ).toBeNull();
  });

  it('starts anew where people reset it, but not before a later break', () => {
    const before = [13, 12, 11].map(day => point(day, 900));
    const after = [9, 8, 7].map(day => point(day, 600));
    const resetOn = dayOf(after[0].committedAt);
    expect(coverageFloor([...before, ...after], now, 89.7, resetOn)).toEqual({
      percent: 59.7,
      basis: `The floor is 59.7 %: the median of the best 3 uploads in 90 days since the reset on ${resetOn}, 60.0 %, less 0.3 points.`,
    });
    expect(
      coverageFloor([...before, ...after], now, 89.7, dayOf(now)),
    ).toBeNull();

    const other = after.map(known => ({ ...known, flags: ['e2e'] }));
    const earlier = dayOf(before[1].committedAt);
    expect(
      coverageFloor([...before, ...other], now, 89.7, earlier)?.basis,
    ).toMatch(/since the break on /);
  });

  it('is not lowered after a break either', () => {
    const after = [119, 118, 117].map(day => point(day, 600));
    const later = [30, 20, 10].map(day => point(day, 550));
    const history = [point(120, 900, { flags: ['e2e'] }), ...after, ...later];
    expect(coverageFloor(history, now)?.percent).toBe(59.7);
  });

  it('is not below zero', () => {
    const history = [1, 2, 3].map(day => point(day, 1));
    expect(coverageFloor(history, now)?.percent).toBe(0);
  });

  it('does not depend on the order, and never falls by one more upload', () => {
    const days = fc.nat(120);
    // At least half covered: a jump that more than doubles would be a break.
    const covered = fc.integer({ min: 500, max: 1000 });
    const uploads = fc.array(fc.tuple(days, covered), { minLength: 3 });
    fc.assert(
      fc.property(uploads, ([first, ...others]) => {
        const all = [first, ...others].map(([day, n]) => point(day, n));
        const floor = coverageFloor(all, now)?.percent ?? -1;
        expect(coverageFloor([...all].reverse(), now)?.percent ?? -1).toBe(
          floor,
        );
        expect(
          coverageFloor(all.slice(1), now)?.percent ?? -1,
        ).toBeLessThanOrEqual(floor);
      }),
    );
  });
});
