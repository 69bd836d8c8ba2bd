import fc from 'fast-check';
import {
  addToRollUp,
  emptyRollUp,
  finishRollUp,
  mergeRollUps,
  rollUp,
} from './rollUp';
import { RollUpEntity } from './RollUpEntity';

const entity = (
  ref: string,
  parts: Partial<RollUpEntity> = {},
): RollUpEntity => ({
  ref,
  exempt: false,
  deprecated: false,
  lines: null,
  level: null,
  gaps: { critical: 0, high: 0, medium: 0, low: 0 },
  risk: null,
  track: null,
  stale: false,
  ...parts,
});

const count = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([a, b]) => ({ covered: Math.min(a, b), total: Math.max(a, b) }));
const float = fc.double({ min: 0, max: 1e6, noNaN: true });
const row = fc.record({
  exempt: fc.boolean(),
  deprecated: fc.boolean(),
  lines: fc.option(count),
  level: fc.constantFrom('gold', 'silver', 'bronze', 'none', null),
  gaps: fc.record({
    critical: fc.nat(9),
    high: fc.nat(9),
    medium: fc.nat(9),
    low: fc.nat(9),
  }),
  risk: fc.option(fc.record({ uncovered: float, total: float })),
  track: fc.constantFrom('on-track', 'at-risk', 'off-track', 'reached', null),
  stale: fc.boolean(),
});
const rows = fc
  .array(row)
  .map(all => all.map((parts, i) => entity(`component:default/${i}`, parts)));

const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

describe('rollUp', () => {
  it('weighs by lines, and knows the middle entity', () => {
    const result = rollUp([
      entity('a', { lines: { covered: 10, total: 100 } }),
      entity('b', { lines: { covered: 900, total: 1000 } }),
      entity('c', { lines: { covered: 30, total: 100 } }),
      entity('d', { lines: { covered: 5, total: 10 } }),
    ]);
    expect(result.lines).toEqual({ covered: 945, total: 1210 });
    expect(result.weighted).toBeCloseTo(78.099, 3);
    expect(result.median).toBe(40);
  });

  it('never takes missing data for 0 %', () => {
    const result = rollUp([
      entity('a', { lines: { covered: 8, total: 10 }, level: 'silver' }),
      entity('b'),
      entity('c', { lines: { covered: 0, total: 0 } }),
    ]);
    expect(result).toMatchObject({
      entities: 3,
      reporting: 2,
      weighted: 80,
      median: 80,
      levels: { silver: 1, 'no-data': 2 },
      tracks: { unknown: 3 },
    });
  });

  it('has no percentage of nothing', () => {
    for (const entities of [[], [entity('a')]]) {
      expect(rollUp(entities)).toMatchObject({
        lines: null,
        weighted: null,
        median: null,
        gapIndex: null,
      });
    }
  });

  it('leaves out exempt and deprecated entities, and counts them', () => {
    const bad = {
      lines: { covered: 0, total: 1000 },
      level: 'none',
      gaps: { critical: 9, high: 0, medium: 0, low: 0 },
      risk: { uncovered: 100, total: 100 },
      stale: true,
    } as const;
    const result = rollUp([
      entity('a', {
        lines: { covered: 9, total: 10 },
        level: 'gold',
        gaps: { critical: 0, high: 1, medium: 0, low: 2 },
        risk: { uncovered: 1, total: 4 },
        track: 'reached',
      }),
      entity('b', { ...bad, exempt: true }),
      entity('c', { ...bad, deprecated: true }),
      entity('d', { ...bad, exempt: true, deprecated: true }),
    ]);
    expect(result).toEqual({
      entities: 1,
      reporting: 1,
      exempt: 2,
      deprecated: 1,
      stale: 0,
      lines: { covered: 9, total: 10 },
      weighted: 90,
      median: 90,
      levels: { gold: 1, silver: 0, bronze: 0, none: 0, 'no-data': 0 },
      gaps: { critical: 0, high: 1, medium: 0, low: 2 },
      gapIndex: 25,
      tracks: {
        'on-track': 0,
        'at-risk': 0,
        'off-track': 0,
        reached: 1,
        unknown: 0,
      },
    });
  });

  it('counts an entity once', () => {
    const a = entity('a', { lines: { covered: 1, total: 2 } });
    expect(rollUp([a, a, { ...a }])).toEqual(rollUp([a]));
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        rows.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(rollUp(shuffled)).toEqual(rollUp(all));
        },
      ),
    );
  });

  it('merges parts, overlapping or not, to what all at once give', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (all, from, to) => {
        const left = emptyRollUp();
        const right = emptyRollUp();
        const a = from % (all.length + 1);
        const b = to % (all.length + 1);
        all.slice(0, Math.max(a, b)).forEach(e => addToRollUp(left, e));
        all.slice(Math.min(a, b)).forEach(e => addToRollUp(right, e));
        const expected = rollUp(all);
        expect(finishRollUp(mergeRollUps(left, right))).toEqual(expected);
        expect(finishRollUp(mergeRollUps(right, left))).toEqual(expected);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(rows, all => {
        const result = rollUp(all);
        expect(result.entities + result.exempt + result.deprecated).toBe(
          all.length,
        );
        expect(total(result.levels)).toBe(result.entities);
        expect(total(result.tracks)).toBe(result.entities);
        expect(result.stale).toBeLessThanOrEqual(result.reporting);
        expect(result.reporting).toBeLessThanOrEqual(result.entities);
      }),
    );
  });

  it('has a median with as many entities below as above', () => {
    fc.assert(
      fc.property(rows, all => {
        const { median } = rollUp(all);
        const percents = all
          .filter(({ exempt, deprecated }) => !exempt && !deprecated)
          .flatMap(({ lines }) =>
            lines?.total ? [(lines.covered / lines.total) * 100] : [],
          );
        const half = percents.length / 2;
        const middle = median ?? 0;
        expect(percents.filter(p => p < middle).length).toBeLessThanOrEqual(
          half,
        );
        expect(percents.filter(p => p > middle).length).toBeLessThanOrEqual(
          half,
        );
      }),
    );
  });
});
