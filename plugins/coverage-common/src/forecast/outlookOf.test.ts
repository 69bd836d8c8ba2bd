import fc from 'fast-check';
import { dateOfDay, utcDay } from '../model/day';
import { forecast, history } from './__testData__/history';
import { OutlookInput, outlookOf } from './outlookOf';

const base: OutlookInput = {
  count: { covered: 600, total: 1000 },
  pace: { covered: 10, total: 0 },
  committedAt: '2027-03-05T12:00:00Z',
  uploadedAt: '2027-03-05T12:10:00Z',
  target: { value: 80, by: '2027-07-31' },
  now: '2027-03-06T00:00:00Z',
  staleAfterDays: 14,
};

describe('outlookOf', () => {
  it('says when a target is reached at the pace of the entity', () => {
    expect(outlookOf(base)).toEqual({
      state: 'on-track',
      reason: null,
      percent: 60,
      missing: 200,
      expectedOn: '2027-07-23',
    });
  });

  it.each([
    ['reached', { count: { covered: 800, total: 1000 } }],
    ['at-risk', { target: { value: 80, by: '2027-07-01' } }],
    ['off-track', { target: { value: 80, by: '2027-05-01' } }],
    ['off-track', { target: { value: 80, by: '2027-03-05' } }],
    ['off-track', { pace: { covered: 10, total: 20 } }],
    ['not-measured', { count: null }],
    ['not-measured', { count: { covered: 0, total: 0 } }],
  ] as const)('knows %s of %j', (state, change) => {
    expect(outlookOf({ ...base, ...change })).toMatchObject({
      state,
      reason: null,
    });
  });

  it.each([
    ['too-little-history', { pace: null }],
    ['stale', { now: '2027-03-21T00:00:00Z' }],
    ['not-forecast', { pace: undefined }],
    ['no-date', { target: { value: 80, by: null } }],
  ] as const)('says that it cannot know: %s', (reason, change) => {
    expect(outlookOf({ ...base, ...change })).toMatchObject({
      state: 'unknown',
      reason,
      missing: 200,
    });
  });

  it('gives a date without a due date as well', () => {
    const target = { value: 80, by: null };
    expect(outlookOf({ ...base, target }).expectedOn).toBe('2027-07-23');
  });

  it('agrees with the forecast from the history', () => {
    const slopes = fc.integer({ min: -5, max: 30 });
    fc.assert(
      fc.property(
        slopes,
        slopes,
        fc.integer({ min: 40, max: 95 }),
        fc.integer({ min: -10, max: 700 }),
        (covered, total, value, days) => {
          const points = history(
            10,
            7,
            week => 500 + covered * week,
            week => 1000 + total * week,
          );
          const last = points[points.length - 1];
          const target = {
            value,
            by: dateOfDay(utcDay(last.committedAt) + days),
          };
          const known = forecast(points, target);
          const outlook = outlookOf({
            ...base,
            count: { covered: last.covered, total: last.total },
            pace: known.pace,
            committedAt: last.committedAt,
            uploadedAt: null,
            target,
            now: last.committedAt,
          });
          const isReached = ['reached', 'falling'].includes(known.state);
          expect(outlook.state).toBe(isReached ? 'reached' : known.verdict);
          expect(outlook.expectedOn).toBe(
            days < 0 && !isReached ? null : known.expectedOn,
          );
        },
      ),
    );
  });
});
