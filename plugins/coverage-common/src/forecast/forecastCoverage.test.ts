import { readFileSync } from 'node:fs';
import { dateOfDay, utcDay } from '../model/day';
import { HistoryPoint } from './Forecast';
import { forecastCoverage, ForecastInput } from './forecastCoverage';

const FIRST = utcDay('2027-01-01');

/** One commit every `step` days, `count` of them. */
function history(
  count: number,
  step: number,
  covered: (week: number) => number,
  total: (week: number) => number = () => 1000,
): HistoryPoint[] {
  return Array.from({ length: count }, (_, i) => ({
    committedAt: `${dateOfDay(FIRST + i * step)}T12:00:00Z`,
    covered: covered((i * step) / 7),
    total: total((i * step) / 7),
    flags: ['unit'],
  }));
}

const forecast = (
  points: HistoryPoint[],
  target: ForecastInput['target'] = { value: 80, by: null },
  now = points.length ? points[points.length - 1].committedAt : '2027-01-01',
) => forecastCoverage({ history: points, target, now, staleAfterDays: 14 });

/** Ten more lines a week: 500 on the first day, 590 on the last, 5 March. */
const rising = history(10, 7, week => 500 + 10 * week);

describe('forecastCoverage', () => {
  it('knows nothing where nothing was measured', () => {
    expect(forecast([])).toMatchObject({
      state: 'not-measured',
      sentence: 'No line coverage was measured yet.',
      verdict: null,
      points: 0,
    });
  });

  it('asks for six uploads', () => {
    expect(
      forecast(rising.slice(0, 4), { value: 80, by: '2027-04-02' }),
    ).toMatchObject({
      state: 'too-little-history',
      verdict: null,
      pace: null,
      neededPace: 27,
      points: 4,
      sentence:
        'Not enough history for a forecast: 4 of 6 uploads, counting one a day, over 21 days; 2027-04-02 asks for 27 a week.',
    });
  });

  it('asks for three weeks', () => {
    expect(forecast(history(10, 1, week => 500 + 10 * week))).toMatchObject({
      state: 'too-little-history',
      sentence:
        'Not enough history for a forecast: 10 uploads, over 9 of 21 days.',
    });
  });

  it('stops when uploads stop', () => {
    expect(forecast(rising, undefined, '2027-03-19T23:00:00Z').state).toBe(
      'expected',
    );
    expect(
      forecast(rising, { value: 80, by: '2027-01-01' }, '2027-03-20T00:00:00Z'),
    ).toMatchObject({
      state: 'stale',
      verdict: null,
      pace: null,
      sentence:
        'No forecast: the last upload is of 2027-03-05, 15 days ago, and after 14 days a trend says nothing.',
    });
  });

  it('expects a day, 210 lines at ten a week being 21 weeks', () => {
    expect(forecast(rising)).toEqual({
      state: 'expected',
      sentence:
        '80 % of the lines are expected on 2027-07-30: covered lines grow by 10 a week, all lines stay the same.',
      verdict: null,
      expectedOn: '2027-07-30',
      interval: { from: '2027-07-30', to: '2027-07-30' },
      pace: { covered: 10, total: 0 },
      neededPace: null,
      reachedOn: null,
      wouldBeLostOn: null,
      breaks: [],
      points: 10,
    });
  });

  it('counts what the code grows by', () => {
    const growing = history(
      10,
      7,
      week => 500 + 10 * week,
      week => 1000 + 5 * week,
    );
    // 0.8 * 1045 - 590 = 246 lines, at 10 - 0.8 * 5 = 6 a week: 41 weeks
    expect(forecast(growing)).toMatchObject({
      state: 'expected',
      expectedOn: '2027-12-17',
      pace: { covered: 10, total: 5 },
    });
  });

  it('gives an interval where the history is uneven', () => {
    const uneven = history(12, 7, week =>
      Math.round(500 + 10 * week + 12 * Math.sin(week)),
    );
    const { expectedOn, interval, sentence } = forecast(uneven);

    expect(interval!.from! < expectedOn!).toBe(true);
    expect(expectedOn! < interval!.to!).toBe(true);
    expect(sentence).toContain(
      `(most likely between ${interval!.from} and ${interval!.to})`,
    );
  });

  it.each([
    ['2027-07-30', 10, 'on-track', 'on track'],
    ['2027-06-25', 13.13, 'at-risk', 'at risk'],
    ['2027-05-28', 17.5, 'off-track', 'off track'],
  ])('weighs the pace against %s', (by, neededPace, verdict, words) => {
    const result = forecast(rising, { value: 80, by });

    expect(result).toMatchObject({ neededPace, verdict });
    expect(result.sentence).toContain(`${by} asks for `);
    expect(result.sentence).toContain(`so it is ${words}.`);
  });

  it('is off track once the due date has passed', () => {
    const due = { value: 80, by: '2027-03-04' };

    expect(forecast(rising, due)).toMatchObject({
      verdict: 'off-track',
      neededPace: null,
      sentence: expect.stringContaining('; it was due on 2027-03-04.'),
    });
    expect(forecast(rising.slice(0, 3), { ...due, by: '2027-01-02' })).toEqual(
      expect.objectContaining({
        state: 'too-little-history',
        verdict: 'off-track',
      }),
    );
  });

  it('says never where code grows as fast as tests', () => {
    const racing = history(
      10,
      7,
      week => 500 + 8 * week,
      week => 1000 + 10 * week,
    );
    expect(forecast(racing, { value: 80, by: '2028-01-01' })).toMatchObject({
      state: 'never',
      verdict: 'off-track',
      expectedOn: null,
      sentence: expect.stringMatching(
        /^80 % of the lines would never be reached at this trend: covered lines grow by 8 a week, all lines grow by 10 a week, so code grows as fast as tests; 2028-01-01 asks for /,
      ),
    });
    expect(forecast(history(10, 7, () => 500))).toMatchObject({
      state: 'never',
      verdict: null,
      sentence:
        '80 % of the lines would never be reached at this trend: covered lines stay the same, all lines stay the same.',
    });
  });

  it('looks no further than two years', () => {
    const slow = history(10, 7, week => 500 + week);

    expect(forecast(slow, { value: 80, by: '2027-12-31' })).toMatchObject({
      state: 'beyond-horizon',
      verdict: 'off-track',
      expectedOn: null,
      interval: { from: null, to: null },
    });
  });

  it('tells since when a target is reached', () => {
    const points = history(10, 7, week => [700, 810, 790, 800][week] ?? 805);

    expect(forecast(points, { value: 80, by: '2027-02-01' })).toMatchObject({
      state: 'reached',
      verdict: 'reached',
      reachedOn: '2027-01-22',
      neededPace: null,
      sentence:
        '80 % of the lines were reached on 2027-01-22 (now 80.5 %, 805 of 1,000).',
    });
    expect(forecast(points.slice(3, 4))).toMatchObject({
      state: 'reached',
      verdict: 'reached',
      pace: null,
      sentence:
        '80 % of the lines were reached since 2027-01-22 or before (now 80.0 %, 800 of 1,000).',
    });
  });

  it('tells when a reached target would be lost', () => {
    const falling = history(10, 7, week => 863 - 3 * week);

    // 836 of 1,000 now, three fewer a week: 12 weeks
    expect(forecast(falling, { value: 80, by: '2027-05-27' })).toMatchObject({
      state: 'falling',
      verdict: 'reached',
      wouldBeLostOn: '2027-05-28',
      sentence:
        '80 % of the lines were reached since 2027-01-01 or before (now 83.6 %, 836 of 1,000), but would be lost on 2027-05-28 at this trend: covered lines shrink by 3 a week, all lines stay the same.',
    });
    expect(forecast(falling, { value: 80, by: '2027-05-28' }).verdict).toBe(
      'at-risk',
    );
    expect(forecast(falling, { value: 80, by: '2027-02-01' }).verdict).toBe(
      'reached',
    );
  });

  it('gives pace and breaks without a target', () => {
    expect(forecast(rising, null)).toMatchObject({
      state: 'no-target',
      verdict: null,
      pace: { covered: 10, total: 0 },
      sentence:
        'No target is set: covered lines grow by 10 a week, all lines stay the same.',
    });
  });

  it('starts anew after a break', () => {
    const broken = rising.map((point, i) =>
      i < 3
        ? { ...point, covered: point.covered - 400, flags: ['e2e'] }
        : point,
    );
    expect(forecast(broken)).toMatchObject({
      state: 'expected',
      expectedOn: '2027-07-30',
      points: 7,
      breaks: [
        {
          date: '2027-01-22',
          reason:
            'flags changed from e2e to unit; coverage went from 12.0 % to 53.0 %, as when other tests run',
        },
      ],
    });
  });

  it('makes nothing up from five days of a real repository', () => {
    const { snapshots } = JSON.parse(
      readFileSync(
        `${__dirname}/../../../../examples/batch-server/history.json`,
        'utf8',
      ),
    );
    const real: HistoryPoint[] = snapshots.map(
      (snapshot: Omit<HistoryPoint, 'flags'>) => ({ ...snapshot, flags: [] }),
    );

    expect(real).toHaveLength(12);
    expect(
      forecast(real, { value: 80, by: '2026-01-31' }, '2025-11-01T00:00:00Z'),
    ).toMatchObject({
      state: 'too-little-history',
      pace: null,
      points: 1,
      breaks: [
        {
          date: '2025-10-30',
          reason: 'coverage went from 49.5 % to 0 %, as when other tests run',
        },
        {
          date: '2025-10-31',
          reason: 'coverage went from 0 % to 11.1 %, as when other tests run',
        },
      ],
      sentence:
        'Not enough history for a forecast since the break on 2025-10-31: 1 of 6 uploads, counting one a day, over 0 of 21 days; 2026-01-31 asks for 83 a week.',
    });
  });
});
