import { targetsOutOfReach } from './targetsOutOfReach';
import {
  areaOf,
  contextOf,
  targetOf,
  totalsOf,
} from './__testData__/contextOf';

const ceilingAt = (percent: number) => ({
  percent,
  withoutExceptions: percent,
  heldBack: { files: 0, lines: 0 },
});

const check = (
  value: number,
  covered: number,
  parts: Parameters<typeof targetOf>[2] = {},
) =>
  targetsOutOfReach(
    contextOf({
      totals: totalsOf(covered, 200),
      targets: [targetOf(value, { covered, total: 200 }, parts)],
      ceilings: { entity: ceilingAt(73), areas: new Map() },
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
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 25,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
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
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 73,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
  });

  it('looks at each area by its own ceiling', () => {
    const lines = { covered: 20, total: 100 };
    const targets = [targetOf(60, lines, { area: 'a' })];
    const messages = (percent: number) =>
      targetsOutOfReach(
        contextOf({
          areas: [areaOf('a', lines, { targets })],
          ceilings: {
            entity: null,
            areas: new Map([['a', ceilingAt(percent)]]),
          },
        }),
      ).map(({ message }) => message);
    expect(messages(60)).toEqual([]);
    expect(messages(20)).toEqual([
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
