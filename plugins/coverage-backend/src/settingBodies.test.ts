import { coverageBackends } from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const UUID = '00000000-0000-4000-8000-000000000001';

const target = { measure: 'lines', value: 90, by: '2099-06-30' };
const override = {
  path: 'src/pay.ts',
  priority: 'critical',
  reason: 'Money moves here',
  until: '2099-06-30',
};
const exemption = {
  kind: 'exempt',
  path: 'src/cart.ts',
  reason: 'Goes away with the new shop',
  until: '2099-06-30',
};
describe('what settings of the portal must be', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it.each([
    ['targets', {}, /^measure must be one of lines, branches/],
    ['targets', { ...target, value: 101 }, /^value must be a number above 0/],
    ['targets', { ...target, value: '90' }, /^value must be a number/],
    ['targets', { ...target, by: '30.6.2099' }, /^by must be a date/],
    ['targets', { ...target, by: '2099-02-30' }, /^by must be a date/],
    ['targets', { ...target, area: '' }, /^area must be text of 1 to 200/],
    ['targets', { ...target, x: 1 }, /^The body has a key that is not known/],
    ['targets', [], /^The body must be a JSON object/],
    ['overrides', { ...override, reason: ' ' }, /^reason must be text/],
    ['overrides', { ...override, reason: undefined }, /^reason must be text/],
    ['overrides', { ...override, until: undefined }, /^until must be a date/],
    ['overrides', { ...override, until: '2020-01-01' }, /^until must not lie/],
    ['overrides', { ...override, priority: 'P1' }, /^priority must be one of/],
    ['overrides', { ...override, path: 'a\u0000' }, /^path must be text/],
    ['overrides', { ...override, path: 'a'.repeat(501) }, /^path must be text/],
    ['exemptions', { ...exemption, kind: 'none' }, /^kind must be one of/],
    ['exemptions', { ...exemption, until: null }, /^until must be a date/],
    ['floor-resets', { since: '2026-06-30' }, /^reason must be text/],
    [
      'floor-resets',
      { since: '2099-06-30', reason: 'Later' },
      /^since must not lie in the future/,
    ],
  ])('refuses %s %j', async (kind, body, message) => {
    const { put, get } = await start();
    const answer = await put(`${entity}/${kind}`, body).expect(400);
    expect(answer.body.error.message).toMatch(message);
    expect((await get(`${entity}/${kind}`)).body).toEqual({ items: [] });
  });

  it('refuses bodies that are no JSON, of another type or too long', async () => {
    const { put, remove, knex } = await start();
    await put(`${entity}/targets`, '{"measure":').expect(400);
    await put(`${entity}/targets`, target)
      .set('content-type', 'text/plain')
      .expect(400);
    await put(`${entity}/targets`, `"${'x'.repeat(70_000)}"`).expect(413);
    await remove(`${entity}/targets/1`).expect(400);
    await put('/entities/component/default/%00/targets', target).expect(400);
    expect(await knex('targets')).toEqual([]);
  });

  it('bounds their number', async () => {
    const { put, knex } = await start();
    const row = {
      entity_ref: 'component:default/shop',
      priority: 'low',
      reason: 'x',
      expires: '2099-01-01',
      set_by: 'x',
      set_at: '2026-01-01T00:00:00.000Z',
    };
    const rows = Array.from({ length: 500 }, (_, i) => ({
      ...row,
      id: UUID.slice(0, -3) + String(i).padStart(3, '0'),
      path: `f${i}`,
    }));
    await knex.batchInsert('overrides', rows, 100);
    const answer = await put(`${entity}/overrides`, override).expect(400);
    expect(answer.body.error.message).toContain('has 500 overrides already');
    await put(`${entity}/overrides`, { ...override, path: 'f0' }).expect(200);
  });
});
