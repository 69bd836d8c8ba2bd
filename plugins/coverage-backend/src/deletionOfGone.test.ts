import { coverageUploadDeletePermission } from '@backstage-coverage/plugin-coverage-common';
import {
  component,
  coverageBackends,
  shop,
} from './__testUtils__/coverageBackend';
import { NOTHING, rowsOf } from './__testUtils__/entityRows';
import { coverageConditions, createCoverageConditionalDecision } from './index';

const SHOP = '/entities/component/default/shop';
const other = component('other', 'system:default/web');
describe('what is kept of an entity that left the catalog', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)(
    'goes at once on %s, where the permission has no conditions',
    async id => {
      const { knex, upload, put, runTask } = await start(id, {
        entities: [shop, other],
      });
      await upload().expect(201);
      await upload({ entityRef: 'component:default/other' }).expect(201);
      await put(`${SHOP}/targets`, { measure: 'lines', value: 90 }).expect(201);
      await runTask('coverage-catalog-sync');
      const before = await rowsOf(knex, 'component:default/other');

      // The sync has not seen it yet.
      const left = await start(id, { knex, entities: [other] });
      await left.remove(SHOP).expect(204);
      await left.runTask('coverage-catalog-sync');
      expect(await rowsOf(knex, 'component:default/shop')).toEqual(NOTHING);
      expect(await rowsOf(knex, 'component:default/other')).toEqual(before);
      const again = await left.remove(SHOP).expect(404);
      expect(again.body.error.message).toContain(
        'Nothing is kept of component:default/shop',
      );

      const empty = await start(id, { knex, entities: [] });
      await empty.runTask('coverage-catalog-sync');
      const others = '/entities/component/default/other';
      const denied = await start(id, {
        knex,
        entities: [],
        denied: ['coverage.upload.delete'],
      });
      await denied.remove(others).expect(403);
      expect(await rowsOf(knex, 'component:default/other')).toEqual(before);
      const conditional = await start(id, {
        knex,
        entities: [],
        conditions: {
          'coverage.upload.delete': createCoverageConditionalDecision(
            coverageUploadDeletePermission,
            coverageConditions.hasKind({ kinds: ['component'] }),
          ),
        },
      });
      const unknown = await conditional.remove(others).expect(404);
      expect(unknown.body.error.message).toContain('The catalog has no entity');
      expect(await rowsOf(knex, 'component:default/other')).toEqual(before);
      await empty.remove(others).expect(204);
      expect(await rowsOf(knex, 'component:default/other')).toEqual(NOTHING);
    },
  );
});
