import { ScorecardTrend } from '@backstage-coverage/plugin-coverage-common';
import { layoutOrganisationTrend, measuredDays } from './organisationTrend';

const trend: ScorecardTrend = {
  withTarget: 2,
  points: [
    { day: '2026-01-01', lines: { covered: 0, total: 0 }, reporting: 0 },
    { day: '2026-01-02', lines: { covered: 50, total: 100 }, reporting: 1 },
    { day: '2026-01-31', lines: { covered: 70, total: 100 }, reporting: 2 },
  ],
  target: 80,
};
const SIZE = { width: 720, height: 300 };

describe('organisationTrend', () => {
  it('begins where something is measured', () => {
    expect(measuredDays(trend).map(({ percent }) => percent)).toEqual([50, 70]);
  });

  it('has room for the target, which lies above', () => {
    const layout = layoutOrganisationTrend(measuredDays(trend), 80, SIZE);
    expect(layout.targetY).toBeLessThan(layout.end!.y);
    expect(layout.end!.x).toBe(SIZE.width - 16);
    expect(
      layoutOrganisationTrend(measuredDays(trend), null, SIZE).targetY,
    ).toBeNull();
  });

  it('places a single day', () => {
    const [only] = measuredDays(trend);
    const { end, path } = layoutOrganisationTrend([only], null, SIZE);
    expect(end!.x).not.toBeNaN();
    expect(path).toMatch(/^M/);
  });
});
