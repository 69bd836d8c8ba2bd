import { Gap } from '@backstage-coverage/plugin-coverage-common';
import { gapOf } from '../__fixtures__/gapOf';
import { gapCsv } from './gapCsv';
import { gapIssue } from './gapIssue';
import { GapQuery, queryGaps } from './gapQuery';
import { gapRows } from './gapRows';
import { sumGaps } from './gapSum';
import { matchingGaps } from './matchingGaps';
import { overridePreview } from './settingPreview';

const all: GapQuery = {
  search: '',
  priorities: [],
  state: 'all',
  area: undefined,
  owner: undefined,
  sort: 'priority',
  order: 'desc',
};
const gaps: Gap[] = [
  gapOf('src/auth/session.ts', { level: 'critical', covered: 0, total: 61 }),
  gapOf('src/auth/[id].ts', { covered: 10, total: 40, area: 'Auth' }),
  gapOf('src/new.ts', { state: 'not-measured' }),
  gapOf('src/util.ts', { level: 'low', covered: 5, total: 8 }),
];
const paths = (found: Gap[]) => found.map(({ path }) => path);

describe('queryGaps', () => {
  it('filters by priority, state, area and part of the path', () => {
    const ask = (query: Partial<GapQuery>) =>
      paths(queryGaps(gaps, { ...all, ...query }));
    expect(ask({ priorities: ['low', 'critical'] })).toEqual([
      'src/auth/session.ts',
      'src/util.ts',
    ]);
    expect(ask({ state: 'open' })).not.toContain('src/new.ts');
    expect(ask({ state: 'not-measured' })).toEqual(['src/new.ts']);
    expect(ask({ area: 'Auth' })).toEqual(['src/auth/[id].ts']);
    expect(ask({ area: null })).toHaveLength(3);
    expect(ask({ search: ' UTIL ' })).toEqual(['src/util.ts']);
  });

  it('finds what somebody owns, or nobody, and sorts by owner', () => {
    const owners = [['@acme/web', '@acme/api'], null, [], ['@acme/api']];
    const owned = gaps.map((gap, i) => ({ ...gap, owners: owners[i] }));
    const ask = (query: Partial<GapQuery>) =>
      paths(queryGaps(owned, { ...all, ...query }));
    expect(ask({ owner: '@acme/api' })).toEqual([
      'src/auth/session.ts',
      'src/util.ts',
    ]);
    expect(ask({ owner: null })).toEqual(['src/new.ts']);
    expect(ask({ owner: '@acme' })).toEqual([]);
    expect(ask({ sort: 'owner', order: 'asc' }).slice(0, 2)).toEqual([
      'src/util.ts',
      'src/auth/session.ts',
    ]);
    const [header, first] = gapCsv(owned).split('\r\n');
    expect(header).toMatch(/,owners$/);
    expect(first).toMatch(/,'@acme\/web @acme\/api$/);
  });

  it('puts what was not measured last in both orders', () => {
    for (const order of ['asc', 'desc'] as const) {
      const found = queryGaps(gaps, { ...all, sort: 'coverage', order });
      expect(found[3].path).toBe('src/new.ts');
    }
  });
});

describe('gapRows', () => {
  it('adds up what is in a group and hides what is closed', () => {
    const rows = gapRows(gaps, {
      grouping: 'folder',
      sort: 'uncovered',
      order: 'desc',
      closed: new Set(['src/']),
    });
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      kind: 'group',
      name: 'src/auth/',
      sum: { gaps: 2, uncovered: 91, lines: { covered: 10, total: 101 } },
    });
    expect(rows[3]).toMatchObject({ name: 'src/', isOpen: false });
  });

  it('keeps gaps of no area apart from an area of any name', () => {
    const rows = gapRows(gaps, {
      grouping: 'area',
      sort: 'path',
      order: 'asc',
      closed: new Set(),
    });
    expect(rows.filter(({ kind }) => kind === 'group')).toMatchObject([
      { name: 'Auth' },
      { name: null },
    ]);
  });
});

describe('sumGaps', () => {
  it('knows no lines where nothing was measured', () => {
    expect(sumGaps([gaps[2]])).toMatchObject({ lines: null, measured: 0 });
  });
});

describe('gapCsv', () => {
  it('quotes, keeps the unmeasured empty and disarms formulas', () => {
    const csv = gapCsv([
      gapOf('=cmd|"x",1.ts', { covered: 1, total: 3 }),
      gaps[2],
    ]);
    const [header, formula, unmeasured] = csv.split('\r\n');
    expect(header).toMatch(/^path,area,priority,/);
    expect(formula).toMatch(/^"'=cmd\|""x"",1\.ts",,high,.*,1,3,2,33\.33,/);
    expect(unmeasured).toMatch(/^src\/new\.ts,,high,high,not-measured,,,,,/);
  });
});

describe('gapIssue', () => {
  it('asks for lines, or for the first test where none were measured', () => {
    expect(gapIssue(gaps[1])).toMatch(
      /^Test src\/auth\/\[id\]\.ts: 25\.0 % to/,
    );
    expect(gapIssue(gaps[2])).toMatch(
      /^Write the first test of src\/new\.ts\n/,
    );
  });
});

describe('previews', () => {
  it('match a file by its very name, folders and globs', () => {
    const count = (path: string) => matchingGaps(gaps, path).gaps?.length;
    expect(count('src/auth/[id].ts')).toBe(1);
    expect(count('src/auth')).toBe(2);
    expect(count('src/*.ts')).toBe(2);
    expect(count(' ')).toBe(0);
    expect(matchingGaps(gaps, '!src').error).toMatch(/!/);
  });

  it('count what changes, but for files with an override of their own', () => {
    const own = gapOf('src/own.ts', { overriddenBy: 'src/own.ts' });
    expect(overridePreview([...gaps, own], 'src/**', 'low')).toEqual({
      changing: [gaps[0], gaps[1], gaps[2]],
      changes: [
        { from: 'critical', count: 1 },
        { from: 'high', count: 2 },
      ],
      keepOwn: 1,
    });
  });
});
