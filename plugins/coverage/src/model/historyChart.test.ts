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

  it('finds where the number of lines jumped', () => {
    const { jumps } = layoutHistory(items, 'percent', SIZE);
    expect(
      jumps.map(({ before, after }) => [
        before.totals.lines.total,
        after.totals.lines.total,
      ]),
    ).toEqual([
      [1418, 1595],
      [1582, 1384],
    ]);
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
