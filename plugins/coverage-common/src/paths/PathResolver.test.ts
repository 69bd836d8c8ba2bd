import fc from 'fast-check';
import { PathResolver } from './PathResolver';
import { ReportPlace } from './reportFolders';

const files = [
  'README.md',
  'src/index.ts',
  'src/core/sum.ts',
  'packages/shop/src/index.ts',
  'packages/shop/src/Cart.ts',
  'packages/bank/src/index.ts',
  'server/cmd/main.go',
  'server/store/db/table.go',
  'api/src/main/java/org/shop/Order.java',
  'api/src/main/java/org/shop/Item.java',
  'web/src/main/java/org/shop/Order.java',
  'web/src/main/java/org/shop/Page.java',
];

function resolve(paths: string[], place?: ReportPlace, among = files) {
  return new PathResolver(among)
    .resolve(paths, place)
    .map(({ path, by }) => (by ? `${by}: ${path}` : null));
}

describe('PathResolver', () => {
  it.each([
    ['src/core/sum.ts', 'exact: src/core/sum.ts'],
    ['./src//core/../core/sum.ts', 'exact: src/core/sum.ts'],
    ['core/sum.ts', 'guess: src/core/sum.ts'],
    ['/home/ci/repo/src/core/sum.ts', 'report: src/core/sum.ts'],
    ['D:\\a\\repo\\src\\core\\sum.ts', 'report: src/core/sum.ts'],
    ['SRC/CORE/SUM.TS', 'guess: src/core/sum.ts'],
    ['example.org/it/store/db/table.go', 'guess: server/store/db/table.go'],
    ['/app/README.md', 'guess: README.md'],
    ['index.ts', null],
    ['org/shop/Order.java', null],
    ['lib/sum.ts', null],
    ['docs/README.md', null],
    ['node_modules/it/src/core/sum.ts', null],
    ['/usr/include/src/core/sum.ts', null],
    ['', null],
    ['/', null],
  ])('resolves %s of a report alone', (path, expected) => {
    expect(resolve([path])).toEqual([expected]);
  });

  it('lists what an unresolved path could be', () => {
    const resolver = new PathResolver(files);
    expect(resolver.resolve(['index.ts', 'lib/sum.ts', 'gone.ts'])).toEqual([
      {
        path: 'index.ts',
        by: null,
        isAmbiguous: true,
        candidates: [
          'src/index.ts',
          'packages/shop/src/index.ts',
          'packages/bank/src/index.ts',
        ],
      },
      {
        path: 'lib/sum.ts',
        by: null,
        isAmbiguous: false,
        candidates: ['src/core/sum.ts'],
      },
      { path: 'gone.ts', by: null, isAmbiguous: false, candidates: [] },
    ]);
  });

  it('takes the folder of the report that most of its paths are in', () => {
    const place = { fileName: 'packages/shop/coverage/lcov.info' };
    expect(resolve(['src/index.ts'], place)).toEqual([
      'folder: packages/shop/src/index.ts',
    ]);
    expect(
      resolve(['src/index.ts', 'packages/bank/src/index.ts'], place),
    ).toEqual(['exact: src/index.ts', 'exact: packages/bank/src/index.ts']);
    expect(resolve(['src/index.ts', 'src/Cart.ts'], place)[0]).toBe(
      'folder: packages/shop/src/index.ts',
    );
    expect(
      resolve(['org/shop/Order.java'], {
        fileName: '/ci/repo/web/target/jacoco.xml',
      }),
    ).toEqual(['guess: web/src/main/java/org/shop/Order.java']);
  });

  it('takes folders that the report names', () => {
    expect(
      resolve(['index.ts', 'Cart.ts'], {
        sources: ['C:\\ci\\repo\\packages\\shop\\src', '/nowhere'],
      }),
    ).toEqual([
      'folder: packages/shop/src/index.ts',
      'folder: packages/shop/src/Cart.ts',
    ]);
    expect(
      resolve(['../src/index.ts'], {
        fileName: 'packages/bank/coverage/lcov.info',
        sources: ['.'],
      }),
    ).toEqual(['folder: packages/bank/src/index.ts']);
  });

  it('takes the root that resolves most paths', () => {
    const among = ['src/a.ts', 'src/b.ts', 'old/build/src/a.ts'];
    expect(resolve(['/build/src/a.ts', '/build/src/b.ts'], {}, among)).toEqual([
      'report: src/a.ts',
      'report: src/b.ts',
    ]);
    expect(resolve(['/build/src/a.ts'], {}, among)).toEqual([
      'guess: old/build/src/a.ts',
    ]);
  });

  it('does not choose between modules that the report is both of', () => {
    const order = 'org/shop/Order.java';
    const item = 'org/shop/Item.java';
    expect(resolve([order, item])[0]).toBe(
      'report: api/src/main/java/org/shop/Order.java',
    );
    expect(resolve([order, item, 'org/shop/Page.java'])[0]).toBeNull();
    expect(resolve([`web/${order}`])[0]).toBe(
      'guess: web/src/main/java/org/shop/Order.java',
    );
  });

  it('follows a Go module into its folder', () => {
    expect(
      resolve([
        'example.org/it/cmd/main.go',
        'example.org/it/store/db/table.go',
      ]),
    ).toEqual([
      'report: server/cmd/main.go',
      'report: server/store/db/table.go',
    ]);
  });

  it('applies the first rule that leads to a file, once', () => {
    const rules = [
      { from: 'C:\\build\\', to: 'nowhere/' },
      { from: 'C:\\build\\', to: 'src' },
      { from: 'src/', to: 'packages/shop/src/' },
    ];
    const resolver = new PathResolver(files, { rules });
    expect(
      resolver
        .resolve(['C:\\build\\core\\sum.ts', 'src/index.ts', 'src/core/sum.ts'])
        .map(({ by, path }) => [by, path]),
    ).toEqual([
      ['rule', 'src/core/sum.ts'],
      ['rule', 'packages/shop/src/index.ts'],
      ['exact', 'src/core/sum.ts'],
    ]);
  });

  it('prefers the folder of the entity', () => {
    const resolver = new PathResolver(files, { entityPath: 'packages/bank/' });
    expect(
      resolver.resolve(['index.ts', 'src/index.ts']).map(({ path }) => path),
    ).toEqual(['packages/bank/src/index.ts', 'packages/bank/src/index.ts']);
  });

  it('does not choose between files that differ in case only', () => {
    expect(resolve(['SRC/A.ts'], {}, ['src/a.ts', 'src/A.TS'])).toEqual([null]);
  });

  describe('for any report and repository', () => {
    const part = fc.constantFrom('a', 'b', 'c', 'A', '..', 'x.ts', 'y.ts');
    const path = fc
      .array(part, { minLength: 1, maxLength: 5 })
      .map(parts => parts.join('/'));
    const file = path.filter(text => !text.includes('..'));
    const repository = fc.uniqueArray(file, { minLength: 1, maxLength: 60 });
    const written = fc.oneof(
      path,
      path.map(text => `/${text}`),
      path.map(text => `C:\\${text.replaceAll('/', '\\')}`),
    );
    const report = fc.uniqueArray(written, { maxLength: 40 });
    const place = fc.record({
      fileName: fc.option(written, { nil: undefined }),
      sources: fc.array(written, { maxLength: 3 }),
    });

    it('resolves to files of the repository only', () => {
      fc.assert(
        fc.property(repository, report, place, (among, paths, where) => {
          const known = new Set(among);
          const resolved = new PathResolver(among).resolve(paths, where);
          expect(resolved).toHaveLength(paths.length);
          const claimed = resolved.flatMap(({ path: found, by, candidates }) =>
            by ? [found, ...candidates] : candidates,
          );
          expect(claimed.filter(found => !known.has(found))).toEqual([]);
        }),
        { numRuns: 500 },
      );
    });

    it('does not depend on the order of paths', () => {
      fc.assert(
        fc.property(repository, report, place, (among, paths, where) => {
          const resolver = new PathResolver(among);
          const there = resolver.resolve(paths, where);
          const back = resolver.resolve([...paths].reverse(), where);
          expect(back.reverse()).toEqual(there);
        }),
        { numRuns: 500 },
      );
    });

    it('keeps exact paths where nothing says that they are relative', () => {
      fc.assert(
        fc.property(repository, report, (among, paths) => {
          const resolved = new PathResolver(among).resolve([
            ...among,
            ...paths,
          ]);
          expect(
            resolved.slice(0, among.length).map(({ path: found }) => found),
          ).toEqual(among);
        }),
        { numRuns: 500 },
      );
    });

    it('finds what was moved to another root as a whole', () => {
      fc.assert(
        fc.property(repository, among => {
          const paths = among.map(name => `/ci/work/it/${name}`);
          const resolved = new PathResolver(among).resolve(paths);
          expect(resolved.map(({ path: found }) => found)).toEqual(among);
        }),
        { numRuns: 500 },
      );
    });
  });
});
