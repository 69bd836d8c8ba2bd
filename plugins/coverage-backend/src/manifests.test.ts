import { Knex } from 'knex';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { coverageBackends, shop } from './__testUtils__/coverageBackend';

const SHOP = '/entities/component/default/shop';
const directory = resolvePackagePath(
  '@backstage-coverage/plugin-coverage-backend',
  'migrations',
);

/** Files that all differ, the first ones also from commit to commit. */
function report({ changed, seed }: { changed: number; seed: number }): string {
  return Array.from({ length: 400 }, (_, i) => {
    const first = i < changed ? seed : 0;
    const lines = [
      first,
      ...Array.from({ length: 10 }, (_1, k) => (i >> k) % 2),
    ];
    return [
      `SF:src/file${i}.ts`,
      ...lines.map((hits, k) => `DA:${k + 1 + first},${hits}`),
      'end_of_record\n',
    ].join('\n');
  }).join('');
}

const at = (n: number) => ({
  commit: `aaaaaa${n}`,
  committedAt: `2026-01-0${n}T00:00:00Z`,
});

const sizes = async (knex: Knex) => {
  const rows = await knex('manifests').select('data', 'base_hash');
  return rows
    .map(({ data, base_hash }) => ({
      bytes: data.length as number,
      isWhole: base_hash === null,
    }))
    .sort((a, b) => b.bytes - a.bytes);
};

async function age(knex: Knex) {
  for (const table of ['file_coverage', 'manifests']) {
    await knex(table).update({ stored_day: 1_000 });
  }
}

describe('lists of files', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('are stored beside one of an earlier commit, as long as little changed', async () => {
      const { knex, upload, get, remove, runTask } = await start(id, {
        entities: [shop],
      });
      const first = await upload(at(1), report({ changed: 0, seed: 0 }));
      const filesOf = async () =>
        (await get(`${SHOP}/files?limit=500&sort=path`).expect(200)).body;
      const before = await filesOf();
      await upload(at(2), report({ changed: 20, seed: 2 })).expect(201);
      await upload(at(3), report({ changed: 30, seed: 3 })).expect(201);
      const [whole, ...others] = await sizes(knex);
      expect(whole.isWhole).toBe(true);
      expect(others).toHaveLength(2);
      for (const { bytes, isWhole } of others) {
        expect(isWhole).toBe(false);
        expect(bytes).toBeLessThan(whole.bytes / 2);
      }
      const after = await filesOf();
      expect(after.items).toHaveLength(400);
      expect(after.items.slice(0, 400)).not.toEqual(before.items);
      await get(`${SHOP}/files/lines?path=src/file0.ts`).expect(200);
      await get(`${SHOP}/compare?base=aaaaaa1&head=aaaaaa3`).expect(200);

      await upload(at(4), report({ changed: 390, seed: 4 })).expect(201);
      const wholes = (await sizes(knex)).filter(({ isWhole }) => isWhole);
      expect(wholes).toHaveLength(2);

      // The first one stays, since others are stored beside it.
      await remove(`${SHOP}/uploads/${first.body.upload.id}`).expect(204);
      await age(knex);
      await runTask('coverage-retention');
      expect(await sizes(knex)).toHaveLength(4);
      await get(`${SHOP}/compare?base=aaaaaa2&head=aaaaaa3`).expect(200);
      await remove(SHOP).expect(204);
      await runTask('coverage-retention');
      await runTask('coverage-retention');
      expect(await sizes(knex)).toEqual([]);
      expect(await knex('file_coverage')).toEqual([]);
    });

    it('that lost their line detail are no base, and get it back with their content', async () => {
      const { knex, upload, get, runTask } = await start(id, {
        config: { retention: { lineDetailSnapshots: 1, lineDetailDays: 1 } },
      });
      const thinned = () =>
        knex('manifests').where({ is_thinned: true }).select('base_hash');
      const old = report({ changed: 0, seed: 0 });
      await upload(at(1), old).expect(201);
      const sameDay = { ...at(1), committedAt: '2026-01-01T01:00:00Z' };
      const later = { ...sameDay, commit: 'aaaaaa2' };
      await upload(later, report({ changed: 390, seed: 2 })).expect(201);
      await runTask('coverage-retention');
      await age(knex);
      await runTask('coverage-retention');
      expect(await thinned()).toHaveLength(1);

      await upload(at(1), report({ changed: 9, seed: 3 })).expect(201);
      expect(await thinned()).toHaveLength(1);
      await upload(at(4), old).expect(201);
      expect(await thinned()).toEqual([]);
      const path = 'src/file0.ts&commit=aaaaaa4';
      const { body } = await get(`${SHOP}/files/lines?path=${path}`);
      expect(body.lines).toHaveLength(11);
    });

    it('are whole again for the version before', async () => {
      const { knex, upload, get } = await start(id);
      await upload(at(1), report({ changed: 0, seed: 0 })).expect(201);
      await upload(at(2), report({ changed: 9, seed: 2 })).expect(201);
      const before = await get(`${SHOP}/files?limit=500`).expect(200);
      const down = async (): Promise<void> => {
        const [, done] = await knex.migrate.down({ directory });
        if (!done.some((name: string) => name.includes('manifest_bases'))) {
          await down();
        }
      };
      await down();
      const rows = await knex('manifests').select('data');
      expect(rows.every(({ data }) => data.length > 4_096)).toBe(true);
      await knex.migrate.latest({ directory });
      expect((await get(`${SHOP}/files?limit=500`)).body).toEqual(before.body);
    });
  });
});
