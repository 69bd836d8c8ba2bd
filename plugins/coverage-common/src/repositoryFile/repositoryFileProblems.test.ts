import { parseRepositoryFile } from './parseRepositoryFile';

const areaWith = (rest: object) => ({
  areas: [{ name: 'database', include: ['core/**'], ...rest }],
});

describe('parseRepositoryFile', () => {
  it.each<[unknown, string]>([
    [[], 'it is []; expected a mapping with targets, areas'],
    ['x', 'it is "x"; expected a mapping with targets'],
    [{ targets: 80 }, 'targets is 80; expected a list'],
    [
      { targets: [{ value: 120 }] },
      'targets[0].value is 120; expected a percentage from 0 to 100',
    ],
    [
      { targets: [{}] },
      'targets[0].value is missing; expected a percentage from 0 to 100',
    ],
    [
      { targets: [{ value: 80, by: '2027-02-30' }] },
      'targets[0].by is "2027-02-30"; expected a date that exists, like 2027-06-30',
    ],
    [
      { targets: [{ value: 80, measure: 'loc' }] },
      'targets[0].measure is "loc"; expected "lines", "branches", "functions" or "files"',
    ],
    [
      areaWith({ target: '80%' }),
      'areas[0].target is "80%"; expected a percentage of lines from 0 to 100, a mapping',
    ],
    [
      areaWith({ target: 180 }),
      'areas[0].target is 180; expected a percentage from 0 to 100',
    ],
    [
      areaWith({ target: { value: -1 } }),
      'areas[0].target.value is -1; expected a percentage from 0 to 100',
    ],
    [
      areaWith({ target: [{ value: 1 }, { value: 'x' }] }),
      'areas[0].target[1].value is "x"; expected a percentage from 0 to 100',
    ],
    [
      areaWith({ priority: 'urgent' }),
      'areas[0].priority is "urgent"; expected "critical", "high", "medium" or "low"',
    ],
    [
      areaWith({ include: [] }),
      'areas[0].include is []; expected at least one glob',
    ],
    [
      areaWith({ include: ['!x'] }),
      'areas[0].include[0] is "!x"; expected a path or glob, but the glob "!x" begins with "!"',
    ],
    [
      { areas: [{ include: ['x'] }] },
      'areas[0].name is missing; expected a name',
    ],
    [
      {
        areas: [
          { name: 'a', include: ['x'] },
          { name: 'b', include: ['x'] },
          { name: 'a', include: ['y'] },
        ],
      },
      'areas[2].name is "a", as is areas[0].name; expected each name once',
    ],
    [
      { testKinds: { unit: 'tests/**' } },
      'testKinds.unit is "tests/**"; expected a list of globs, or a mapping',
    ],
    [
      { testKinds: { unit: { include: 'x' } } },
      'testKinds.unit.include is "x"; expected a list',
    ],
    [
      { phases: [{ name: 'a', hours: [6, 4] }] },
      'phases[0].hours is [6,4]; expected hours from and to, like [4, 6]',
    ],
    [
      { phases: [{ name: 'a', weeks: 0 }] },
      'phases[0].weeks is 0; expected a number of weeks above 0',
    ],
    [{ capacity: 0 }, 'capacity is 0; expected hours a week above 0'],
    [
      { priority: { level: 'x' } },
      'priority.level is "x"; expected "critical"',
    ],
    [
      {
        priorities: {
          rules: [{ id: 'A1', when: {}, effect: { sett: 'low' }, reason: 'r' }],
        },
      },
      'priorities.rules[0].effect is {"sett":"low"}; expected one of set, atMost and atLeast',
    ],
    [
      { priorities: { overrides: [{ path: 'a', priority: 'low' }] } },
      'priorities.overrides[0].reason is missing; expected a reason for people',
    ],
    [
      { flags: { unit: { carryforward: 'yes' } } },
      'flags.unit.carryforward is "yes"; expected true or false',
    ],
    [
      { paths: [{ from: '/app/', to: '../x' }] },
      `paths[0].to is "../x"; expected how they begin from the repository's root`,
    ],
    [{ ignore: [null] }, 'ignore[0] is null; expected a path or glob'],
    [
      { ignore: ['{a,b}'.repeat(50)] },
      'stands for more than 100 paths by its braces',
    ],
    [{ notes: ['x'.repeat(3000)] }, 'expected at most 2,000 characters'],
  ])('names place, value and expectation in %j', (value, message) => {
    expect(() => parseRepositoryFile(value)).toThrow('repository file: ');
    expect(() => parseRepositoryFile(value)).toThrow(message);
  });
});
