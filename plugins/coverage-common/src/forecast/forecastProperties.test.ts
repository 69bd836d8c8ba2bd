import fc from 'fast-check';
import { dateOfDay, utcDay } from '../model/day';
import { HistoryPoint } from './Forecast';
import { forecastCoverage } from './forecastCoverage';

const FIRST = utcDay('2027-01-01');
const LATE = '9999-12-31';

interface Shape {
  /** Days between commits. */
  gaps: number[];
  covered: number;
  total: number;
  /** Changes a day, in a hundredth of a line, and the noise on top, in lines. */
  coveredSlope: number;
  totalSlope: number;
  noise: number[];
}

/** Gentle enough for no break: what breaks a trend is tested by itself. */
const shapes = fc.integer({ min: 6, max: 40 }).chain(points =>
  fc.record({
    gaps: fc.array(fc.integer({ min: 1, max: 9 }), {
      minLength: points,
      maxLength: points,
    }),
    covered: fc.integer({ min: 2500, max: 5000 }),
    total: fc.integer({ min: 8000, max: 9000 }),
    coveredSlope: fc.integer({ min: -200, max: 1000 }),
    totalSlope: fc.integer({ min: -200, max: 800 }),
    noise: fc.array(fc.integer({ min: 0, max: 40 }), {
      minLength: points,
      maxLength: points,
    }),
  }),
);

function historyOf(shape: Shape, steeperBy = 0): HistoryPoint[] {
  let day = 0;
  return shape.gaps.map((gap, i) => {
    day += gap;
    const grown = (slope: number) => Math.floor((slope * day) / 100);
    return {
      committedAt: `${dateOfDay(FIRST + day)}T12:00:00Z`,
      covered:
        shape.covered +
        grown(shape.coveredSlope) +
        steeperBy * day +
        shape.noise[i],
      total: shape.total + grown(shape.totalSlope),
      flags: ['unit'],
    };
  });
}

function forecastOf(history: HistoryPoint[], value = 75) {
  const now = history
    .map(({ committedAt }) => committedAt)
    .reduce((a, b) => (a > b ? a : b));
  return forecastCoverage({
    history,
    target: { value, by: '2028-06-30' },
    now,
    staleAfterDays: 14,
  });
}

/** Reached counts as now; what is never or beyond two years comes last. */
function dayOf({ state, expectedOn }: ReturnType<typeof forecastOf>): string {
  return state === 'reached' || state === 'falling' ? '' : expectedOn ?? LATE;
}

describe('forecastCoverage', () => {
  it('says the same whatever the order', () => {
    fc.assert(
      fc.property(
        shapes.chain(shape => {
          const history = historyOf(shape);
          return fc.tuple(
            fc.constant(history),
            fc.shuffledSubarray(history, { minLength: history.length }),
          );
        }),
        ([history, shuffled]) => {
          expect(forecastOf(shuffled)).toEqual(forecastOf(history));
        },
      ),
    );
  });

  it('says the same with more commits on a day that is there', () => {
    fc.assert(
      fc.property(shapes, shape => {
        const history = historyOf(shape);
        const earlier = history.map(point => ({
          ...point,
          committedAt: point.committedAt.replace('T12', 'T11'),
          covered: 0,
        }));

        expect(forecastOf([...history, ...earlier, ...history])).toEqual(
          forecastOf(history),
        );
      }),
    );
  });

  it('says the same days for code of twice or a thousand times the size', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(2, 3, 1000), (shape, factor) => {
        const history = historyOf(shape);
        const scaled = history.map(point => ({
          ...point,
          covered: point.covered * factor,
          total: point.total * factor,
        }));
        const { sentence, pace, neededPace, ...days } = forecastOf(history);

        expect(forecastOf(scaled)).toMatchObject(days);
      }),
    );
  });

  it('is never later for a steeper history', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 5 }), (shape, steeper) => {
        const usual = forecastOf(historyOf(shape));
        const better = forecastOf(historyOf(shape, steeper));
        fc.pre(!usual.breaks.length && !better.breaks.length);

        expect(dayOf(better) <= dayOf(usual)).toBe(true);
      }),
    );
  });

  it('is never earlier for a higher target', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 30, max: 99 }), (shape, value) => {
        const history = historyOf(shape);
        const [low, high] = [value, value + 1].map(target =>
          forecastOf(history, target),
        );

        expect(dayOf(low) <= dayOf(high)).toBe(true);
        expect(low.pace).toEqual(high.pace);
        fc.pre(Boolean(low.interval && high.interval));
        for (const end of ['from', 'to'] as const) {
          expect(
            (low.interval![end] ?? LATE) <= (high.interval![end] ?? LATE),
          ).toBe(true);
        }
      }),
    );
  });

  it('keeps its promises: the interval holds the day, and the verdict fits it', () => {
    fc.assert(
      fc.property(shapes, shape => {
        const result = forecastOf(historyOf(shape));
        const { interval, expectedOn, verdict } = result;
        expect(result.sentence).toMatch(/^[^\n]+\.$/);
        expect(result.sentence).not.toMatch(/NaN|Infinity|null|undefined/);
        fc.pre(expectedOn !== null);
        expect(interval!.from! <= expectedOn!).toBe(true);
        expect(expectedOn! <= (interval!.to ?? LATE)).toBe(true);
        expect(verdict === 'on-track').toBe(expectedOn! <= '2028-06-30');
      }),
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(shapes, shape => {
        expect(forecastOf(historyOf(shape))).toEqual(
          forecastOf(historyOf(shape)),
        );
      }),
    );
  });
});
