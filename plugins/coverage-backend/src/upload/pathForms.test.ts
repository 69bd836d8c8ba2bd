import { coverageBackends } from '../__testUtils__/coverageBackend';
import {
  coberturaOf,
  filesOf,
  inventoryListing,
  jacocoOf,
  lcovOf,
  Reports,
  sendReports,
} from '../__testUtils__/namedReports';

describe('forms of paths in reports', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it.each<[string, Reports, string[], Record<string, number>]>([
      [
        'relative to one of several source folders',
        [
          [
            'coverage.xml',
            coberturaOf(
              ['/ci/repo/core/src', '/ci/repo/web'],
              ['a.py', 'b.py'],
            ),
          ],
        ],
        ['core/src/a.py', 'web/b.py', 'other/a.py', 'other/b.py'],
        { 'core/src/a.py': 1, 'web/b.py': 1 },
      ],
      [
        'relative to different source folders in two reports',
        [
          ['one.xml', coberturaOf(['/ci/repo/core'], ['a.py'])],
          ['two.xml', coberturaOf(['/ci/repo/web'], ['a.py'])],
        ],
        ['core/a.py', 'web/a.py'],
        { 'core/a.py': 1, 'web/a.py': 1 },
      ],
      [
        'of JaCoCo modules with files of the same name',
        [
          [
            'jacoco.xml',
            jacocoOf({ api: ['Order.java'], web: ['Order.java', 'Page.java'] }),
          ],
        ],
        [
          'api/src/main/java/org/shop/Order.java',
          'web/src/main/java/org/shop/Order.java',
          'web/src/main/java/org/shop/Page.java',
        ],
        {
          'api/src/main/java/org/shop/Order.java': 1,
          'web/src/main/java/org/shop/Order.java': 1,
          'web/src/main/java/org/shop/Page.java': 1,
        },
      ],
      [
        'of Windows and of a container',
        [
          ['a.info', lcovOf(['C:\\a\\shop\\src\\a.ts', 1])],
          ['b.info', lcovOf(['/app/src/a.ts', 0], ['/app/src/b.ts', 0])],
        ],
        ['src/a.ts', 'src/b.ts'],
        { 'src/a.ts': 2, 'src/b.ts': 1 },
      ],
    ])('are found: %s', async (_what, reports, repository, expected) => {
      const backend = await start(id);
      const inventory = inventoryListing(...repository);
      await sendReports(backend, reports, { inventory }).expect(201);
      expect(await filesOf(backend)).toEqual(expected);
    });
  });

  it('are found: of a Go module in a folder, which a stack names', async () => {
    const backend = await start('SQLITE_3');
    const inventory = JSON.parse(
      inventoryListing('services/cart/cart.go', 'tools/cart/cart.go'),
    );
    const stack = {
      stack: 'go',
      root: 'services',
      packageManager: 'go',
      configFiles: ['services/go.mod'],
      runnerDeclared: true,
      coverageDeclared: true,
      sources: [],
      missingSources: [],
      ciTestFiles: [],
      ciCoverageFiles: [],
    };
    await sendReports(
      backend,
      [
        [
          'cover.out',
          'mode: set\ngithub.com/acme/shop/cart/cart.go:1.1,1.9 1 1\n',
        ],
      ],
      { inventory: JSON.stringify({ ...inventory, stacks: [stack] }) },
    ).expect(201);
    expect(await filesOf(backend)).toEqual({ 'services/cart/cart.go': 1 });
  });

  it('are the same whichever thread resolves them', async () => {
    const paths = Array.from(
      { length: 1_500 },
      (_, i) => `src/${i % 60}/${i}.py`,
    );
    const large = ' '.repeat(1024 * 1024);
    const reports: Reports = ['core', 'web'].map(folder => [
      `${folder}.xml`,
      `${coberturaOf([`/ci/${folder}`], paths)}${large}`,
    ]);
    const inventory = inventoryListing(
      ...paths.flatMap(path => [`core/${path}`, `web/${path}`]),
    );
    const stored = await Promise.all(
      [0, 1].map(async workers => {
        const backend = await start('SQLITE_3', {
          config: { ingest: { workers } },
        });
        const { body } = await sendReports(backend, reports, {
          inventory,
        }).expect(201);
        expect([body.upload.files, body.findings]).toEqual([3_000, []]);
        const [manifest] = await backend.knex('manifests').select('hash');
        return manifest.hash.toString('hex');
      }),
    );
    expect(stored[1]).toBe(stored[0]);
  });
});
