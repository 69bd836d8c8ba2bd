import { HistoryPoint } from '../forecast/Forecast';
import { now, point } from './__testData__/historyPoint';
import { raisedTarget } from './raisedTarget';

describe('raisedTarget', () => {
  const raise = (history: HistoryPoint[], ceiling = 95) =>
    raisedTarget({ target: 75, ceiling, history, now });

  it('asks for a point more after four weeks', () => {
    expect(raise([point(40, 760), point(20, 755), point(1, 750)])).toBe(76);
  });

  it('waits while it was not held all the time', () => {
    expect(raise([point(40, 760), point(20, 749), point(1, 800)])).toBeNull();
    expect(raise([point(40, 740), point(20, 760)])).toBeNull();
    expect(raise([point(20, 760), point(1, 760)])).toBeNull();
  });

  it('forgets a fall before the four weeks', () => {
    expect(raise([point(60, 100), point(30, 760), point(2, 760)])).toBe(76);
  });

  it('needs news within the four weeks', () => {
    expect(raise([point(40, 760)])).toBeNull();
    expect(raise([])).toBeNull();
  });

  it('stops at the ceiling', () => {
    const held = [point(40, 760), point(1, 760)];
    expect(raise(held, 75.5)).toBe(75.5);
    expect(raise(held, 75)).toBeNull();
    expect(raise(held, 70)).toBeNull();
  });
});
