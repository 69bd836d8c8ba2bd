import {
  component,
  coverageBackends,
  metadata,
} from '../__testUtils__/coverageBackend';
import { entities, REPOSITORY } from '../__testUtils__/monorepo';
import {
  filesOf,
  inventoryListing,
  lcovOf,
  Reports,
  sendReports,
} from '../__testUtils__/namedReports';

const { entityRef: _ref, ...commit } = metadata;

describe('paths of reports', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  const codesOf = (findings: { code: string }[]) =>
    findings.map(({ code }) => code);

  describe.each(ids)('on %s', id => {
    it('are those of each report, also where two write the same', async () => {
      const inventory = inventoryListing(
        'packages/bank/src/index.ts',
        'packages/shop/src/index.ts',
      );
      const reports: Reports = [
        ['packages/shop/coverage/lcov.info', lcovOf(['src/index.ts', 0])],
        ['packages/bank/coverage/lcov.info', lcovOf(['src/index.ts', 7])],
      ];
      const backend = await start(id);
      const first = await sendReports(backend, reports, { inventory }).expect(
        201,
      );
      expect(first.body.findings).toEqual([]);
      expect(await filesOf(backend)).toEqual({
        'packages/bank/src/index.ts': 2,
        'packages/shop/src/index.ts': 1,
      });
      const analysis = await backend.get(
        '/entities/component/default/shop/analysis',
      );
      expect(analysis.body.totals.lines).toMatchObject({
        total: 4,
        covered: 3,
      });

      const again = await sendReports(backend, [...reports].reverse(), {
        inventory,
      }).expect(200);
      expect(again.body.upload.id).toBe(first.body.upload.id);
      expect(again.body.snapshot.id).toBe(first.body.snapshot.id);
    });

    it('go to the entity of each report', async () => {
      const backend = await start(id, { entities });
      const { body } = await sendReports(
        backend,
        [
          ['services/cart/coverage/lcov.info', lcovOf(['src/index.ts', 0])],
          ['services/cart/db/coverage/lcov.info', lcovOf(['src/index.ts', 7])],
        ],
        {
          of: { ...commit, entityRef: undefined, repository: REPOSITORY },
          inventory: inventoryListing(
            'src/index.ts',
            'services/cart/src/index.ts',
            'services/cart/db/src/index.ts',
          ),
        },
      ).expect(201);
      expect(body.findings).toEqual([]);
      expect(await filesOf(backend, 'cart')).toEqual({
        'services/cart/src/index.ts': 1,
      });
      expect(await filesOf(backend, 'cart-db')).toEqual({
        'services/cart/db/src/index.ts': 2,
      });
      expect(await filesOf(backend, 'web')).toEqual({});
    });

    it('are told once for all reports where they are not clear', async () => {
      const inventory = inventoryListing(
        'a/x.py',
        'b/x.py',
        'lib/only/here.py',
      );
      const reports: Reports = [
        ['one.info', lcovOf(['x.py', 1], ['gone.py', 1], ['only/here.py', 1])],
        ['two.info', lcovOf(['x.py', 0], ['gone.py', 0], ['only/here.py', 0])],
      ];
      const backend = await start(id);
      const { body } = await sendReports(backend, reports, {
        inventory,
      }).expect(201);
      expect(body.findings).toEqual([
        {
          code: 'guessed-path',
          severity: 'info',
          message:
            '1 path of the report was taken for the only file that ends alike (only/here.py for lib/only/here.py); where that is wrong, a rule under "paths" can tell.',
          path: 'lib/only/here.py',
        },
        expect.objectContaining({ code: 'unresolved-path', path: 'gone.py' }),
        expect.objectContaining({
          code: 'ambiguous-path',
          message: `The report's path x.py could be a/x.py and b/x.py; a rule under "paths" can tell.`,
        }),
      ]);
      expect(await filesOf(backend)).toEqual({
        'gone.py': 2,
        'lib/only/here.py': 2,
        'x.py': 2,
      });
      const analysis = await backend.get(
        '/entities/component/default/shop/analysis',
      );
      expect(
        codesOf(analysis.body.findings)
          .filter(code => code.endsWith('-path'))
          .sort(),
      ).toEqual(['ambiguous-path', 'guessed-path', 'unresolved-path']);
      const again = await sendReports(backend, [...reports].reverse(), {
        inventory,
      }).expect(200);
      expect(again.body.findings).toEqual(body.findings);
      expect(again.body.upload.id).toBe(body.upload.id);
    });
  });

  it('stay as written where no inventory comes with them', async () => {
    const backend = await start('SQLITE_3');
    const { body } = await sendReports(
      backend,
      [
        ['a/lcov.info', lcovOf(['src/index.ts', 0], ['/app/x.ts', 1])],
        ['b/lcov.info', lcovOf(['src/index.ts', 7])],
      ],
      { config: 'paths: [{ from: /app/, to: src/ }]' },
    ).expect(201);
    expect(body.findings).toEqual([]);
    expect(await filesOf(backend)).toEqual({
      '/app/x.ts': 2,
      'src/index.ts': 2,
    });
  });

  it('apply a rule of the repository file once', async () => {
    const backend = await start('SQLITE_3');
    await sendReports(
      backend,
      [['lcov.info', lcovOf(['lib/a.ts', 1], ['lib/gone.ts', 1])]],
      {
        inventory: inventoryListing(
          'lib/lib/a.ts',
          'lib/a.ts',
          'lib/lib/lib/a.ts',
        ),
        config: 'paths: [{ from: lib/, to: lib/lib/ }]',
      },
    ).expect(201);
    expect(await filesOf(backend)).toEqual({
      'lib/gone.ts': 2,
      'lib/lib/a.ts': 2,
    });
    const { body } = await backend.get(
      '/entities/component/default/shop/analysis',
    );
    expect(body.files).toMatchObject({ source: 4, measured: 2 });
  });

  it('are of the entity that an upload is for, where several could be meant', async () => {
    const bank = component('shop');
    const backend = await start('SQLITE_3', {
      entities: [
        {
          ...bank,
          metadata: {
            ...bank.metadata,
            annotations: { 'backstage-coverage.dev/path': 'packages/bank' },
          },
        },
      ],
    });
    const inventory = inventoryListing(
      'packages/bank/src/index.ts',
      'packages/shop/src/index.ts',
      'packages/shop/src/cart.ts',
    );
    const { body } = await sendReports(
      backend,
      [
        ['lcov.info', lcovOf(['src/index.ts', 1])],
        [
          'packages/shop/lcov.info',
          lcovOf(['src/index.ts', 1], ['src/cart.ts', 1]),
        ],
      ],
      { inventory },
    ).expect(201);
    expect(await filesOf(backend)).toEqual({ 'packages/bank/src/index.ts': 2 });
    expect(codesOf(body.findings)).toEqual(['files-outside-entity']);
    expect(body.findings[0].message).toContain(
      'packages/shop/src/cart.ts, packages/shop/src/index.ts',
    );
  });
});
