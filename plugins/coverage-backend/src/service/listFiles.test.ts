import fc from 'fast-check';
import { ManifestEntry } from '../storage/manifestCodec';
import { listFiles } from './listFiles';

const file = (path: string, covered: number, total: number): ManifestEntry => ({
  path,
  hash: Buffer.alloc(16, 1),
  totals: {
    lines: { covered, total, partial: 0 },
    branches: null,
    functions: null,
  },
});

const files = [
  file('a/empty.py', 0, 0),
  file('a/half.py', 5, 10),
  file('a/none.py', 0, 20),
  file('b/full.py', 30, 30),
];

const paths = (request: Parameters<typeof listFiles>[1]) =>
  listFiles(files, request).items.map(item => item.path);

describe('listFiles', () => {
  it('lists most uncovered lines first', () => {
    expect(paths({})).toEqual([
      'a/none.py',
      'a/half.py',
      'a/empty.py',
      'b/full.py',
    ]);
  });

  it('sorts by coverage, files with nothing to cover last in either order', () => {
    expect(paths({ sort: 'coverage' })).toEqual([
      'a/none.py',
      'a/half.py',
      'b/full.py',
      'a/empty.py',
    ]);
    expect(paths({ sort: 'coverage', order: 'desc' })).toEqual([
      'b/full.py',
      'a/half.py',
      'a/none.py',
      'a/empty.py',
    ]);
  });

  it('sorts by path and by lines', () => {
    expect(paths({ sort: 'path', order: 'desc' })[0]).toBe('b/full.py');
    expect(paths({ sort: 'lines' })[0]).toBe('b/full.py');
  });

  it('finds a part of the path in any case', () => {
    expect(paths({ search: 'A/H' })).toEqual(['a/half.py']);
  });

  it('gives every file once, whatever the page size', () => {
    const many = Array.from({ length: 37 }, (_, i) =>
      file(`f${String(i).padStart(2, '0')}`, i % 5, 10),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), limit => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = listFiles(many, { limit, cursor });
          expect(page.totalItems).toBe(37);
          seen.push(...page.items.map(item => item.path));
          cursor = page.pageInfo.nextCursor;
        } while (cursor);
        expect([...seen].sort()).toEqual(many.map(f => f.path));
      }),
    );
  });

  it('refuses a cursor that it did not make', () => {
    expect(() => listFiles(files, { cursor: 'nonsense' })).toThrow(
      'The cursor is none of ours',
    );
  });
});
