import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { schemaIssues } from './__testUtils__/schemaIssues';
import { dayIn, today } from './time/days';

const SHOP = '/entities/component/default/shop';
const RETENTION = 'coverage-retention';
const config = {
  retention: {
    lineDetailSnapshots: 1,
    lineDetailDays: 10,
    lineDetailDailyDays: 100,
  },
};
const carrying = { config: 'flags: { e2e: { carryforward: true } }' };

/** A report of files with the hits of their lines. */
const report = (files: Record<string, number[]>) =>
  Object.entries(files)
    .map(([path, hits]) =>
      [
        `SF:${path}`,
        ...hits.map((count, i) => `DA:${i + 1},${count}`),
        'end_of_record\n',
      ].join('\n'),
    )
    .join('');

/** A commit some days ago. */
const at = (
  commit: string,
  daysAgo: number,
  hour = 1,
): Partial<UploadMetadata> => ({
  commit: commit.padStart(7, 'c'),
  committedAt: `${dayIn(-daysAgo)}T0${hour}:00:00Z`,
});

/** As if all content was stored long ago. */
async function age(knex: Knex) {
  for (const table of ['file_coverage', 'manifests']) {
    await knex(table).update({ stored_day: 1_000 });
  }
}

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

async function linesOf({ get }: Backend, path: string, commit: string) {
  const { body } = await get(
    `${SHOP}/files/lines?path=${path}&commit=${commit.padStart(7, 'c')}`,
  ).expect(200);
  expect(schemaIssues('FileLines', body)).toEqual([]);
  return body;
}

async function historyOf({ get }: Backend, branch: string) {
  const { body } = await get(`${SHOP}/history?branch=${branch}`).expect(200);
  expect(schemaIssues('CoverageHistory', body)).toEqual([]);
  return body.items as {
    commit: string;
    totals: object;
    detail: string;
    thinnedOn?: string;
  }[];
}

