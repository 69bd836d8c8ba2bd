import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { readdir } from 'fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { dayNumber } from './contentAge';

const directory = resolvePackagePath(
  '@backstage-coverage/plugin-coverage-backend',
  'migrations',
);

const TABLES = [
  'file_coverage',
  'manifests',
  'snapshots',
  'uploads',
  'entity_coverage',
  'documents',
  'inventories',
  'repository_files',
  'targets',
  'overrides',
  'exemptions',
  'analyses',
  'rejected_uploads',
  'entity_memberships',
  'catalog_names',
  'group_parents',
  'daily_coverage',
  'daily_rollups',
  'current_rollups',
  'worst_gaps',
  'entity_exemptions',
  'sent_notices',
  'policy_targets',
  'campaigns',
  'hit_counts',
  'hit_chunks',
  'hit_count_chunks',
];

async function existingTables(knex: Knex): Promise<string[]> {
  const present = [];
  for (const table of TABLES) {
    if (await knex.schema.hasTable(table)) {
      present.push(table);
    }
  }
  return present;
}

async function upTo(knex: Knex, file: string): Promise<void> {
  for (;;) {
    const [, done] = await knex.migrate.up({ directory });
    if (done.some((name: string) => name.endsWith(file))) {
      return;
    }
  }
}

