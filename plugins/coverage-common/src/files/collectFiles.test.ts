import { sumTotals } from '../model/CoverageTotals';
import {
  measure,
  file,
  collect,
  paths,
  codes,
  BATCH_SERVER,
} from './__testData__/collected';

describe('collectFiles', () => {
  it('keeps markers that a report counts, so that its total re-adds', () => {
    const inventory = [
      ...BATCH_SERVER.map(([path]) =>
        file(
          `core/${path}`,
          path.endsWith('__init__.py') ? 'marker' : 'source',
        ),
      ),
      ...['a', 'b', 'c', 'd'].map(name =>
        file(`core/${name}/__init__.py`, 'marker'),
      ),
      ...['x', 'y', 'z'].map(name => file(`core/migrations/${name}.py`)),
      file('core/README.md', 'other'),
      file('core/tests/unit/test_database.py', 'test'),
    ];
    const { files, excluded, countingRule, findings } = collect(
      BATCH_SERVER.map(([path, total]) => measure(path, total)),
      inventory,
      { entityPath: 'core', ignore: ['**/migrations/**'] },
    );
    expect(files).toHaveLength(15);
    expect(sumTotals(files.map(({ totals }) => totals!)).lines.total).toBe(
      1384,
    );
    expect(files[1]).toMatchObject({
      path: 'core/batch_app/api_server.py',
      measuredPath: 'batch_app/api_server.py',
    });
    expect(excluded).toHaveLength(9);
    expect(countingRule).toBe(
      '15 of 22 files count: package markers (4) and ignored files (3) are left out.',
    );
    expect(findings).toEqual([]);
  });

  it('joins a report without an inventory by rules and as written', () => {
    const { files, countingRule, findings } = collect(
      [measure('/app/b.py', 3), measure('./a.py', 2), measure('a.test.ts', 9)],
      null,
      { paths: [{ from: '/app/', to: 'core/' }] },
    );
    expect(
      files.map(f => [f.path, f.measuredPath, f.testedBy, f.fanIn]),
    ).toEqual([
      ['a.py', './a.py', null, null],
      ['core/b.py', '/app/b.py', null, null],
    ]);
    expect(codes(findings)).toEqual(['test-file-in-report']);
    expect(countingRule).toBe(
      'All 2 source files count. Reports have 9 lines of files that do not count.',
    );
  });

  it.each([
    ['src/a.ts', 'src/a.ts'],
    ['a.ts', 'src/a.ts'],
    ['/home/ci/work/repo/src/a.ts', 'src/a.ts'],
    ['C:\\work\\src\\a.ts', 'src/a.ts'],
    ['lib/b.ts', 'packages/one/lib/b.ts'],
    ['/builds/lib/b.ts', '/builds/lib/b.ts'],
  ])('resolves %s to %s', (written, resolved) => {
    const { files } = collect(
      [measure(written, 1)],
      [file('src/a.ts'), file('packages/one/lib/b.ts')],
    );
    expect(files.find(({ totals }) => totals)?.path).toBe(resolved);
  });

  it('prefers the folder of the entity', () => {
    const inventory = [
      file('a.py'),
      file('core/a.py'),
      file('one/x/b.py'),
      file('core/x/b.py'),
    ];
    const { files, findings } = collect(
      [measure('a.py', 1), measure('b.py', 1)],
      inventory,
      { entityPath: '/core/' },
    );
    expect(paths(files)).toEqual(['core/a.py', 'core/x/b.py']);
    expect(codes(findings)).toEqual(['guessed-path']);
  });

  it('leaves out what does not count, with the reason', () => {
    const inventory = [
      file('a.py'),
      file('gen.py', 'generated'),
      file('lib.js', 'vendored'),
      file('t.py', 'test'),
      file('try/s.py'),
      file('other/z.py'),
      file('README.md', 'other'),
      file('m/__init__.py', 'marker'),
      file('old/x.py'),
    ];
    const { files, excluded, findings, countingRule } = collect(
      [measure('t.py', 7), measure('gen.py', 5), measure('other/z.py', 0)],
      inventory,
      {
        ignore: ['old/**', 'nowhere/**'],
        testKinds: { manual: { include: ['try/**'] } },
      },
    );
    expect(paths(files)).toEqual(['a.py', 'other/z.py']);
    expect(excluded.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'README.md other',
      'gen.py generated',
      'lib.js vendored',
      'm/__init__.py marker',
      'old/x.py ignored',
      't.py test',
      'try/s.py test',
    ]);
    expect(codes(findings)).toEqual([
      'test-file-in-report',
      'ignore-matches-nothing',
    ]);
    expect(countingRule).toBe(
      '2 of 6 files count: package markers (1), generated files (1), vendored files (1) and ignored files (1) are left out. Reports have 12 lines of files that do not count.',
    );
  });

  describe('with imports', () => {
    const inventory = [
      file('core/pkg/__init__.py', 'marker', [
        'core/pkg/sub/__init__.py',
        'core/pkg/a.py',
      ]),
      file('core/pkg/sub/__init__.py', 'marker', [
        'core/pkg/sub/b.py',
        'core/pkg/__init__.py',
      ]),
      file('core/pkg/a.py', 'source', ['core/pkg/c.py']),
      file('core/pkg/c.py', 'source', []),
      file('core/pkg/sub/b.py', 'source', ['core/pkg/__init__.py']),
      file('tests/unit/test_pkg.py', 'test', ['core/pkg/__init__.py']),
      file('tests/integration/test_c.py', 'test', ['core/pkg/c.py']),
      file('tests/manual/try_c.py', 'test', ['core/pkg/c.py']),
    ];

    it('follows package markers, counts tests anywhere, never manual ones', () => {
      const { files } = collect([], inventory, { entityPath: 'core' });
      expect(
        files.map(f => [f.path, f.testedBy, f.testKinds, f.fanIn]),
      ).toEqual([
        ['core/pkg/a.py', ['tests/unit/test_pkg.py'], ['unit'], 1],
        ['core/pkg/c.py', ['tests/integration/test_c.py'], ['integration'], 1],
        ['core/pkg/sub/b.py', ['tests/unit/test_pkg.py'], ['unit'], 0],
      ]);
    });

    it('knows nothing when there are tests but no imports', () => {
      const bare = inventory.map(({ imports, ...rest }) => rest);
      expect(collect([], bare).files[0]).toMatchObject({
        testedBy: null,
        fanIn: null,
      });
    });

    it('takes a source that holds tests for a test of itself and of what they import', () => {
      const tests = {
        functions: 2,
        skipped: 0,
        unresolvedImports: [],
        external: false,
        imports: ['src/b.rs'],
      };
      const { files, excluded } = collect(
        [],
        [
          { ...file('src/a.rs', 'source', ['src/c.rs']), test: tests },
          file('src/b.rs', 'source', []),
          file('src/c.rs', 'source', []),
          {
            ...file('src/d.rs', 'source', []),
            test: { ...tests, functions: 0 },
          },
        ],
        { testKinds: { unit: { include: ['src/**'] } } } as never,
      );
      expect(excluded.map(({ path }) => path)).toEqual([
        'src/b.rs',
        'src/c.rs',
        'src/d.rs',
      ]);
      expect(files).toMatchObject([
        { path: 'src/a.rs', testedBy: ['src/a.rs'], testKinds: ['unit'] },
      ]);
    });

    it('counts who imports the code of a source apart from its own tests', () => {
      const { files } = collect(
        [],
        [
          {
            ...file('src/a.rs', 'source', ['src/c.rs']),
            test: {
              functions: 1,
              skipped: 0,
              unresolvedImports: [],
              external: false,
              imports: ['src/b.rs'],
            },
          },
          file('src/b.rs', 'source', []),
          file('src/c.rs', 'source', []),
        ],
      );
      expect(files.map(f => [f.path, f.testedBy, f.fanIn])).toEqual([
        ['src/a.rs', ['src/a.rs'], 0],
        ['src/b.rs', ['src/a.rs'], 0],
        ['src/c.rs', [], 1],
      ]);
    });

    it('knows that nothing is tested when there are no tests', () => {
      expect(collect([], [file('a.py')]).files[0]).toMatchObject({
        testedBy: [],
        fanIn: 0,
      });
    });
  });

  it('says so when there is nothing', () => {
    expect(collect([], []).countingRule).toBe(
      'There is no source file that counts.',
    );
  });

  it('does not depend on the order of its input', () => {
    const measured = BATCH_SERVER.map(([path, total]) => measure(path, total));
    const inventory = BATCH_SERVER.map(([path]) => file(`core/${path}`));
    expect(collect([...measured].reverse(), [...inventory].reverse())).toEqual(
      collect(measured, inventory),
    );
  });
});