describe('the line detail of old snapshots', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('goes but for the newest of each branch and one a day, and the numbers stay', async () => {
      const backend = await start(id, { config });
      const { knex, upload, get, runTask } = backend;
      const first = report({ 'a.ts': [3, 0], 'b.ts': [1] });
      const sent = await upload(at('1', 200), first).expect(201);
      await upload(at('2', 50, 1), report({ 'a.ts': [4, 0, 0] })).expect(201);
      await upload(at('3', 50, 5), report({ 'a.ts': [5, 5, 0, 0] })).expect(
        201,
      );
      await upload(at('4', 5, 1), report({ 'a.ts': [6, 0, 0, 0, 0] }));
      await upload(at('5', 5, 3), report({ 'a.ts': [7, 7, 7, 0, 0] }));
      await upload(
        { ...at('6', 300), branch: 'topic' },
        report({ 'a.ts': [0, 0, 0, 0, 0, 8] }),
      ).expect(201);
      const before = await historyOf(backend, 'main');
      const overview = await get(SHOP).expect(200);

      await runTask(RETENTION);
      const after = await historyOf(backend, 'main');
      const thinnedOn = today();
      expect(after).toEqual(
        before.map((item, i) =>
          i < 2 ? { ...item, detail: 'totals', thinnedOn } : item,
        ),
      );
      expect((await get(SHOP).expect(200)).body).toEqual(overview.body);
      expect(await linesOf(backend, 'a.ts', '1')).toMatchObject({
        lines: null,
        thinnedOn,
        totals: { lines: { total: 2, covered: 1 } },
      });
      for (const [commit, count] of [
        ['3', 4],
        ['4', 5],
        ['5', 5],
        ['6', 6],
      ] as const) {
        const file = await linesOf(backend, 'a.ts', commit);
        expect(file.lines).toHaveLength(count);
        expect(file).not.toHaveProperty('thinnedOn');
      }
      expect(await knex('hit_counts')).toHaveLength(4);
      // Content is young: an upload may be about to refer to it.
      expect(await knex('file_coverage')).toHaveLength(7);

      await age(knex);
      await runTask(RETENTION);
      expect(await knex('file_coverage')).toHaveLength(4);
      expect(await historyOf(backend, 'main')).toEqual(after);
      expect(await linesOf(backend, 'b.ts', '1')).toMatchObject({
        lines: null,
        thinnedOn,
      });

      const again = await upload(at('1', 200), first).expect(200);
      expect(again.body.upload.id).toBe(sent.body.upload.id);
      expect(again.body.snapshot.id).toBe(sent.body.snapshot.id);
      expect(await historyOf(backend, 'main')).toEqual(after);
      await upload(at('7', 1), first).expect(201);
      expect((await linesOf(backend, 'b.ts', '7')).lines).toHaveLength(1);
      expect((await linesOf(backend, 'b.ts', '1')).lines).toBeNull();
      const other = report({ 'a.ts': [1, 1] });
      await upload(at('1', 200), other).expect(201);
      expect((await linesOf(backend, 'a.ts', '1')).lines).toHaveLength(2);
    });

    it('stays of what newer snapshots carry, and counts by its totals where it is gone', async () => {
      const backend = await start(id, { config });
      const { knex, upload, uploadWith, get, runTask } = backend;
      const old = { ...at('1', 200), flag: 'e2e' };
      await uploadWith(carrying, old, report({ 'e.ts': [2, 0] })).expect(201);
      const files = report({ 'a.ts': [3, 0, 0, 0] });
      await upload(at('1', 200), files).expect(201);
      await upload(at('2', 150), report({ 'a.ts': [9, 0] })).expect(201);
      await age(knex);
      await runTask(RETENTION);
      await runTask(RETENTION);

      expect(await knex('uploads').whereNull('thinned_on')).toHaveLength(2);
      expect((await linesOf(backend, 'e.ts', '2')).lines).toHaveLength(2);
      expect((await linesOf(backend, 'e.ts', '1')).lines).toBeNull();
      const { body } = await get(
        `${SHOP}/compare?base=cccccc1&head=cccccc2`,
      ).expect(200);
      expect(body).toMatchObject({
        base: { commit: 'cccccc1', thinnedOn: today() },
        fileCounts: { added: 0, removed: 0 },
        lineDetail: { files: 0, compared: 0 },
      });
      expect(body.head).not.toHaveProperty('thinnedOn');

      // The better of both: nobody can tell which lines both executed.
      const late = { ...at('1', 200), flag: 'manual' };
      await upload(late, report({ 'a.ts': [0, 5, 5, 0] })).expect(201);
      const [merged] = await historyOf(backend, 'main');
      expect(merged).not.toHaveProperty('thinnedOn');
      expect(merged.totals).toMatchObject({ lines: { total: 6, covered: 3 } });
      expect((await linesOf(backend, 'a.ts', '1')).lines).toHaveLength(4);
      expect((await linesOf(backend, 'e.ts', '1')).lines).toHaveLength(2);
      const partial = { ...at('1', 200), complete: false };
      await upload(partial, report({ 'z.ts': [1] })).expect(201);
      expect((await linesOf(backend, 'z.ts', '1')).lines).toHaveLength(1);
      expect(await knex('uploads')).toHaveLength(4);
    });

    it('is taken from no upload that comes at the same time', async () => {
      const backend = await start(id, { config });
      const { knex, upload, runTask } = backend;
      await upload(at('1', 1), report({ 'z.ts': [1] })).expect(201);
      for (let round = 0; round < 6; round++) {
        const files = report({ 'a.ts': [3, round], 'b.ts': [1, 0, round] });
        await upload(at(`e${round}`, 200), files).expect(201);
        await runTask(RETENTION);
        await age(knex);
        const [, same, other] = await Promise.all([
          runTask(RETENTION),
          upload(at(`e${round}`, 200), files),
          upload(at(`f${round}`, 2), files),
        ]);
        expect([same.status, other.status]).toEqual([200, 201]);
        for (const path of ['a.ts', 'b.ts']) {
          const file = await linesOf(backend, path, `f${round}`);
          expect(file.lines).not.toBeNull();
        }
        await age(knex);
        await runTask(RETENTION);
        expect(
          (await linesOf(backend, 'b.ts', `f${round}`)).lines,
        ).toHaveLength(3);
      }
    });
  });

  it('is kept of the latest snapshot at least', async () => {
    await expect(
      start('SQLITE_3', { config: { retention: { lineDetailSnapshots: 0 } } }),
    ).rejects.toThrow(
      'coverage.retention.lineDetailSnapshots is 0 in the configuration; it must be a whole number of at least 1',
    );
  });
});