describe('migrations', () => {
  // All of them, up, down and up again, each a transaction of its own.
  jest.setTimeout(60_000);
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'go up, down and up again on %p',
    async id => {
      const knex = await databases.init(id);
      const files = (await readdir(directory)).filter(f => f.endsWith('.js'));

      for (const _ of files) {
        await knex.migrate.up({ directory });
      }
      expect(await existingTables(knex)).toEqual(TABLES);

      for (const _ of files) {
        await knex.migrate.down({ directory });
      }
      expect(await existingTables(knex)).toEqual([]);

      await knex.migrate.latest({ directory });
      expect(await existingTables(knex)).toEqual(TABLES);
    },
  );

  it.each(databases.eachSupportedId())(
    'take content of before as stored on their day on %p',
    async id => {
      const knex = await databases.init(id);
      await upTo(knex, '_hit_counts.js');
      const hash = Buffer.alloc(16);
      await knex('documents').insert({ hash, data: hash });
      const before = dayNumber(new Date());
      await upTo(knex, '_content_ages.js');
      const [{ stored_day }] = await knex('documents');
      expect(stored_day).toBeGreaterThanOrEqual(before);
      expect(stored_day).toBeLessThanOrEqual(dayNumber(new Date()));
    },
  );

  it.each(databases.eachSupportedId())(
    'leave what was uploaded before the analysis came on %p',
    async id => {
      const knex = await databases.init(id);
      await knex.migrate.up({ directory });
      const entity = {
        entity_ref: 'component:default/a',
        name: 'a',
        sort_name: 'a',
        search_text: 'a',
        in_catalog: true,
      };
      await knex('entity_coverage').insert(entity);

      await knex.migrate.up({ directory });
      const setting = {
        id: '00000000-0000-4000-8000-000000000001',
        entity_ref: entity.entity_ref,
        area: '',
        measure: 'lines',
        value: 80,
        kind: 'committed',
        set_by: 'user:default/ann',
        set_at: '2026-01-01T00:00:00.000Z',
      };
      await knex('targets').insert(setting);
      await expect(
        knex('targets').insert({
          ...setting,
          id: '00000000-0000-4000-8000-000000000002',
        }),
      ).rejects.toThrow(/unique/i);
      await knex('analyses').insert({
        entity_ref: entity.entity_ref,
        wanted_version: 1,
        analysed_version: 0,
      });

      await knex.migrate.down({ directory });
      expect(await knex('entity_coverage').pluck('entity_ref')).toEqual([
        entity.entity_ref,
      ]);
      await knex.migrate.up({ directory });
      expect(await knex('targets')).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'fill what the scorecard shows of what was there on %p',
    async id => {
      const knex = await databases.init(id);
      await upTo(knex, 'rejected_uploads.js');
      const snapshot = {
        id: '00000000-0000-4000-8000-000000000001',
        entity_ref: 'component:default/a',
        commit_id: 'abcdef0',
        committed_at: '2026-01-01T00:00:00.000Z',
        uploaded_at: '2026-01-02T00:00:00.000Z',
        flags: '[]',
        manifest_hash: Buffer.alloc(16),
        files: 1,
        files_with_lines: 1,
        lines_total: 10,
        lines_covered: 7,
        lines_partial: 0,
        branches_total: 4,
        branches_covered: 3,
        has_lines: true,
      };
      await knex('snapshots').insert(snapshot);
      const entity = (name: string) => ({
        entity_ref: `component:default/${name}`,
        name,
        sort_name: name,
        search_text: name,
        in_catalog: true,
      });
      await knex('entity_coverage').insert([
        {
          ...entity('a'),
          lifecycle: 'deprecated',
          snapshot_id: snapshot.id,
          lines_total: 10,
          lines_covered: 7,
          lines_uncovered: 3,
          line_percent: 70,
        },
        entity('b'),
      ]);
      await knex('analyses').insert({
        entity_ref: 'component:default/a',
        wanted_version: 3,
        analysed_version: 3,
        level: 'silver',
        target: 80,
        open_critical: 2,
      });

      await upTo(knex, 'scorecard.js');
      expect(await knex('entity_coverage').orderBy('id')).toMatchObject([
        {
          id: 1,
          name: 'a',
          standing: 'deprecated',
          lines_total: 10,
          line_percent: 70,
          branches_total: 4,
          functions_total: null,
          uploaded_at: '2026-01-02T00:00:00.000Z',
          level: 'silver',
          target: 80,
          open_critical: 2,
          open_high: null,
        },
        {
          id: 2,
          name: 'b',
          standing: 'counted',
          level: null,
          lines_total: null,
        },
      ]);
      expect(await knex('analyses').pluck('wanted_version')).toEqual([4]);

      await knex.migrate.down({ directory });
      expect(
        await knex('entity_coverage')
          .orderBy('name')
          .select('name', 'snapshot_id'),
      ).toEqual([
        { name: 'a', snapshot_id: snapshot.id },
        { name: 'b', snapshot_id: null },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'sum up the entities that are there on %p',
    async id => {
      const knex = await databases.init(id);
      await upTo(knex, 'watched_facts.js');
      const entity = (name: string, columns: object) => ({
        entity_ref: `component:default/${name}`,
        name,
        sort_name: name,
        search_text: name,
        in_catalog: true,
        in_rollups: true,
        standing: 'counted',
        ...columns,
      });
      await knex('entity_coverage').insert([
        entity('a', {
          lines_total: 10,
          lines_covered: 7,
          line_percent: 70,
          target: 80.5,
          uploaded_at: '2026-01-02T00:00:00.000Z',
        }),
        entity('b', {}),
        entity('c', { standing: 'exempt', in_rollups: false }),
        entity('d', { in_catalog: false, in_rollups: false }),
      ]);
      const ids = await knex('entity_coverage').orderBy('name').pluck('id');
      await knex('entity_memberships').insert(
        ids.map(entity_id => ({ dimension: 'all', value: '', entity_id })),
      );

      await upTo(knex, 'current_rollups.js');
      const [row, ...others] = await knex('current_rollups');
      expect(others).toEqual([]);
      const numbers = Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Number(value)]),
      );
      expect(numbers).toMatchObject({
        present: 3,
        exempt: 1,
        entities: 2,
        reporting: 1,
        lines_total: 10,
        lines_covered: 7,
        target: 8_050_000,
        target_total: 10,
        no_level: 2,
        critical: 0,
      });
      expect(
        await knex('entity_memberships')
          .whereNotNull('percent')
          .select('entity_id', 'percent', 'uploaded_at'),
      ).toEqual([
        {
          entity_id: ids[0],
          percent: 70,
          uploaded_at: '2026-01-02T00:00:00.000Z',
        },
      ]);

      await knex.migrate.down({ directory });
      expect(await knex('entity_memberships')).toHaveLength(4);
    },
  );

  it.each(databases.eachSupportedId())(
    'keep one snapshot per commit and one upload per flag on %p',
    async id => {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory });
      const totals = {
        files: 0,
        files_with_lines: 0,
        lines_total: 0,
        lines_covered: 0,
        lines_partial: 0,
        has_lines: true,
        manifest_hash: Buffer.alloc(16),
        uploaded_at: '2026-01-01T00:00:00.000Z',
      };
      const snapshot = {
        ...totals,
        id: '00000000-0000-4000-8000-000000000001',
        entity_ref: 'component:default/a',
        commit_id: 'abcdef0',
        committed_at: '2026-01-01T00:00:00.000Z',
        flags: '[]',
      };
      await knex('snapshots').insert(snapshot);
      await expect(
        knex('snapshots').insert({
          ...snapshot,
          id: '00000000-0000-4000-8000-000000000002',
        }),
      ).rejects.toThrow(/unique/i);

      const upload = {
        ...totals,
        id: '00000000-0000-4000-8000-000000000003',
        snapshot_id: snapshot.id,
        flag: 'unit',
        formats: '[]',
        findings: '[]',
        uploaded_by: 'ci',
      };
      await knex('uploads').insert(upload);
      await expect(
        knex('uploads').insert({
          ...upload,
          id: '00000000-0000-4000-8000-000000000004',
        }),
      ).rejects.toThrow(/unique/i);
    },
  );
});
