import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  coverageBackends,
  lcov,
  repositoryFile,
} from './__testUtils__/coverageBackend';

const badge = '/entities/component/default/shop/badge.svg';
const isPublic = { config: { badges: { public: true } } };
const nobody = mockCredentials.none.header();

describe('GET .../badge.svg', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)('shows the latest coverage of lines, on %s', async id => {
    const { get, upload, uploadWith } = await start(id);
    const before = await get(badge).expect(200);
    expect(before.body.toString()).toContain('not measured');

    await upload({}, lcov).expect(201);
    const after = await get(badge).expect(200);
    expect(after.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(after.headers['cache-control']).toBe('private, max-age=300');
    expect(after.headers['content-security-policy']).toBe(
      "default-src 'none'; sandbox",
    );
    expect(after.body.toString()).toContain(
      '<title>50.0 % of lines are covered; the target is 75.0 %</title>',
    );

    await uploadWith({ config: repositoryFile });
    expect((await get(badge)).body.toString()).toContain(
      '<title>50.0 % of lines are covered; the target is 80.0 %',
    );
  });

  it('shows another measure, and says which', async () => {
    const { get, upload } = await start('SQLITE_3');
    await upload({}, lcov).expect(201);
    const branches = await get(`${badge}?measure=branches`).expect(200);
    expect(branches.body.toString()).toContain(
      '50.0 % of branches are covered',
    );
    const functions = await get(`${badge}?measure=functions`).expect(200);
    expect(functions.body.toString()).toContain(
      'Coverage of functions is not measured',
    );
    const other = await get(`${badge}?measure=paths`).expect(400);
    expect(other.body.error.message).toContain('measure');
  });

  it('needs credentials, and the permission to read', async () => {
    const { get } = await start('SQLITE_3', { decision: AuthorizeResult.DENY });
    const denied = await get(badge);
    expect(denied.status).toBe(403);
    const unknown = await get(badge).set('authorization', nobody);
    expect(unknown.status).toBe(401);
  });

  it('needs none where badges are public, and tells of nothing else', async () => {
    const { get, upload } = await start('SQLITE_3', isPublic);
    await upload({}, lcov).expect(201);
    const known = await get(badge).set('authorization', nobody).expect(200);
    expect(known.body.toString()).toContain('50.0 % of lines are covered');
    expect(known.headers['cache-control']).toBe('public, max-age=300');

    const unknown = await get('/entities/component/default/nowhere/badge.svg')
      .set('authorization', nobody)
      .expect(200);
    expect(unknown.body.toString()).toContain('not measured');

    await get(`${badge}/files`).set('authorization', nobody).expect(404);
    for (const path of ['', '/files']) {
      await get(`/entities/component/default/shop${path}`)
        .set('authorization', nobody)
        .expect(401);
    }
  });
});
