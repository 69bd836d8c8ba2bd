import { dueTooEarly } from './dueTooEarly';
import { batchServerContext } from './__testData__/batchServerContext';
import { contextOf, targetOf } from './__testData__/contextOf';

const { plan } = batchServerContext;
const now = { covered: 0, total: 1384 };

const check = (value: number, by: string, current = now) =>
  dueTooEarly(contextOf({ plan, targets: [targetOf(value, current, { by })] }));

describe('C9', () => {
  it('finds a date that the hours do not allow', () => {
    const [finding, ...others] = check(80, '2027-01-31');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'C9', severity: 'warning' });
    expect(finding.message).toBe(
      `80 % of lines by 2027-01-31 takes about ${(
        plan.effort.minutes / 60
      ).toFixed(1)} h, which at 4 hours a week last until ${plan.endsOn}.`,
    );
    expect(finding.fix).toEqual({
      kind: 'set-target',
      target: {
        measure: 'lines',
        value: Math.floor(plan.phases[1].to!),
        by: '2027-01-31',
        kind: 'committed',
        area: null,
      },
    });
  });

  it('offers a later date where less than the value is no mending', () => {
    const most = { covered: 1100, total: 1384 };
    const [{ fix }] = check(80, '2027-01-05', most);
    expect(fix).toMatchObject({
      kind: 'set-target',
      target: { value: 80, by: plan.endsOn },
    });
  });

  it('finds a date that has passed', () => {
    expect(check(80, '2026-12-31', { covered: 692, total: 1384 })).toEqual([
      {
        code: 'C9',
        severity: 'warning',
        message: '80 % of lines was due on 2026-12-31, and 50.0 % is reached.',
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 80,
            by: plan.endsOn,
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
  });

  it.each([
    ['the date leaves time', 80, '2027-12-31', now],
    ['the last day is enough', 80, plan.endsOn!, now],
    ['it is reached', 80, '2026-12-31', { covered: 1384, total: 1384 }],
    ['no phase reaches it, which other checks say', 99, '2027-01-31', now],
  ])('is silent where %s', (_, value, by, current) => {
    expect(check(value, by, current)).toEqual([]);
  });

  it('does not mix measures', () => {
    const target = targetOf(80, now, { by: '2027-01-05', measure: 'files' });
    expect(dueTooEarly(contextOf({ plan, targets: [target] }))).toEqual([]);
  });
});
