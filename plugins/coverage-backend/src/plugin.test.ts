import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { gzipSync } from 'zlib';
import {
  component,
  databaseContents,
  lcov,
  lcovOfOtherTests,
  metadata,
  startCoverageBackend,
} from './__testUtils__/coverageBackend';

describe('coverage backend', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  async function start(
    id: TestDatabaseId = 'SQLITE_3',
    options: Parameters<typeof startCoverageBackend>[1] = {},
  ) {
    const knex = await databases.init(id);
    return { knex, ...(await startCoverageBackend(knex, options)) };
  }

  describe.each(databases.eachSupportedId().map(([id]) => id))('on %s', id => {
    it('takes a report and shows it', async () => {
      const { upload, get } = await start(id);

      const answer = await upload().expect(201);
      expect(answer.body).toMatchObject({
        created: true,
        change: null,
        findings: [],
        upload: { flag: 'unit', formats: ['lcov'], files: 2 },
        links: {
          overview: '/api/coverage/entities/component/default/shop',
          tab: 'http://portal/catalog/default/component/shop/coverage',
        },
      });

      const totals = {
        lines: { total: 4, covered: 2, partial: 1 },
        branches: { total: 2, covered: 1 },
        functions: null,
      };
      const overview = await get('/entities/component/default/shop');
      expect(overview.body).toMatchObject({
        entityRef: 'component:default/shop',
        snapshot: {
          id: answer.body.snapshot.id,
          commit: 'a1b2c3d4',
          branch: 'main',
          committedAt: '2026-01-02T03:04:05.000Z',
          flags: ['unit'],
          files: 2,
          filesWithLines: 2,
          totals,
          detail: 'lines',
        },
        previous: null,
        uploads: [{ id: answer.body.upload.id }],
      });

      const files = await get('/entities/component/default/shop/files');
      expect(files.body).toEqual({
        items: [
          {
            path: 'src/cart.ts',
            hasLines: true,
            totals: {
              lines: { total: 3, covered: 1, partial: 1 },
              branches: { total: 2, covered: 1 },
              functions: null,
            },
          },
          {
            path: 'src/pay.ts',
            hasLines: true,
            totals: {
              lines: { total: 1, covered: 1, partial: 0 },
              branches: null,
              functions: null,
            },
          },
        ],
        totalItems: 2,
        pageInfo: {},
      });

      const lines = await get(
        '/entities/component/default/shop/files/lines?path=src/cart.ts',
      );
      expect(lines.body.lines).toEqual([
        { line: 1, state: 'partial', branches: { total: 2, covered: 1 } },
        { line: 2, state: 'missed' },
        { line: 4, state: 'missed' },
      ]);

      const scorecard = await get('/scorecard');
      expect(scorecard.body).toEqual({
        entities: 1,
        reporting: 1,
        totals,
        medianLinePercent: 50,
      });
      const rows = await get('/scorecard/entities');
      expect(rows.body.items).toEqual([
        {
          entityRef: 'component:default/shop',
          title: null,
          owner: 'group:default/team-a',
          system: 'system:default/web',
          type: 'service',
          lifecycle: 'production',
          totals,
          commit: 'a1b2c3d4',
          branch: 'main',
          committedAt: '2026-01-02T03:04:05.000Z',
          uploadedAt: overview.body.snapshot.uploadedAt,
        },
      ]);
    });

    it('answers the same content with the same ids and stores nothing', async () => {
      const { upload, knex } = await start(id);
      const first = await upload().expect(201);
      const before = await databaseContents(knex);
      const second = await upload().expect(200);
      expect(second.body).toEqual({ ...first.body, created: false });
      expect(await databaseContents(knex)).toEqual(before);
    });

    it('merges the flags of a commit and replaces a flag that comes again', async () => {
      const { upload, get } = await start(id);
      await upload().expect(201);
      const merged = await upload({ flag: 'e2e' }, lcovOfOtherTests);
      expect(merged.body.snapshot).toMatchObject({
        flags: ['e2e', 'unit'],
        files: 2,
        totals: { lines: { total: 4, covered: 3, partial: 1 } },
      });

      await upload({ flag: 'e2e' }, 'SF:src/new.ts\nDA:1,0\nend_of_record\n');
      const overview = await get('/entities/component/default/shop');
      expect(overview.body.snapshot).toMatchObject({
        files: 3,
        totals: { lines: { total: 5, covered: 2 } },
      });
      expect(overview.body.uploads).toHaveLength(2);
    });

    it('takes flags of one commit and commits of one entity at once', async () => {
      const { upload, get } = await start(id);
      const flags = ['a', 'b', 'c', 'd'];
      const day = (n: number) => `2026-01-0${n}T00:00:00Z`;
      const answers = await Promise.all([
        ...flags.map(flag =>
          upload({ flag, commit: 'eeeeeee', committedAt: day(2) }),
        ),
        upload({ commit: 'ddddddd', committedAt: day(1) }),
        upload({ commit: 'fffffff', committedAt: day(3) }),
      ]);
      expect(answers.map(answer => answer.status)).toEqual(Array(6).fill(201));

      const overview = await get('/entities/component/default/shop');
      expect(overview.body.snapshot.commit).toBe('fffffff');
      expect(overview.body.previous).toMatchObject({
        commit: 'eeeeeee',
        flags,
        totals: { lines: { total: 4, covered: 2 } },
      });
    });

    it('orders history by commit time and prefers the default branch', async () => {
      const { upload, get } = await start(id);
      const one = (covered: number) =>
        `SF:a.ts\nDA:1,${covered}\nDA:2,1\nend_of_record\n`;
      const day = (n: number) => `2026-01-0${n}T00:00:00+02:00`;
      await upload({ commit: 'cccccc3', committedAt: day(3) }, one(1));
      await upload({ commit: 'aaaaaa1', committedAt: day(1) }, one(1));
      await upload({ commit: 'bbbbbb2', committedAt: day(2) }, one(0));
      await upload(
        { commit: 'dddddd4', committedAt: day(4), branch: 'try' },
        one(0),
      );

      const overview = await get('/entities/component/default/shop');
      expect(overview.body.snapshot.commit).toBe('cccccc3');
      expect(overview.body.previous.commit).toBe('bbbbbb2');

      const commits = async (query: string) =>
        (
          await get(`/entities/component/default/shop/history${query}`)
        ).body.items.map((item: { commit: string }) => item.commit);
      expect(await commits('')).toEqual(['aaaaaa1', 'bbbbbb2', 'cccccc3']);
      expect(await commits('?limit=2')).toEqual(['bbbbbb2', 'cccccc3']);
      expect(await commits('?branch=try')).toEqual(['dddddd4']);
    });

    it('sorts, searches and pages the scorecard, unmeasured entities last', async () => {
      const names = ['alpha', 'beta', 'gamma'];
      const { upload, get, knex } = await start(id, {
        entities: names.map(name => component(name)),
      });
      const report = (missed: number) =>
        `SF:a.ts\nDA:1,1\n${Array.from(
          { length: missed },
          (_, i) => `DA:${i + 2},0\n`,
        ).join('')}end_of_record\n`;
      await upload({ entityRef: 'component:default/alpha' }, report(1));
      await upload({ entityRef: 'component:default/beta' }, report(7));
      await knex('entity_coverage').insert({
        entity_ref: 'component:default/gamma',
        name: 'gamma',
        in_catalog: true,
      });

      const list = async (query: string) => {
        const { body } = await get(`/scorecard/entities${query}`).expect(200);
        return body.items.map((item: { entityRef: string }) =>
          item.entityRef.replace('component:default/', ''),
        );
      };
      expect(await list('')).toEqual(['beta', 'alpha', 'gamma']);
      expect(await list('?sort=coverage')).toEqual(['beta', 'alpha', 'gamma']);
      expect(await list('?sort=coverage&order=desc')).toEqual([
        'alpha',
        'beta',
        'gamma',
      ]);
      expect(await list('?sort=name&order=desc')).toEqual([
        'gamma',
        'beta',
        'alpha',
      ]);
      expect(await list('?search=ALP')).toEqual(['alpha']);
      expect(await list('?search=%25')).toEqual([]);
      expect(await list('?owner=group:default/team-a')).toEqual([
        'beta',
        'alpha',
      ]);

      const first = await get('/scorecard/entities?sort=name&limit=2');
      expect(first.body.totalItems).toBe(3);
      const { nextCursor } = first.body.pageInfo;
      expect(await list(`?sort=name&limit=2&cursor=${nextCursor}`)).toEqual([
        'gamma',
      ]);

      const { body } = await get('/scorecard');
      expect(body).toMatchObject({
        entities: 3,
        reporting: 2,
        totals: { lines: { total: 10, covered: 2 }, branches: null },
        medianLinePercent: (50 + 12.5) / 2,
      });
    });
  });

  it('takes gzip bodies and gzip reports', async () => {
    const { server, upload } = await start();
    const first = await upload({}, gzipSync(lcov), 'lcov.info.gz').expect(201);

    const boundary = 'x';
    const body = [
      `--${boundary}`,
      'Content-Disposition: form-data; name="metadata"; filename="m.json"',
      'Content-Type: application/json',
      '',
      JSON.stringify(metadata),
      `--${boundary}`,
      'Content-Disposition: form-data; name="report"; filename="lcov.info"',
      '',
      lcov,
      `--${boundary}--`,
      '',
    ].join('\r\n');
    const second = await request(server)
      .post('/api/coverage/uploads')
      .set('Content-Type', `multipart/form-data; boundary=${boundary}`)
      .set('Content-Encoding', 'gzip')
      .send(gzipSync(body))
      .expect(200);
    expect(second.body.upload.id).toBe(first.body.upload.id);
  });

  it('shows nothing uploaded as not measured', async () => {
    const { get } = await start();
    const { body } = await get('/entities/component/default/shop').expect(200);
    expect(body).toMatchObject({ snapshot: null, uploads: [], findings: [] });
    const files = await get('/entities/component/default/shop/files');
    expect(files.body.items).toEqual([]);
    const scorecard = await get('/scorecard').expect(200);
    expect(scorecard.body).toMatchObject({
      entities: 0,
      reporting: 0,
      medianLinePercent: null,
    });
  });

  it('serves its OpenAPI document and checks requests by it', async () => {
    const { get } = await start();
    const { body } = await get('/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/uploads');

    const entity = '/entities/component/default/shop';
    await get(`${entity}/files?limit=0`).expect(400);
    await get(`${entity}/files?sort=size`).expect(400);
    await get(`${entity}/files?unknown=1`).expect(400);
    await get(`${entity}/files?cursor=x`).expect(400);
    await get(`${entity}/files/lines`).expect(400);
    await get('/scorecard/entities?limit=201').expect(400);
  });

  it('tells which file the latest coverage does not have', async () => {
    const { upload, get } = await start();
    await upload();
    const answer = await get(
      '/entities/component/default/shop/files/lines?path=../../etc/passwd',
    ).expect(404);
    expect(answer.body.error.message).toContain(
      "has no file '../../etc/passwd'",
    );
  });
});
