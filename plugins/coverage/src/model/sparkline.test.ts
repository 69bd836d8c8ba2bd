import { sparkline } from './sparkline';

const SIZE = { width: 84, height: 24 };

describe('sparkline', () => {
  it('goes up where coverage does, and ends at the newest value', () => {
    const drawing = sparkline([60, 62, null, 70], SIZE)!;
    expect(drawing).toMatchObject({ from: 60, to: 70, weeks: 3 });
    expect(drawing.end).toEqual({ x: 80, y: 4 });
    expect(drawing.path).toMatch(/^M4,20L/);
  });

  it('keeps what hardly changes in the middle', () => {
    expect(sparkline([60, 60.2], SIZE)!.end.y).toBeCloseTo(12, 0);
  });

  it('draws nothing of fewer than two values', () => {
    expect(sparkline([null, 50, null], SIZE)).toBeNull();
    expect(sparkline([], SIZE)).toBeNull();
  });
});
