import { Gap } from '@backstage-coverage/plugin-coverage-common';
import { listGaps } from './listGaps';

const gap = (
  path: string,
  level: string,
  covered: number | null,
  minutes: number,
): Gap =>
  ({
    path,
    state: covered === null ? 'not-measured' : 'open',
    area: null,
    lines: covered === null ? null : { covered, total: 10 },
    uncovered: covered === null ? 0 : 10 - covered,
    missing: covered === null ? 0 : 8 - covered,
    priority: { level },
    effort: { minutes },
    value: minutes * 2,
    roi: 2,
  } as unknown as Gap);

/** Worst first, as an analysis has them. */
const gaps = [
  gap('c.ts', 'critical', 5, 30),
  gap('d.ts', 'high', null, 20),
  gap('a.ts', 'high', 0, 10),
  gap('b.ts', 'low', 7, 5),
];

const paths = (request: Parameters<typeof listGaps>[1]) =>
  listGaps(gaps, request)
    .items.map(item => item.path.slice(0, 1))
    .join('');

describe('listGaps', () => {
  it('finds those of an owner', () => {
    const owned = gaps.map((one, i) => ({
      ...one,
      owners: [null, [], ['@acme/a'], ['@acme/a', '@acme/b']][i],
    }));
    const of = (owner: string) =>
      listGaps(owned, { owner }).items.map(item => item.path);
    expect(of('@acme/a')).toEqual(['a.ts', 'b.ts']);
    expect(of('@acme/b')).toEqual(['b.ts']);
    expect(of('@acme')).toEqual([]);
  });

  it('keeps the order of the analysis, or turns it round', () => {
    expect(paths({})).toBe('cdab');
    expect(paths({ order: 'desc' })).toBe('cdab');
    expect(paths({ order: 'asc' })).toBe('badc');
  });

  it.each([
    ['priority', 'cdab', 'bdac'],
    ['effort', 'badc', 'cdab'],
    ['value', 'cdab', 'badc'],
    ['coverage', 'acbd', 'bcad'],
    ['uncovered', 'acbd', 'bcad'],
    ['missing', 'acbd', 'bcad'],
    ['roi', 'cdab', 'cdab'],
    ['path', 'abcd', 'dcba'],
  ] as const)(
    'sorts by %s, what was not measured last',
    (sort, byDefault, turned) => {
      expect(paths({ sort })).toBe(byDefault);
      const order = ['effort', 'coverage', 'path'].includes(sort)
        ? 'desc'
        : 'asc';
      expect(paths({ sort, order })).toBe(turned);
    },
  );

  it('filters by any of several states and priorities', () => {
    expect(paths({ priority: ['critical', 'low'] })).toBe('cb');
    expect(paths({ state: ['not-measured'], priority: ['high'] })).toBe('d');
    expect(paths({ state: [], search: 'A.' })).toBe('a');
    expect(paths({ area: 'x' })).toBe('');
  });

  it('leaves the analysis as it is', () => {
    const before = gaps.map(({ path }) => path);
    listGaps(gaps, { sort: 'path' });
    expect(gaps.map(({ path }) => path)).toEqual(before);
  });
});
