import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { DatabaseCoverageStore } from '../database/DatabaseCoverageStore';
import { openDatabase } from '../database/openDatabase';
import { CatalogSync } from './CatalogSync';
import { describeEntity } from './describeEntity';

const component = (
  name: string,
  annotations: Record<string, string>,
  owner = 'group:default/team-a',
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', annotations },
  relations: [{ type: 'ownedBy', targetRef: owner }],
});

const enabled = { 'backstage-coverage.dev/enabled': 'true' };

async function openStore(knex: Knex) {
  const db = await openDatabase(mockServices.database({ knex }));
  return new DatabaseCoverageStore({ db, defaultBranches: ['main'] });
}

async function present(knex: Knex): Promise<string[]> {
  return knex('entity_coverage').where('in_catalog', true).pluck('entity_ref');
}

describe('CatalogSync', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'makes the scorecard follow the catalog on %p',
    async id => {
      const knex = await databases.init(id);
      const store = await openStore(knex);
      const sync = async (...entities: Entity[]) => {
        await new CatalogSync({
          auth: mockServices.auth(),
          catalog: catalogServiceMock({ entities }),
          store,
          logger: mockServices.logger.mock(),
        }).run();
        const rows = await knex('entity_coverage')
          .where('in_catalog', true)
          .orderBy('sort_name')
          .select('entity_ref', 'owner');
        return rows.map(row => [row.entity_ref, row.owner]);
      };

      expect(
        await sync(
          component('a', enabled),
          component('b', { 'backstage.io/code-coverage': 'enabled' }),
          component('c', {}),
          component('d', { 'backstage-coverage.dev/enabled': 'false' }),
          { ...component('api', enabled), kind: 'API' },
          { ...component('other-api', {}), kind: 'API' },
        ),
      ).toEqual([
        ['component:default/a', 'group:default/team-a'],
        ['api:default/api', 'group:default/team-a'],
        ['component:default/b', 'group:default/team-a'],
        ['component:default/c', 'group:default/team-a'],
        ['component:default/d', 'group:default/team-a'],
      ]);
      const flags = await knex('entity_coverage')
        .orderBy('sort_name')
        .select('annotated', 'standing');
      expect(flags.map(row => [Boolean(row.annotated), row.standing])).toEqual([
        [true, 'counted'],
        [true, 'counted'],
        [true, 'counted'],
        [false, 'counted'],
        [false, 'exempt'],
      ]);

      expect(
        await sync(component('a', enabled, 'group:default/team-b')),
      ).toEqual([['component:default/a', 'group:default/team-b']]);
    },
  );

  it('keeps entities that report without annotation', async () => {
    const knex = await databases.init('SQLITE_3');
    const store = await openStore(knex);
    const plain = component('plain', {});
    await store.saveUploads([
      {
        metadata: { entityRef: 'component:default/plain', commit: 'abcdef0' },
        entity: describeEntity(plain),
        uploadedBy: 'ci',
        reports: {
          formats: ['lcov'],
          findings: [],
          files: [],
          details: new Map(),
        },
        inventory: null,
        repositoryFile: null,
      },
    ]);
    const sync = (entities: Entity[]) =>
      new CatalogSync({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities }),
        store,
        logger: mockServices.logger.mock(),
      }).run();
    await sync([plain]);
    expect(await present(knex)).toEqual(['component:default/plain']);
    await sync([]);
    expect(await present(knex)).toEqual([]);
  });

  it('keeps the coverage of an entity that leaves and comes back', async () => {
    const knex = await databases.init('SQLITE_3');
    const store = await openStore(knex);
    const entity = describeEntity(component('a', {}));
    await store.saveUploads([
      {
        metadata: { entityRef: entity.entityRef, commit: 'abcdef0' },
        entity,
        uploadedBy: 'ci',
        reports: {
          formats: ['lcov'],
          findings: [],
          files: [],
          details: new Map(),
        },
        inventory: null,
        repositoryFile: null,
      },
    ]);
    const follow = async (...pages: (typeof entity)[][]) => {
      await store.replaceEntities(
        (async function* stream() {
          yield* pages;
        })(),
      );
      return present(knex);
    };
    expect(await follow()).toEqual([]);
    expect(await follow([entity])).toEqual(['component:default/a']);
    expect(await knex('entity_coverage').pluck('lines_total')).toEqual([0]);
  });
});
