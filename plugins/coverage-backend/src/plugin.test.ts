import request from 'supertest';
import { gzipSync } from 'zlib';
import {
  coverageBackends,
  lcov,
  metadata,
} from './__testUtils__/coverageBackend';

describe('coverage backend', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
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
        {
          line: 1,
          state: 'partial',
          hits: 4,
          branches: { total: 2, covered: 1, missing: [{ position: 2 }] },
        },
        { line: 2, state: 'missed', hits: 0 },
        { line: 4, state: 'missed', hits: 0 },
      ]);

      const measures = {
        lines: { total: 4, covered: 2 },
        branches: { total: 2, covered: 1 },
        functions: null,
      };
      const scorecard = await get('/scorecard');
      expect(scorecard.body).toMatchObject({
        summary: {
          entities: 1,
          reporting: 1,
          lines: measures.lines,
          weighted: 50,
          median: 50,
        },
        measures,
        hidden: 0,
      });
      const rows = await get('/scorecard/entities');
      expect(rows.body.items).toMatchObject([
        {
          entityRef: 'component:default/shop',
          title: null,
          owner: 'group:default/team-a',
          system: 'system:default/web',
          type: 'service',
          lifecycle: 'production',
          measures,
          uploadedAt: overview.body.snapshot.uploadedAt,
        },
      ]);
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
    expect(scorecard.body.summary).toMatchObject({
      entities: 0,
      reporting: 0,
      weighted: null,
      median: null,
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
    await get('/scorecard/entities?search=%00').expect(400);
    await get(`${entity}/history?branch=%00`).expect(400);
    await get('/entities/component/default/%00').expect(400);
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
