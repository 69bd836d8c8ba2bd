import { Knex } from 'knex';
import {
  coverageBackends,
  inventory,
  repositoryFile,
} from './__testUtils__/coverageBackend';
import { planOf, queriesOf } from './__testUtils__/queryPlans';

/** A row or more for each upload. */
const GROWING = [
  'snapshots',
  'uploads',
  'daily_coverage',
  'daily_rollups',
  'manifests',
  'file_coverage',
  'documents',
  'inventories',
  'repository_files',
];
const HISTORY = 400;
/** Of a present page; less than what a history has. */
const MOST_ROWS = 100;

const entity = '/entities/component/default/shop';
const PAGES = {
  overview: entity,
  analysis: `${entity}/analysis`,
  gaps: `${entity}/gaps`,
  files: `${entity}/files`,
  'lines of a file': `${entity}/files/lines?path=src/cart.ts`,
  plan: `${entity}/plan`,
  'numbers of the scorecard': '/scorecard',
  'groups of the scorecard': '/scorecard/groups?by=owner',
  'entities of the scorecard': '/scorecard/entities?sort=coverage',
  'worst gaps': '/scorecard/gaps',
};

/** Commits of an entity, a day apart, the newest the one that is there. */
async function addHistory(knex: Knex): Promise<void> {
  const [snapshot] = await knex('snapshots');
  const [upload] = await knex('uploads');
  const id = (i: number, part: number) =>
    `00000000-0000-4000-800${part}-${String(i).padStart(12, '0')}`;
  const day = (i: number) =>
    new Date(Date.parse(snapshot.committed_at) - i * 86_400_000).toISOString();
  const older = Array.from({ length: HISTORY }, (_, i) => i + 1);
  await knex.batchInsert(
    'snapshots',
    older.map(i => ({
      ...snapshot,
      id: id(i, 0),
      commit_id: `c${i}`,
      committed_at: day(i),
    })),
    50,
  );
  await knex.batchInsert(
    'uploads',
    older.map(i => ({ ...upload, id: id(i, 1), snapshot_id: id(i, 0) })),
    50,
  );
  for (const table of ['daily_coverage', 'daily_rollups']) {
    const known = await knex(table);
    await knex.batchInsert(
      table,
      older.flatMap(i =>
        known.map(row => ({ ...row, day: day(i).slice(0, 10) })),
      ),
      50,
    );
  }
  await knex.raw(
    knex.client.config.client === 'pg' ? 'vacuum analyze' : 'analyze',
  );
}

describe('queries of pages that show the present', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)('do not grow with the history on %s', async id => {
    const { uploadWith, get, knex } = await start(id);
    await uploadWith({
      inventory: JSON.stringify(inventory),
      config: repositoryFile,
    }).expect(201);
    await get(`${entity}/analysis`).expect(200);
    await addHistory(knex);

    expect(
      await planOf(knex, { sql: 'select * from snapshots', bindings: [] }),
    ).toMatchObject([{ table: 'snapshots', isWhole: true }]);

    const growing: unknown[] = [];
    for (const [page, path] of Object.entries(PAGES)) {
      const sent = await queriesOf(knex, () => get(path).expect(200));
      expect(sent).not.toEqual([]);
      for (const query of sent) {
        const plan = await planOf(knex, query);
        growing.push(
          ...plan
            .filter(
              ({ table, isWhole, rows = 0 }) =>
                GROWING.includes(table) && (isWhole || rows > MOST_ROWS),
            )
            .map(access => ({ page, ...access, sql: query.sql })),
        );
      }
    }
    expect(growing).toEqual([]);
  });
});
