import { Knex } from 'knex';
import { coverageBackends } from './__testUtils__/coverageBackend';

const LINES = 70_000;

/** Counts that have nothing in common with those of another run. */
function report(run: number): string {
  let state = run;
  const lines = Array.from({ length: LINES }, (_, i) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `DA:${i + 1},${1 + (state >>> 1)}`;
  });
  return ['SF:a.ts', ...lines, 'end_of_record\n'].join('\n');
}

async function vacuumsOf(knex: Knex): Promise<number> {
  const { rows } = await knex.raw(
    "select vacuum_count from pg_stat_user_tables where relname = 'hit_chunks'",
  );
  return Number(rows[0].vacuum_count);
}

async function sizeOf(knex: Knex): Promise<number> {
  const { rows } = await knex.raw(
    "select pg_table_size('hit_chunks') as bytes",
  );
  return Number(rows[0].bytes);
}

describe('the space of deleted hit counts', () => {
  const { start } = coverageBackends(['POSTGRES_18']);

  it('is made free when it is much, and not before', async () => {
    const { knex, upload } = await start('POSTGRES_18', {
      config: { retention: { hitCountsSnapshots: 1 } },
    });
    const send = (run: number) =>
      upload(
        {
          commit: `${run}`.padStart(7, 'c'),
          committedAt: `2026-01-0${run}T00:00:00Z`,
        },
        report(run),
      ).expect(201);
    for (const run of [1, 2, 3]) {
      await send(run);
    }
    expect(await vacuumsOf(knex)).toBe(0);
    await send(4);
    await send(5);
    while ((await vacuumsOf(knex)) === 0) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const before = await sizeOf(knex);
    await send(6);
    expect(await sizeOf(knex)).toBeLessThan(before + 100_000);
  });
});
