import { mockCredentials } from '@backstage/backend-test-utils';
import {
  coverageBackends,
  inventory,
  repositoryFile,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const parts = { inventory: JSON.stringify(inventory), config: repositoryFile };

describe('the routes of an analysis', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('lists gaps by state, priority, area and path, page by page', async () => {
    const { uploadWith, get } = await start();
    await uploadWith(parts).expect(201);
    const paths = async (query: string) => {
      const { body } = await get(`${entity}/gaps?${query}`).expect(200);
      return body.items.map((gap: any) => gap.path);
    };
    expect(await paths('sort=path')).toEqual(['src/cart.ts', 'src/refund.ts']);
    expect(await paths('sort=path&order=desc')).toEqual([
      'src/refund.ts',
      'src/cart.ts',
    ]);
    expect(await paths('state=not-measured')).toEqual(['src/refund.ts']);
    expect(await paths('state=blocked&state=not-measured')).toEqual([
      'src/refund.ts',
    ]);
    expect(await paths('priority=high&area=checkout')).toEqual(['src/cart.ts']);
    expect(await paths('search=REFUND')).toEqual(['src/refund.ts']);
    const first = await get(`${entity}/gaps?limit=1&sort=path`);
    expect(first.body.totalItems).toBe(2);
    const { nextCursor } = first.body.pageInfo;
    expect(await paths(`limit=1&sort=path&cursor=${nextCursor}`)).toEqual([
      'src/refund.ts',
    ]);
    await get(`${entity}/gaps?state=closed`).expect(400);
    await get(`${entity}/gaps?limit=0`).expect(400);
    await get(`${entity}/gaps?cursor=x`).expect(400);
  });

  it('plans, also under other circumstances', async () => {
    const { upload, get } = await start();
    await upload().expect(201);
    const { body: plan } = await get(`${entity}/plan`).expect(200);
    expect(plan.from).toBe(50);
    const { body: other } = await get(
      `${entity}/plan?target=60&capacity=1.5&strategy=theme&by=2099-01-01`,
    ).expect(200);
    expect(other.options).toMatchObject({
      target: 60,
      capacity: 1.5,
      strategy: 'theme',
      by: '2099-01-01',
    });
    expect((await get(`${entity}/plan`)).body).toEqual(plan);
    await get(`${entity}/plan?target=101`).expect(400);
    await get(`${entity}/plan?capacity=0`).expect(400);
    await get(`${entity}/plan?by=soon`).expect(400);
    await get(`${entity}/plan?strategy=luck`).expect(400);
  });

  it('reports as Markdown and as JSON, which no browser runs', async () => {
    const { uploadWith, get } = await start();
    const hostile = {
      ...inventory,
      files: [
        ...inventory.files,
        { path: 'src/<script>alert(1)</script>.ts', kind: 'source', lines: 9 },
      ],
    };
    await uploadWith({ inventory: JSON.stringify(hostile) }).expect(201);
    const markdown = await get(`${entity}/report.md`).expect(200);
    expect(markdown.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'inline; filename="coverage-shop.md"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(markdown.text).toMatch(/^# /);
    expect(markdown.text).toContain('src/cart.ts');
    const json = await get(`${entity}/report.json`).expect(200);
    expect(json.headers['content-type']).toBe(
      'application/json; charset=utf-8',
    );
    expect(json.body).toEqual(expect.any(Object));
  });

  it('are for those who may read, of what the catalog shows them', async () => {
    const denied = await start('SQLITE_3', { denied: ['coverage.read'] });
    const hidden = await start('SQLITE_3', { entities: [] });
    const routes = [
      'analysis',
      'analysis/summary',
      'gaps',
      'plan',
      'report.md',
      'report.json',
    ];
    for (const route of routes) {
      await denied.get(`${entity}/${route}`).expect(403);
      await hidden.get(`${entity}/${route}`).expect(404);
      await hidden
        .get(`${entity}/${route}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    }
    await denied.get('/analysis/progress').expect(403);
    expect(await hidden.knex('analyses')).toEqual([]);
  });
});
