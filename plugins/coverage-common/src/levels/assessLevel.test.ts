import fc from 'fast-check';
import { Gap, GapState } from '../gaps/Gap';
import { PriorityLevel } from '../priorities/Priority';
import { assessLevel, LevelInput } from './assessLevel';

const levels: LevelInput['levels'] = {
  bronze: {
    minCoverage: 60,
    maxAgeDays: 14,
    noUntested: ['critical'],
    noOpen: [],
  },
  silver: {
    minCoverage: 75,
    maxAgeDays: 14,
    noUntested: ['high'],
    noOpen: ['critical'],
  },
  gold: {
    minCoverage: 90,
    maxAgeDays: 14,
    noUntested: [],
    noOpen: [],
    minPatch: 90,
  },
};

const gap = (level: PriorityLevel, covered: number, state: GapState = 'open') =>
  ({ state, priority: { level }, lines: { covered, total: 50 } } as Gap);

const input = (covered: number, parts: Partial<LevelInput> = {}) => ({
  lines: { covered, total: 1000 },
  uploadedAt: '2027-05-01T00:00:00Z',
  gaps: [],
  patch: null,
  ceiling: null,
  levels,
  now: '2027-05-04T00:00:00Z',
  ...parts,
});

const unmet = (given: LevelInput) =>
  assessLevel(given)
    .criteria.filter(({ met }) => !met)
    .map(({ text }) => text);

describe('assessLevel', () => {
  it.each([
    [599, 'none', 'bronze'],
    [600, 'bronze', 'silver'],
    [749, 'bronze', 'silver'],
    [750, 'silver', 'gold'],
    [899, 'silver', 'gold'],
    [900, 'gold', null],
  ])('%p of 1,000 lines: %p', (covered, level, next) => {
    expect(assessLevel(input(covered))).toMatchObject({ level, next });
  });

  it.each([null, { covered: 0, total: 0 }])('has no level for %p', lines => {
    const result = assessLevel(input(0, { lines }));
    expect(result).toMatchObject({ level: null, next: 'bronze' });
    expect(result.criteria[0]).toEqual({
      text: 'Line coverage of at least 60.0 %: not measured',
      met: false,
    });
  });

  it('says what the next level asks for, with the numbers', () => {
    expect(assessLevel(input(684)).criteria).toEqual([
      {
        text: 'Line coverage of at least 75.0 %: 68.4 % now, 66 lines missing',
        met: false,
      },
      { text: 'Newest upload at most 14 days old: 3 days', met: true },
      { text: 'No high gap at 0 %: none now', met: true },
      { text: 'No open critical gap: none now', met: true },
    ]);
  });

  it('asks nothing more at gold', () => {
    expect(assessLevel(input(950)).criteria).toEqual([]);
  });

  it('bars bronze by an untested critical file, silver by an open one', () => {
    expect(
      assessLevel(input(950, { gaps: [gap('critical', 0)] })),
    ).toMatchObject({ level: 'none', next: 'bronze' });
    const begun = input(950, { gaps: [gap('critical', 20)] });
    expect(assessLevel(begun)).toMatchObject({ level: 'bronze' });
    expect(unmet(begun)).toEqual(['No open critical gap: 1 now']);
    expect(
      unmet(input(950, { gaps: [gap('high', 0), gap('high', 0)] })),
    ).toEqual(['No high gap at 0 %: 2 now']);
  });

  it('bars nobody by what is blocked or exempt', () => {
    const gaps = [gap('critical', 0, 'blocked'), gap('critical', 0, 'exempt')];
    expect(assessLevel(input(950, { gaps })).level).toBe('gold');
  });

  it('takes an old upload as a lapse of every level', () => {
    const old = { uploadedAt: '2027-04-19T23:00:00Z' };
    expect(assessLevel(input(950, old)).level).toBe('none');
    expect(unmet(input(950, old))).toEqual([
      'Newest upload at most 14 days old: 15 days',
    ]);
    const justInTime = { uploadedAt: '2027-04-20T00:00:00Z' };
    expect(assessLevel(input(950, justInTime)).level).toBe('gold');
  });

  it('gives gold at the ceiling, but no lower level', () => {
    expect(assessLevel(input(800, { ceiling: 80 })).level).toBe('gold');
    expect(unmet(input(799, { ceiling: 80 }))).toEqual([
      "Line coverage at the ceiling of 80.0 %, which the files' difficulty allows instead of 90.0 %: 79.9 % now, 1 line missing",
    ]);
    expect(assessLevel(input(700, { ceiling: 70 })).level).toBe('bronze');
    expect(assessLevel(input(900, { ceiling: 95 })).level).toBe('gold');
  });

  it('weighs patch coverage where it is known, and says where it is not', () => {
    expect(assessLevel(input(950, { patch: 91 })).level).toBe('gold');
    expect(unmet(input(950, { patch: 89.5 }))).toEqual([
      'At least 90.0 % of the lines changed in 30 days covered: 89.5 % now',
    ]);
    expect(assessLevel(input(800)).criteria).toContainEqual({
      text: 'At least 90.0 % of the lines changed in 30 days covered: not known, so it is left out',
      met: true,
    });
  });

  it('never falls when more is covered', () => {
    const ladder = ['none', 'bronze', 'silver', 'gold'];
    const rank = (covered: number, parts: Partial<LevelInput>) =>
      ladder.indexOf(assessLevel(input(covered, parts)).level!);
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.option(fc.nat(100)),
        fc.option(fc.nat(100)),
        (a, b, ceiling, patch) => {
          const parts = { ceiling, patch };
          expect(rank(Math.max(a, b), parts)).toBeGreaterThanOrEqual(
            rank(Math.min(a, b), parts),
          );
        },
      ),
    );
  });
});
