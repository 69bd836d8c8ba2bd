import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { join } from 'path';

const directory = resolvePackagePath(
  '@backstage-coverage/plugin-coverage-backend',
  'migrations',
);
const migration = join(directory, '20261123140000_outlook_columns.js');
const COLUMNS = [
  'committed_at',
  'pace_covered',
  'pace_total',
  'files_total',
  'files_tested',
];

describe('the columns that outlooks are told from', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'take over what is there on %p',
    async id => {
      const knex = await databases.init(id);
      const { up, down } = jest.requireActual(migration);
      await knex.migrate.latest({ directory });
      await down(knex);
      const snapshot = '00000000-0000-4000-8000-000000000001';
      await knex('snapshots').insert({
        id: snapshot,
        entity_ref: 'component:default/a',
        commit_id: 'c',
        branch: 'main',
        committed_at: '2027-01-01T10:00:00.000Z',
        uploaded_at: '2027-01-02T10:00:00.000Z',
        flags: '[]',
        manifest_hash: Buffer.alloc(16),
        files: 1,
        files_with_lines: 1,
        lines_total: 10,
        lines_covered: 7,
        lines_partial: 0,
        has_lines: true,
      });
      await knex('analyses').insert({
        entity_ref: 'component:default/a',
        wanted_version: 1,
        analysed_version: 1,
        pace_covered: 2.5,
        pace_total: 1,
        files_total: 4,
        files_tested: 3,
      });
      await knex('entity_coverage').insert(
        ['a', 'b'].map(name => ({
          entity_ref: `component:default/${name}`,
          name,
          sort_name: name,
          search_text: name,
          in_catalog: true,
          snapshot_id: name === 'a' ? snapshot : null,
        })),
      );
      await up(knex);
      expect(
        await knex('entity_coverage').orderBy('name').select(COLUMNS),
      ).toEqual([
        {
          committed_at: '2027-01-01T10:00:00.000Z',
          pace_covered: 2.5,
          pace_total: 1,
          files_total: 4,
          files_tested: 3,
        },
        Object.fromEntries(COLUMNS.map(name => [name, null])),
      ]);
    },
  );
});
