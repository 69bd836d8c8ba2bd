import { Plan } from '@backstage-coverage/plugin-coverage-common';
import { CURVE_MARGIN, layoutCurve } from './planCurve';

const plan = {
  from: 20,
  options: { target: 60, start: '2027-01-04', by: '2027-01-25' },
  phases: [
    { to: 40, weeks: { from: 0, to: 2 } },
    { to: 60, weeks: { from: 2, to: 6 } },
  ],
} as unknown as Plan;
const size = { width: 600, height: 200 };

describe('layoutCurve', () => {
  it('rises from the start to the end of the last phase', () => {
    const { points, targetY } = layoutCurve(plan, size);
    expect(points.map(({ phase }) => phase)).toEqual([-1, 0, 1]);
    expect(points[0].x).toBe(CURVE_MARGIN.left);
    expect(points[2].x).toBe(size.width - CURVE_MARGIN.right);
    expect(points[0].y).toBeGreaterThan(points[1].y);
    expect(points[2].y).toBe(targetY);
  });

  it('marks the due date where it falls into the work', () => {
    const { points, dueX } = layoutCurve(plan, size);
    expect(dueX).toBeCloseTo((points[0].x + points[2].x) / 2);
    const later = { ...plan, options: { ...plan.options, by: '2028-01-01' } };
    expect(layoutCurve(later, size).dueX).toBeNull();
  });
});
