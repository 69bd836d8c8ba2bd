import { history, forecast, rising } from './__testData__/history';

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
        'Not enough history for a forecast: 4 of 6 uploads, counting one a day, over 21 days; 2027-04-02 asks for 27 more covered lines a week.',
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

  it('asks when the last upload came, not of when its commit is', () => {
    const at = (uploadedAt: string) =>
      forecast(rising, undefined, '2027-04-20T00:00:00Z', uploadedAt);
    expect(at('2027-04-19T10:00:00Z').state).toBe('expected');
    expect(at('2027-04-01T10:00:00Z').sentence).toBe(
      'No forecast: the last upload is of 2027-04-01, 19 days ago, and after 14 days a trend says nothing.',
    );
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

  it('needs no more covered lines where the code shrinks fast enough', () => {
    const shrinking = (perWeek: number) =>
      forecast(
        history(
          10,
          7,
          week => 500 + perWeek * week,
          week => 1000 - 20 * week,
        ),
        { value: 80, by: '2027-06-25' },
      );
    expect(shrinking(0)).toMatchObject({
      verdict: 'on-track',
      neededPace: -6.25,
      sentence: expect.stringMatching(
        /; 2027-06-25 needs no more covered lines, so it is on track\.$/,
      ),
    });
    expect(shrinking(-8)).toMatchObject({
      verdict: 'off-track',
      sentence: expect.stringMatching(
        /; 2027-06-25 needs no more covered lines, yet it is off track\.$/,
      ),
    });
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
});
