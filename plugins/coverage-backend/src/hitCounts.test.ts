import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { schemaIssues } from './__testUtils__/schemaIssues';

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

const SHOP = '/entities/component/default/shop';

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

/** The n-th commit of main. */
const at = (n: number, flag = 'unit'): Partial<UploadMetadata> => ({
  commit: String(n).padStart(7, 'c'),
  committedAt: `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`,
  flag,
});

async function hitsOf(backend: Backend, path: string, n?: number) {
  const commit = n === undefined ? '' : `&commit=${at(n).commit}`;
  const { body } = await backend
    .get(`${SHOP}/files/lines?path=${path}${commit}`)
    .expect(200);
  expect(schemaIssues('FileLines', body)).toEqual([]);
  return body.lines.map(({ hits }: { hits: number | null }) => hits);
}

describe('hit counts', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('are told line by line, and add up over flags', async () => {
      const backend = await start(id);
      await backend.upload(at(1), report({ 'a.ts': [12, 0, 300] })).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([12, 0, 300]);

      const e2e = report({ 'a.ts': [1, 1, 0], 'b.ts': [2] });
      await backend.upload(at(1, 'e2e'), e2e).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([13, 1, 300]);
      expect(await hitsOf(backend, 'b.ts')).toEqual([2]);
    });

    it('are those of the latest run, also where it executed the same lines', async () => {
      const backend = await start(id);
      const { body } = await backend
        .upload(at(1), report({ 'a.ts': [12, 0], 'b.ts': [2] }))
        .expect(201);
      const again = await backend
        .upload(at(1), report({ 'a.ts': [7, 0], 'b.ts': [2] }))
        .expect(200);
      expect(again.body.upload.id).toBe(body.upload.id);
      expect(await hitsOf(backend, 'a.ts')).toEqual([7, 0]);

      await backend.upload(at(1), report({ 'a.ts': [5, 5] })).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([5, 5]);
    });

    it('stay of files that a partial upload does not name', async () => {
      const backend = await start(id);
      const both = report({ 'a.ts': [4], 'b.ts': [9, 0] });
      await backend.upload(at(1), both).expect(201);
      await backend
        .upload({ ...at(1), complete: false }, report({ 'b.ts': [3, 2] }))
        .expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([4]);
      expect(await hitsOf(backend, 'b.ts')).toEqual([3, 2]);
    });

    it('are unknown where a report only says what was executed', async () => {
      const backend = await start(id);
      await backend.upload(at(1), report({ 'a.ts': [1, 0, 1] })).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([null, null, null]);

      const counted = report({ 'a.ts': [6, 2, 0] });
      await backend.upload(at(1, 'e2e'), counted).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([null, 2, null]);
    });

    it('stay for the newest snapshots of each branch, and go with their chunks', async () => {
      const backend = await start(id, {
        config: { retention: { hitCountsSnapshots: 2 } },
      });
      for (const n of [1, 2, 3]) {
        await backend.upload(at(n), report({ 'a.ts': [n + 1] })).expect(201);
      }
      await backend
        .upload({ ...at(4), branch: 'topic' }, report({ 'a.ts': [40] }))
        .expect(201);
      expect(await hitsOf(backend, 'a.ts', 1)).toEqual([null]);
      expect(await hitsOf(backend, 'a.ts', 2)).toEqual([3]);
      expect(await hitsOf(backend, 'a.ts', 3)).toEqual([4]);
      expect(await hitsOf(backend, 'a.ts', 4)).toEqual([40]);
      expect(await backend.knex('hit_counts')).toHaveLength(3);
      expect(await backend.knex('hit_chunks')).toHaveLength(3);

      // A late upload of an old commit is not among the newest.
      await backend.upload(at(1, 'e2e'), report({ 'a.ts': [8] })).expect(201);
      expect(await hitsOf(backend, 'a.ts', 1)).toEqual([null]);
      expect(await backend.knex('hit_chunks')).toHaveLength(3);
    });

    it('stay of what a kept snapshot carries forward', async () => {
      const backend = await start(id, {
        config: { retention: { hitCountsSnapshots: 1 } },
      });
      const config = 'flags:\n  e2e: { carryforward: true }\n';
      await backend
        .uploadWith({ config }, at(1, 'e2e'), report({ 'a.ts': [8] }))
        .expect(201);
      await backend.upload(at(2), report({ 'a.ts': [3] })).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([11]);
    });

    it('are deleted with their upload and with their entity', async () => {
      const backend = await start(id);
      const { body } = await backend.upload(at(1), report({ 'a.ts': [2] }));
      await backend.upload(at(1, 'e2e'), report({ 'a.ts': [3] })).expect(201);
      await backend.remove(`${SHOP}/uploads/${body.upload.id}`).expect(204);
      expect(await hitsOf(backend, 'a.ts')).toEqual([3]);
      expect(await backend.knex('hit_chunks')).toHaveLength(1);

      await backend.remove(SHOP).expect(204);
      for (const table of ['hit_counts', 'hit_chunks', 'hit_count_chunks']) {
        expect(await backend.knex(table)).toEqual([]);
      }
    });

    it('are not kept at all where the configuration says so', async () => {
      const backend = await start(id, {
        config: { retention: { hitCountsSnapshots: 0 } },
      });
      await backend.upload(at(1), report({ 'a.ts': [2] })).expect(201);
      expect(await hitsOf(backend, 'a.ts')).toEqual([null]);
      expect(await backend.knex('hit_chunks')).toEqual([]);
    });
  });
});
