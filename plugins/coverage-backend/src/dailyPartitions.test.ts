import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { coverageBackends, lcov } from './__testUtils__/coverageBackend';
import { planOf, queriesOf } from './__testUtils__/queryPlans';
import { monthsBetween } from './database/partitions/months';

const TASK = 'coverage-daily-partitions';
const directory = resolvePackagePath(
  '@backstage-coverage/plugin-coverage-backend',
  'migrations',
);
const now = new Date();
const monthsBack = (count: number) => monthsBetween(now, -count, -count)[0];

const at = (commit: string, month: string, day = '05') => ({
  commit: commit.padStart(7, 'b'),
  committedAt: `${month}-${day}T00:00:00Z`,
});

/** Rows by the table that they are in. */
async function placesOf(knex: Knex): Promise<Record<string, number>> {
  const { rows } = await knex.raw(
    `select tableoid::regclass::text as place, count(*) as days
      from daily_coverage group by 1 order by 1`,
  );
  return Object.fromEntries(
    rows.map((row: { place: string; days: string }) => [
      row.place,
      Number(row.days),
    ]),
  );
}

/** Takes a migration back, and all after it. */
async function downTo(knex: Knex, migration: string): Promise<void> {
  const [, [done]] = await knex.migrate.down({ directory });
  if (!done) {
    throw new Error(`No migration '${migration}' in ${directory}`);
  }
  if (!done.endsWith(migration)) {
    await downTo(knex, migration);
  }
}

const placeOf = (month: string) => `daily_coverage_${month.replace('-', '_')}`;

describe('daily tables', () => {
  const { start } = coverageBackends(['POSTGRES_18', 'SQLITE_3']);

  it('get a partition for each month on PostgreSQL, also late, and the trend stays', async () => {
    const { knex, upload, get, runTask } = await start('POSTGRES_18');
    const [old, older] = [monthsBack(2), monthsBack(14)];
    await upload(at('1', older)).expect(201);
    await upload(at('2', old), lcov.replace('DA:2,0', 'DA:2,1')).expect(201);
    await upload(at('3', '1999-01'), lcov).expect(201);
    expect(await placesOf(knex)).toEqual({ daily_coverage_rest: 3 });
    const before = (await get('/scorecard/trend').expect(200)).body;

    await runTask(TASK);
    const after = {
      [placeOf(old)]: 1,
      [placeOf(older)]: 1,
      daily_coverage_rest: 1,
    };
    expect(await placesOf(knex)).toEqual(after);
    expect((await get('/scorecard/trend').expect(200)).body).toEqual(before);
    await runTask(TASK);
    expect(await placesOf(knex)).toEqual(after);

    const trends = await queriesOf(knex, () =>
      get('/scorecard/entities').expect(200),
    );
    const plans = await Promise.all(trends.map(query => planOf(knex, query)));
    const read = plans
      .flat()
      .filter(({ table }) => table === 'daily_coverage')
      .map(({ partition }) => partition);
    expect(read).toContain(placeOf(old));
    expect(read).not.toContain(placeOf(older));

    await Promise.all([
      runTask(TASK),
      upload(at('4', older, '09')),
      upload(at('5', monthsBack(3))),
    ]);
    await runTask(TASK);
    expect(await placesOf(knex)).toEqual({
      ...after,
      [placeOf(older)]: 2,
      [placeOf(monthsBack(3))]: 1,
    });
    const days = await knex('daily_coverage').orderBy('day').pluck('d_total');
    expect(days.reduce((sum, d) => sum + d, 0)).toBe(4);
  });

  it.each(['POSTGRES_18', 'SQLITE_3'] as const)(
    'keep what they have through the migration on %s',
    async id => {
      const { knex, upload } = await start(id);
      await upload(at('1', monthsBack(20))).expect(201);
      await upload(at('2', '1999-01')).expect(201);
      const contents = async () => [
        await knex('daily_coverage').orderBy('day'),
        await knex('daily_rollups').orderBy(['day', 'dimension', 'value']),
      ];
      const before = await contents();
      expect(before.map(rows => rows.length > 1)).toEqual([true, true]);
      await downTo(knex, '20261124120000_daily_partitions.js');
      expect(await contents()).toEqual(before);
      await knex.migrate.latest({ directory });
      expect(await contents()).toEqual(before);
      await upload(at('3', monthsBack(20), '07')).expect(201);
      await knex('entity_coverage').update({ snapshot_id: null });
      await knex('entity_coverage').delete();
      expect(await knex('daily_coverage')).toEqual([]);
    },
  );
});
