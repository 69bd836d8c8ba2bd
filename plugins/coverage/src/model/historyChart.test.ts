import { batchServerHistory } from '../__fixtures__/batchServer';
import { layoutHistory } from './historyChart';

const { items } = batchServerHistory;
const SIZE = { width: 720, height: 300 };

describe('layoutHistory', () => {
  it('places the snapshots by time and percentage', () => {
    const { points, yTicks, total } = layoutHistory(items, 'percent', SIZE);
    expect(points).toHaveLength(13);
    expect(points[0].x).toBeLessThan(points[1].x);
    // 0 % is on the axis, 49.5 % nearly at the tick of 50 %.
    expect(points[1].y).toBe(yTicks[0].y);
    expect(points[0].y).toBeCloseTo(yTicks[yTicks.length - 1].y, -1);
    expect(total).toBeNull();
  });

  it('draws the lines in total as well where lines are the unit', () => {
    const { total, yTicks } = layoutHistory(items, 'lines', SIZE);
    expect(total).toMatch(/^M/);
    expect(yTicks[yTicks.length - 1].value).toBe(2000);
  });

  it('marks what was measured from a day on at the last commit of the day', () => {
    const { breaks, points } = layoutHistory(items, 'percent', SIZE, {
      breaks: [
        { date: '2025-10-31', reason: 'flags changed from totals to unit' },
        { date: '2020-01-01', reason: 'long ago' },
      ],
    });
    expect(breaks).toEqual([
      {
        date: '2025-10-31',
        reason: 'flags changed from totals to unit',
        x: points[12].x,
      },
    ]);
  });

  it('draws target and floor across, and along the number of lines', () => {
    const goals = {
      target: { value: 75, by: null },
      floor: 14,
      forecast: null,
    };
    const percent = layoutHistory(items, 'percent', SIZE, { goals });
    expect(percent.target).toMatch(/^M52,[\d.]+H696$/);
    expect(percent.yTicks[percent.yTicks.length - 1].value).toBe(80);
    const lines = layoutHistory(items, 'lines', SIZE, { goals });
    expect(lines.target?.match(/L/g)).toHaveLength(12);
    expect(lines.floor).not.toBe(lines.target);
  });

  it('goes on to the future where there is a forecast, in per cent only', () => {
    const goals = {
      target: { value: 60, by: '2025-11-20' },
      floor: null,
      forecast: {
        state: 'expected',
        sentence: '',
        verdict: 'on-track',
        expectedOn: '2025-11-10',
        interval: { from: '2025-11-06', to: '2025-11-18' },
        pace: { covered: 40, total: 1 },
        neededPace: 30,
        reachedOn: null,
        wouldBeLostOn: null,
        breaks: [],
        points: 9,
      } as const,
    };
    const options = {
      goals: { ...goals, forecast: { ...goals.forecast, breaks: [] } },
    };
    const percent = layoutHistory(items, 'percent', SIZE, options);
    expect(percent.expected).toMatch(/^M/);
    expect(percent.band).toMatch(/Z$/);
    expect(percent.points[12].x).toBeLessThan(300);
    const lines = layoutHistory(items, 'lines', SIZE, options);
    expect([lines.expected, lines.band]).toEqual([null, null]);
    expect(lines.points[12].x).toBe(696);
  });

  it('draws one snapshot in the middle', () => {
    const { points } = layoutHistory(items.slice(0, 1), 'percent', SIZE);
    expect(points[0].x).toBeCloseTo((52 + 720 - 24) / 2);
  });

  it('has no point where there was no line', () => {
    const empty = {
      ...items[0],
      totals: {
        ...items[0].totals,
        lines: { total: 0, covered: 0, partial: 0 },
      },
    };
    const { points } = layoutHistory([empty, items[1]], 'percent', SIZE);
    expect(points[0].y).toBeNull();
  });
});
