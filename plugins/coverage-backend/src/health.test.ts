import { mockCredentials } from '@backstage/backend-test-utils';
import { coverageBackends } from './__testUtils__/coverageBackend';

describe('GET /health', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)('tells whether the database answers, on %s', async id => {
    const { get, knex } = await start(id);
    const ask = () =>
      get('/health').set('authorization', mockCredentials.none.header());
    // Nobody has asked yet, so nothing is remembered.
    await knex.schema.renameTable('entity_coverage', 'elsewhere');
    const down = await ask();
    expect(down.status).toBe(503);
    expect(down.body).toEqual({
      status: 'unavailable',
      database: 'unavailable',
    });
    expect(down.text).not.toContain('entity_coverage');
    await knex.schema.renameTable('elsewhere', 'entity_coverage');
  });

  it('needs no token', async () => {
    const { get } = await start();
    const up = await get('/health').set(
      'authorization',
      mockCredentials.none.header(),
    );
    expect(up.status).toBe(200);
    expect(up.body).toEqual({ status: 'ok', database: 'ok' });
    expect(up.headers['cache-control']).toBe('no-store');
  });
});
