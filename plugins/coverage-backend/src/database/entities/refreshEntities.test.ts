import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { EntityDescription } from '../CoverageStore';
import { DatabaseCoverageStore } from '../DatabaseCoverageStore';
import { openDatabase } from '../openDatabase';
import { refreshEntities } from './refreshEntities';

const DAY_MS = 24 * 60 * 60 * 1000;
const ref = 'component:default/a';
const today = new Date().toISOString().slice(0, 10);

const described = (parts: Partial<EntityDescription> = {}) => ({
  entityRef: ref,
  kind: 'Component',
  name: 'a',
  title: null,
  owners: ['group:default/team', 'group:default/gone'],
  system: 'system:default/shop',
  domain: null,
  type: 'service',
  lifecycle: 'production',
  tier: '1',
  tags: ['java', 'payments'],
  annotated: true,
  switchedOff: false,
  simulated: false,
  ...parts,
});

const name = (of: string, parts: object) => ({
  ref: of,
  title: null,
  domain: null,
  parents: [],
  ...parts,
});

async function open(knex: Knex) {
  const db = await openDatabase(mockServices.database({ knex }));
  const store = new DatabaseCoverageStore({ db, defaultBranches: ['main'] });
  await store.replaceNames(
    ['group', 'system'],
    [
      name('group:default/team', { parents: ['group:default/unit'] }),
      name('group:default/unit', { parents: ['group:default/team'] }),
      name('system:default/shop', { domain: 'domain:default/sales' }),
    ],
  );
  return { db, store };
}

/** `covered` of 10 lines at noon of a day. */
async function upload(
  store: DatabaseCoverageStore,
  covered: number,
  daysAgo: number,
  options: { branch?: string; entity?: EntityDescription; hour?: number } = {},
) {
  const { branch = 'main', entity = described(), hour = 12 } = options;
  const day = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
  await store.saveUploads([
    {
      metadata: {
        entityRef: ref,
        commit: `${branch}${daysAgo}${hour}`,
        branch,
        committedAt: `${day.slice(0, 10)}T${hour}:00:00.000Z`,
      },
      entity,
      uploadedBy: 'ci',
      reports: {
        formats: ['lcov'],
        findings: [],
        files: [
          {
            path: 'src/a.java',
            totals: {
              lines: { total: 10, covered, partial: 0 },
              branches: null,
              functions: null,
            },
            hash: null,
          },
        ],
        details: new Map(),
      },
      inventory: null,
      repositoryFile: null,
    },
  ]);
}

async function valuesOf(db: Knex, dimension: string): Promise<string[]> {
  return db('entity_memberships')
    .where({ dimension })
    .orderBy('value')
    .pluck('value');
}

async function rollUpOf(db: Knex, dimension: string, value: string) {
  const rows = await db('daily_rollups')
    .where({ dimension, value })
    .orderBy('day');
  return rows
    .filter(row => Number(row.d_total) || Number(row.d_covered))
    .map(row => [Number(row.d_total), Number(row.d_covered), row.d_reporting]);
}

describe('refreshEntities', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %p', id => {
    it('files an entity under all that it belongs to', async () => {
      const { db, store } = await open(await databases.init(id));
      await upload(store, 4, 0);
      expect(await valuesOf(db, 'owner')).toEqual([
        'group:default/gone',
        'group:default/team',
      ]);
      expect(await valuesOf(db, 'group')).toEqual([
        'group:default/gone',
        'group:default/team',
        'group:default/unit',
      ]);
      expect(await valuesOf(db, 'domain')).toEqual(['domain:default/sales']);
      expect(await valuesOf(db, 'tag')).toEqual(['java', 'payments']);
      expect(await valuesOf(db, 'language')).toEqual(['Java']);
      expect(await valuesOf(db, 'all')).toEqual(['']);
    });

    it('adds to a day what a late upload changes, and takes it from the next', async () => {
      const { db, store } = await open(await databases.init(id));
      await upload(store, 4, 9);
      await upload(store, 9, 0);
      expect(await rollUpOf(db, 'all', '')).toEqual([
        [10, 4, 1],
        [0, 5, 0],
      ]);
      await upload(store, 6, 5);
      expect(await rollUpOf(db, 'group', 'group:default/unit')).toEqual([
        [10, 4, 1],
        [0, 2, 0],
        [0, 3, 0],
      ]);
      await upload(store, 1, 5, { hour: 11 });
      await upload(store, 0, 3, { branch: 'feature' });
      expect(await rollUpOf(db, 'owner', 'group:default/gone')).toEqual([
        [10, 4, 1],
        [0, 2, 0],
        [0, 3, 0],
      ]);
    });

    it('takes the history along to another owner, and out of all when it is exempt', async () => {
      const { db, store } = await open(await databases.init(id));
      await upload(store, 4, 40);
      await upload(store, 7, 0);
      const follow = (entity: EntityDescription) =>
        store.replaceEntities(
          (async function* pages() {
            yield [entity];
          })(),
        );
      await follow(described({ owners: ['group:default/unit'] }));
      expect(await rollUpOf(db, 'owner', 'group:default/gone')).toEqual([]);
      expect(await rollUpOf(db, 'owner', 'group:default/unit')).toEqual([
        [10, 4, 1],
        [0, 3, 0],
      ]);
      const [row] = await db('entity_coverage');
      expect(row).toMatchObject({
        before_total: 10,
        before_covered: 4,
        standing: 'counted',
      });

      await db('entity_exemptions').insert({
        id: '00000000-0000-4000-8000-000000000001',
        entity_ref: ref,
        reason: 'bought',
        expires: today,
        state: 'approved',
        requested_by: 'user:default/ann',
        requested_at: '2026-01-01T00:00:00.000Z',
      });
      await db.transaction(tx => refreshEntities(tx, [ref]));
      expect(await db('entity_coverage').pluck('standing')).toEqual(['exempt']);
      expect(await rollUpOf(db, 'all', '')).toEqual([]);

      await db('entity_exemptions').update({ expires: '2020-01-01' });
      await follow(described({ lifecycle: 'deprecated' }));
      expect(await db('entity_coverage').pluck('standing')).toEqual([
        'deprecated',
      ]);
      await follow(described());
      expect(await rollUpOf(db, 'all', '')).toEqual([
        [10, 4, 1],
        [0, 3, 0],
      ]);
    });

    it('writes nothing in a sweep over a catalog that did not change', async () => {
      const { db, store } = await open(await databases.init(id));
      await upload(store, 4, 40);
      const writes: string[] = [];
      db.on('query', ({ sql }) => {
        if (/^(insert|delete|update)/i.test(sql)) {
          writes.push(sql);
        }
      });
      await store.replaceEntities(
        (async function* pages() {
          yield [described()];
        })(),
      );
      expect(writes.filter(sql => !/before_day/.test(sql))).toEqual([]);
    });
  });
});
