import {
  Analysis,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { PAYMENTS_API, paymentsApi } from '../__fixtures__/paymentsApi';
import { TREND_MARGIN, layoutTrend, recentItems } from './trendChart';

const SIZE = { width: 800, height: 240 };
let items: SnapshotSummary[];
let analysis: Analysis;

beforeAll(async () => {
  items = (await paymentsApi.getHistory(PAYMENTS_API)).items;
  analysis = await paymentsApi.getAnalysis(PAYMENTS_API);
});

const layout = (changes: Partial<Parameters<typeof layoutTrend>[0]> = {}) =>
  layoutTrend(
    {
      items,
      target: { value: 75, by: '2026-06-30' },
      floor: 67.7,
      forecast: analysis.forecast,
      ...changes,
    },
    SIZE,
  );

describe('layoutTrend', () => {
  it('places uploads from left to right and leaves room for what is to come', () => {
    const { points } = layout();
    expect(points).toHaveLength(12);
    expect(points[0].x).toBe(TREND_MARGIN.left);
    expect(points[11].x).toBeLessThan(SIZE.width / 2);
    expect(points[11].y).toBeLessThan(points[0].y);
  });

  it('draws target, floor and due date where they are', () => {
    const { targetY, floorY, due, points } = layout();
    expect(targetY).toBeLessThan(floorY!);
    expect(floorY).toBeGreaterThan(points[11].y);
    expect(due?.x).toBeGreaterThan(points[11].x);
    expect(due?.x).toBeLessThan(SIZE.width);
  });

  it('names target, floor and forecast to the right, none over another', () => {
    const { labels, margin, targetY } = layout({
      target: { value: 68, by: '2026-06-30' },
      forecast: { ...analysis.forecast, expectedOn: null, interval: null },
    });
    expect(labels.map(({ of }) => of)).toEqual(['target', 'forecast', 'floor']);
    const ys = labels.map(({ y }) => y).sort((a, b) => a - b);
    expect(ys[1] - ys[0]).toBeGreaterThanOrEqual(16);
    expect(ys[2] - ys[1]).toBeGreaterThanOrEqual(16);
    expect(labels[0]).toMatchObject({ value: 68, lineY: targetY });
    expect(margin.right).toBeGreaterThan(TREND_MARGIN.right);
    expect(layout({ target: null, floor: null, forecast: null })).toMatchObject(
      {
        labels: [],
        margin: TREND_MARGIN,
      },
    );
  });

  it('fills the width with the past where nothing is forecast', () => {
    const { points, expected, band, targetY } = layout({
      target: null,
      floor: null,
      forecast: null,
    });
    expect(points[11].x).toBe(SIZE.width - TREND_MARGIN.right);
    expect([expected, band, targetY]).toEqual([null, null, null]);
  });

  it('leaves out a due date that would squeeze the past', () => {
    expect(layout({ target: { value: 75, by: '2031-06-30' } }).due).toBeNull();
  });

  it('marks breaks of the time that is shown, and no others', () => {
    const breaks = [
      { date: '2025-01-01', reason: 'flags changed' },
      { date: '2026-01-20', reason: 'formats changed' },
    ];
    const { breaks: marks } = layout({
      forecast: { ...analysis.forecast, breaks },
    });
    expect(marks.map(({ date }) => date)).toEqual(['2026-01-20']);
  });

  it('copes with one upload, and with one of no lines', () => {
    const [first] = items;
    expect(layout({ items: [first], forecast: null }).points).toHaveLength(1);
    const empty = {
      ...first,
      totals: {
        ...first.totals,
        lines: { total: 0, covered: 0, partial: 0 },
      },
    };
    expect(layout({ items: [empty] }).points).toEqual([]);
  });
});

describe('recentItems', () => {
  it('takes 90 days, or everything where these hold one upload only', () => {
    const old = { ...items[0], committedAt: '2024-01-01T00:00:00.000Z' };
    expect(recentItems([old, ...items])).toEqual(items);
    expect(recentItems([old, items[11]])).toHaveLength(2);
  });
});
