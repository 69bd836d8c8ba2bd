import {
  Forecast,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServerOverview, lineTotals } from '../__fixtures__/batchServer';
import { forecastLines } from './forecastLines';

const latest: SnapshotSummary = {
  ...batchServerOverview.snapshot!,
  committedAt: '2026-01-01T00:00:00.000Z',
  totals: lineTotals(1000, 500),
};
const forecast: Forecast = {
  state: 'expected',
  sentence: '',
  verdict: null,
  expectedOn: '2026-02-01',
  interval: { from: '2026-01-15', to: null },
  pace: { covered: 10, total: 0 },
  neededPace: null,
  reachedOn: null,
  wouldBeLostOn: null,
  breaks: [],
  points: 8,
};
const END = Date.parse('2026-03-01');
const lines = (changes: Partial<Forecast> = {}, end = END) =>
  forecastLines({
    forecast: { ...forecast, ...changes },
    target: 60,
    latest,
    end,
  });

describe('forecastLines', () => {
  it('goes straight to the target', () => {
    expect(lines().expected).toEqual([
      { time: Date.parse(latest.committedAt), percent: 50 },
      { time: Date.parse('2026-02-01'), percent: 60 },
    ]);
  });

  it('opens from today’s value to what is likely at the end', () => {
    const { earliest, latest: late } = lines({
      interval: { from: '2026-01-15', to: '2026-01-29' },
    });
    const start = { time: Date.parse(latest.committedAt), percent: 50 };
    // 59 days, of which the early way needs 14 and the late one 28.
    expect(earliest).toEqual([
      start,
      { time: END, percent: 50 + (10 * 59) / 14 },
    ]);
    expect(late).toEqual([start, { time: END, percent: 50 + (10 * 59) / 28 }]);
  });

  it('has all covered at most', () => {
    const { earliest } = lines({
      interval: { from: '2026-01-05', to: null },
    });
    expect(earliest.slice(1)).toEqual([
      { time: Date.parse('2026-01-21'), percent: 100 },
      { time: END, percent: 100 },
    ]);
    const day = latest.committedAt.slice(0, 10);
    expect(lines({ interval: { from: day, to: null } }).earliest[1]).toEqual({
      time: Date.parse(day),
      percent: 100,
    });
  });

  it('ends on the way where the target lies beyond what is shown', () => {
    const { expected } = lines({ expectedOn: '2026-04-30' });
    expect(expected).toHaveLength(2);
    expect(expected[1].percent).toBeGreaterThan(54);
    expect(expected[1].percent).toBeLessThan(56);
  });

  it('gets nowhere where the end of the range is beyond two years', () => {
    const { earliest, latest: late } = lines();
    expect(earliest[1].percent).toBeGreaterThan(60);
    expect(late[1]).toEqual({ time: END, percent: 50 });
  });

  it('follows the pace where no day is expected', () => {
    const { expected, earliest } = lines({
      state: 'never',
      expectedOn: null,
      interval: null,
      pace: { covered: 10, total: 70 },
    });
    expect(expected[expected.length - 1].percent).toBeLessThan(50);
    expect(earliest).toEqual([]);
  });

  it('has nothing to draw without a pace', () => {
    expect(lines({ pace: null }).expected).toEqual([]);
    expect(lines({}, Date.parse(latest.committedAt)).expected).toEqual([]);
  });
});
