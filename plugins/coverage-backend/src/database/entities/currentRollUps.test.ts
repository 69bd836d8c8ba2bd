import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { EntityDescription } from '../CoverageStore';
import { DatabaseCoverageStore } from '../DatabaseCoverageStore';
import { openDatabase } from '../openDatabase';
import { keyOf } from './memberships';
import { ROLL_UP_NUMBER_NAMES, rollUpColumns } from './rollUpNumbers';

const described = (
  name: string,
  parts: Partial<EntityDescription> = {},
): EntityDescription => ({
  entityRef: `component:default/${name}`,
  kind: 'Component',
  name,
  title: null,
  owners: ['group:default/a'],
  system: null,
  domain: null,
  type: 'service',
  lifecycle: 'production',
  tier: null,
  tags: [],
  annotated: true,
  switchedOff: false,
  simulated: false,
  ...parts,
});

function upload(
  store: DatabaseCoverageStore,
  entity: EntityDescription,
  options: { commit: string; flag: string; covered: number },
) {
  const { commit, flag, covered } = options;
  return store.saveUploads([
    {
      metadata: {
        entityRef: entity.entityRef,
        commit,
        flag,
        branch: 'main',
        committedAt: '2026-01-01T00:00:00.000Z',
      },
      entity,
      uploadedBy: 'ci',
      reports: {
        formats: ['lcov'],
        findings: [],
        files: [
          {
            path: `${flag}.ts`,
            totals: {
              lines: { total: 10, covered, partial: 0 },
              branches: { total: 4, covered: 1 },
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

type Row = Record<string, string | number> & {
  dimension: 'owner';
  value: string;
};

function toSums(rows: Row[]) {
  return Object.fromEntries(
    rows
      .map(row => ({
        key: keyOf(row),
        sums: Object.fromEntries(
          ROLL_UP_NUMBER_NAMES.map(name => [name, Number(row[name])]),
        ),
      }))
      .filter(({ sums }) => Object.values(sums).some(sum => sum !== 0))
      .map(({ key, sums }) => [key, sums]),
  );
}

/** What one would sum up at this moment. */
async function summedUp(db: Knex) {
  return toSums(
    await db('entity_coverage as e')
      .join('entity_memberships as m', 'm.entity_id', 'e.id')
      .where('e.in_catalog', true)
      .groupBy('m.dimension', 'm.value')
      .select('m.dimension', 'm.value', db.raw(rollUpColumns())),
  );
}

describe('current roll-ups', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'stay right when many change the same entities at once on %p',
    async id => {
      const db = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
      const replicas = [1, 2].map(
        () => new DatabaseCoverageStore({ db, defaultBranches: ['main'] }),
      );
      const names = ['a', 'b', 'c', 'd'];
      const uploads = names.flatMap((name, i) =>
        ['unit', 'integration', 'e2e'].map((flag, j) =>
          upload(
            replicas[(i + j) % 2],
            described(name, { simulated: i === 0 }),
            { commit: `c${j % 2}`, flag, covered: i + j },
          ),
        ),
      );
      const sweeps = replicas.map(replica =>
        replica.replaceEntities(
          (async function* catalog() {
            yield names.map(name =>
              described(name, {
                owners: ['group:default/b'],
                switchedOff: name === 'd',
              }),
            );
          })(),
        ),
      );
      await Promise.all([...uploads, ...sweeps]);

      const stored = toSums(await db('current_rollups'));
      expect(stored).toEqual(await summedUp(db));
      expect(stored['all ']).toMatchObject({ present: 4 });

      await replicas[0].replaceEntities((async function* nothing() {})());
      expect(toSums(await db('current_rollups'))).toEqual({});
    },
  );
});
