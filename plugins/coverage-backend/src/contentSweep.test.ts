import { Knex } from 'knex';
import {
  component,
  coverageBackends,
  inventory,
  lcov,
  lcovOfOtherTests,
  shop,
} from './__testUtils__/coverageBackend';

const SHOP = '/entities/component/default/shop';
const SWEEP = 'coverage-retention';
const CONTENT = ['file_coverage', 'manifests', 'documents'];

const json = JSON.stringify(inventory);

/** As if all content was stored long ago. */
async function age(knex: Knex) {
  for (const table of CONTENT) {
    await knex(table).update({ stored_day: 1_000 });
  }
}

async function countContent(knex: Knex) {
  const counts: number[] = [];
  for (const table of CONTENT) {
    counts.push((await knex(table).select('hash')).length);
  }
  return counts;
}

describe('the sweep of content', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('deletes what nothing refers to, once it is old, and nothing else', async () => {
      const other = component('other');
      const { knex, upload, uploadWith, get, remove, runTask } = await start(
        id,
        { entities: [shop, other] },
      );
      const ref = 'component:default/other';
      await uploadWith({ inventory: json }).expect(201);
      await upload({ entityRef: ref }, lcovOfOtherTests).expect(201);
      const kept = await countContent(knex);
      expect(kept).toEqual([3, 2, 1]);
      await uploadWith(
        { inventory: JSON.stringify({ ...inventory, files: [] }) },
        { commit: 'bbbbbb2' },
        'SF:x.ts\nDA:1,1\nend_of_record\n',
      ).expect(201);
      await upload({ flag: 'e2e' }, lcovOfOtherTests).expect(201);
      const all = await countContent(knex);
      await remove(`/entities/component/default/other`).expect(204);

      await runTask(SWEEP);
      expect(await countContent(knex)).toEqual(all);
      await age(knex);
      await runTask(SWEEP);
      const lines = await get(`${SHOP}/files/lines?path=src/cart.ts`);
      expect(lines.body.lines).toHaveLength(3);
      expect(await countContent(knex)).toEqual(all);

      await remove(SHOP).expect(204);
      await runTask(SWEEP);
      expect(await countContent(knex)).toEqual([0, 0, 0]);
      await uploadWith({ inventory: json }).expect(201);
      expect(await countContent(knex)).toEqual([2, 1, 1]);
    });

    it('leaves what is stored again, before anything refers to it', async () => {
      const { knex, uploadWith, remove, runTask } = await start(id);
      await uploadWith({ inventory: json }).expect(201);
      await remove(SHOP).expect(204);
      await age(knex);
      const stored = await countContent(knex);
      await uploadWith({ inventory: json }).expect(201);
      await remove(SHOP).expect(204);
      await runTask(SWEEP);
      expect(await countContent(knex)).toEqual(stored);
    });

    it('takes nothing from uploads that run at the same time', async () => {
      const { knex, upload, uploadWith, get, remove, runTask } = await start(
        id,
        { entities: [shop] },
      );
      for (let round = 0; round < 6; round++) {
        await uploadWith({ inventory: json }).expect(201);
        await remove(SHOP).expect(204);
        await age(knex);
        const [, first, second] = await Promise.all([
          runTask(SWEEP),
          uploadWith({ inventory: json }),
          upload({ flag: 'e2e' }, lcovOfOtherTests),
        ]);
        expect([first.status, second.status]).toEqual([201, 201]);
        const files = await get(`${SHOP}/files`).expect(200);
        expect(files.body.items).toHaveLength(2);
        for (const { path } of files.body.items) {
          await get(`${SHOP}/files/lines?path=${path}`).expect(200);
        }
        await get(`${SHOP}/analysis`).expect(200);
        const again = await upload({}, lcov).expect(200);
        expect(again.body.created).toBe(false);
        await remove(SHOP).expect(204);
      }
    });
  });
});
