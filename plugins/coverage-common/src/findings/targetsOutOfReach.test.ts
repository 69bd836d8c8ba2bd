import { gapOf } from '../plan/__testData__/gapOf';
import { targetsOutOfReach } from './targetsOutOfReach';
import {
  areaOf,
  contextOf,
  targetOf,
  totalsOf,
} from './__testData__/contextOf';

const check = (
  value: number,
  covered: number,
  parts: Parameters<typeof targetOf>[2] = {},
) =>
  targetsOutOfReach(
    contextOf({
      totals: totalsOf(covered, 200),
      gaps: [
        gapOf('gpu.py', { total: 100, difficulty: 'heavy', area: 'a' }),
        gapOf('b.py', { total: 50 }),
      ],
      targets: [targetOf(value, { covered, total: 200 }, parts)],
      ceiling: 73,
    }),
  );

describe('C8', () => {
  it('finds a target below the present coverage', () => {
    expect(check(20, 51)).toEqual([
      {
        code: 'C8',
        severity: 'info',
        message:
          'The target of 20 % of lines is below the present 25.5 %, so coverage may fall without anybody noticing.',
        fix: { kind: 'set-target', area: null, value: 25 },
      },
    ]);
    expect(check(25.5, 51)).toEqual([]);
  });

  it('finds a target above the ceiling of the files', () => {
    expect(check(73, 0)).toEqual([]);
    expect(check(74, 0)).toEqual([
      {
        code: 'C8',
        severity: 'warning',
        message:
          'The target of 74 % of lines is above the 73.0 % that its files can reach with reasonable effort.',
        fix: { kind: 'set-target', area: null, value: 73 },
      },
    ]);
  });

  it('looks at each area by its own gaps, blocked ones as they are', () => {
    const lines = { covered: 20, total: 100 };
    const own = (value: number) => [targetOf(value, lines, { area: 'a' })];
    const areas = [areaOf('a', lines, { targets: own(60) })];
    const gap = { total: 100, covered: 20, area: 'a' };
    const messages = (state: 'open' | 'blocked') =>
      targetsOutOfReach(
        contextOf({ areas, gaps: [gapOf('a/x.py', { ...gap, state })] }),
      ).map(({ message }) => message);
    expect(messages('open')).toEqual([]);
    expect(messages('blocked')).toEqual([
      'The target of 60 % of lines for area a is above the 20.0 % that its files can reach with reasonable effort.',
    ]);
  });

  it('finds what rarely pays, but not for files with a test', () => {
    const at = (measure: 'branches' | 'files') =>
      check(98, 0, { measure }).map(({ message }) => message);
    expect(at('branches')).toEqual([
      'The target of 98 % of branches is above 95 %, where the last lines cost far more than they tell.',
    ]);
    expect(at('files')).toEqual([]);
  });

  it("leaves the organisation's targets alone", () => {
    expect(check(99, 0, { origin: 'policy' })).toEqual([]);
  });
});
