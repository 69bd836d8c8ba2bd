import { FileFacts } from '../files/FileFacts';
import { PriorityAssessment, PriorityLevel } from '../priorities/Priority';
import { parseRepositoryFile } from '../repositoryFile/parseRepositoryFile';
import { MONOREPO } from './__fixtures__/monorepo';
import { assignAreas } from './assignAreas';
import { areaLevel, summariseAreas } from './summariseAreas';

const facts = (
  path: string,
  {
    testedBy = [],
    lines = 10,
    measured,
  }: {
    testedBy?: string[] | null;
    lines?: number;
    measured?: [number, number];
  } = {},
): FileFacts => ({
  path,
  measuredPath: measured ? path : null,
  totals: measured
    ? {
        lines: { covered: measured[0], total: measured[1], partial: 0 },
        branches: null,
        functions: null,
      }
    : null,
  detail: null,
  inventory: testedBy && { path, kind: 'source', lines },
  testedBy,
  testKinds: testedBy?.length ? ['unit'] : [],
  fanIn: null,
});
const assess = (level: PriorityLevel): PriorityAssessment => ({
  level,
  suggested: level,
  reasons: [{ ruleId: 'A5', text: level }],
  rationale: `because ${level}`,
  override: null,
});
const summarise = (
  files: FileFacts[],
  areas: object[] | null = null,
  levelOf: (path: string) => PriorityLevel = () => 'medium',
) =>
  summariseAreas({
    files,
    assignment: assignAreas(files, parseRepositoryFile({ areas }).file),
    priorities: files.map(({ path }) => assess(levelOf(path))),
    targets: new Map(),
  });

describe('areaLevel', () => {
  it.each([
    [null, 'not-measured'],
    [100, 'good'],
    [80, 'good'],
    [79.9, 'fair'],
    [50, 'fair'],
    [49.9, 'gap'],
    [10.1, 'gap'],
    [10, 'critical-gap'],
    [0, 'critical-gap'],
  ])('%s per cent is %s', (percent, level) => {
    expect(areaLevel(percent)).toBe(level);
  });
});

describe('summariseAreas', () => {
  it('gives the overview of a monorepo by tested files', () => {
    const tested = (path: string) =>
      (/backend\/luml\/handlers/.test(path) && !path.endsWith('part0.py')) ||
      path === 'frontend/src/stores/part3.ts' ||
      /components\/orbits\/part[012]\./.test(path);
    const files = MONOREPO.map(path =>
      facts(path, { testedBy: tested(path) ? ['t'] : [] }),
    );
    const areas = summarise(files, null, path =>
      path.endsWith('auth.py') ? 'critical' : 'high',
    );
    const row = (name: string) => {
      const area = areas.find(({ definition }) => definition.name === name)!;
      return [area.testedFiles, area.files, area.level, area.untested.length];
    };
    expect(row('Backend Handlers')).toEqual([13, 14, 'good', 1]);
    expect(row('Backend API')).toEqual([0, 24, 'critical-gap', 1]);
    expect(row('Frontend Components')).toEqual([3, 80, 'critical-gap', 4 + 13]);
    expect(row('Frontend Stores')).toEqual([1, 14, 'critical-gap', 13]);
    expect(
      areas.find(({ definition }) => definition.name === 'Backend API')!
        .untested,
    ).toEqual([
      {
        kind: 'folder',
        path: 'backend/luml/api/',
        files: 24,
        lines: 240,
        statements: null,
        level: 'high',
        higherInside: { level: 'critical', files: 1 },
        rationale: 'because high',
      },
    ]);
    for (const area of areas) {
      const inRows = area.untested.reduce((sum, { files: n }) => sum + n, 0);
      expect(area.testedFiles).toBe(area.tested.length);
      expect(area.testedFiles + inRows).toBe(area.files);
    }
  });

  it('counts lines where they were measured, and adds up', () => {
    const files = [
      facts('a/one.py', { measured: [9, 10], testedBy: ['tests/t.py'] }),
      facts('a/two.py', { measured: [0, 90] }),
      facts('b/three.py', { lines: 40 }),
    ];
    const areas = summarise(files, [
      { name: 'a', include: ['a/**'], testKinds: ['unit', 'e2e'] },
      { name: 'b', include: ['b/**'], priority: 'low' },
    ]);
    expect(areas[0]).toMatchObject({
      files: 2,
      measuredFiles: 2,
      testedFiles: 1,
      testedBy: 'imports',
      totals: { lines: { covered: 9, total: 100 } },
      level: 'critical-gap',
      priority: 'medium',
      testKinds: { present: ['unit'], missing: ['e2e'] },
      tested: [
        { path: 'a/one.py', testFiles: ['tests/t.py'], testKinds: ['unit'] },
      ],
      untested: [{ kind: 'file', path: 'a/two.py', statements: 90, lines: 10 }],
    });
    expect(areas[1]).toMatchObject({
      files: 1,
      measuredFiles: 0,
      totals: { lines: { total: 0 } },
      level: 'critical-gap',
      priority: 'low',
      untested: [
        { kind: 'file', path: 'b/three.py', statements: null, lines: 40 },
      ],
    });
  });

  it('takes covered lines for tests without an inventory', () => {
    const files = [
      facts('a.py', { testedBy: null, measured: [1, 10] }),
      facts('b.py', { testedBy: null, measured: [0, 10] }),
      facts('c.py', { testedBy: null, measured: [0, 0] }),
    ];
    const [area] = summarise(files);
    expect(area).toMatchObject({
      testedBy: 'covered-lines',
      testedFiles: 2,
      level: 'critical-gap',
    });
    expect(area.untested.map(({ path, lines }) => [path, lines])).toEqual([
      ['b.py', null],
    ]);
  });

  it('does not call unmeasured what nobody knows 0 per cent', () => {
    const [area] = summarise([facts('a.py', { testedBy: null })]);
    expect(area).toMatchObject({ level: 'not-measured', measuredFiles: 0 });
  });

  it('keeps an area that no file is in', () => {
    const [area] = summarise([], [{ name: 'gone', include: ['gone/**'] }]);
    expect(area).toMatchObject({
      files: 0,
      level: 'not-measured',
      priority: null,
      untested: [],
    });
  });

  it('folds no folder that another area has a part of', () => {
    const files = ['a', 'b', 'c'].map(name => facts(`lib/${name}.py`));
    const [some, rest] = summarise(files, [
      { name: 'some', include: ['lib/{a,b}.py'] },
    ]);
    expect(some.untested.map(({ path }) => path)).toEqual([
      'lib/a.py',
      'lib/b.py',
    ]);
    expect(rest.untested.map(({ path }) => path)).toEqual(['lib/c.py']);
  });

  it('takes the priority of open gaps only, where they are known', () => {
    const files = [facts('a.py'), facts('b.py')];
    const [area] = summariseAreas({
      files,
      assignment: assignAreas(files, null),
      priorities: [assess('critical'), assess('low')],
      targets: new Map(),
      gapLevels: [null, 'low'],
    });
    expect(area.priority).toBe('low');
  });
});
