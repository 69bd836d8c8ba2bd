import { readFileSync } from 'node:fs';
import { HistoryPoint } from './Forecast';
import { history, forecast, rising } from './__testData__/history';

describe('forecastCoverage', () => {
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
        'Not enough history for a forecast since the break on 2025-10-31: 1 of 6 uploads, counting one a day, over 0 of 21 days; 2026-01-31 asks for 83 more covered lines a week.',
    });
  });
});
