import fc from 'fast-check';
import { groupPriority, PRIORITY_LEVELS } from './groupPriority';

describe('groupPriority', () => {
  it('takes the level that holds the most uncovered lines', () => {
    expect(
      groupPriority([
        { level: 'critical', uncovered: 40 },
        { level: 'high', uncovered: 30 },
        { level: 'high', uncovered: 20 },
        { level: 'low', uncovered: 5 },
      ]),
    ).toEqual({ level: 'high', higherInside: { level: 'critical', files: 1 } });
  });

  it('takes the higher of equals', () => {
    expect(
      groupPriority([
        { level: 'low', uncovered: 10 },
        { level: 'medium', uncovered: 10 },
      ]),
    ).toEqual({ level: 'medium', higherInside: null });
  });

  it('names the highest level inside only', () => {
    expect(
      groupPriority([
        { level: 'low', uncovered: 90 },
        { level: 'high', uncovered: 1 },
        { level: 'high', uncovered: 1 },
        { level: 'medium', uncovered: 1 },
      ]).higherInside,
    ).toEqual({ level: 'high', files: 2 });
  });

  it('counts files where nothing was measured', () => {
    expect(
      groupPriority([
        { level: 'low', uncovered: 0 },
        { level: 'low', uncovered: 0 },
        { level: 'critical', uncovered: 0 },
      ]),
    ).toEqual({ level: 'low', higherInside: { level: 'critical', files: 1 } });
    expect(groupPriority([])).toEqual({ level: 'low', higherInside: null });
  });

  it('does not depend on the order and lies among its files', () => {
    const row = fc.record({
      level: fc.constantFrom(...PRIORITY_LEVELS),
      uncovered: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), rows => {
        const { level } = groupPriority(rows);
        expect(groupPriority([...rows].reverse())).toEqual(groupPriority(rows));
        expect(rows.map(r => r.level)).toContain(level);
      }),
    );
  });
});
