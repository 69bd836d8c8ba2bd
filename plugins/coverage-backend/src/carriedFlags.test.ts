import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import { carrying, commitId, files, hour } from './__testUtils__/commits';
import { coverageBackends } from './__testUtils__/coverageBackend';

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

const SHOP = '/entities/component/default/shop';

/** The n-th commit of main. */
const at = (n: number, flag: string): Partial<UploadMetadata> => ({
  commit: commitId(n),
  committedAt: hour(n),
  flag,
});

async function carriedOf(backend: Backend, entity = SHOP) {
  const { body } = await backend.get(`${entity}/snapshots`).expect(200);
  return Object.fromEntries(
    body.items.map((item: any) => [
      item.commit,
      item.carried.map(({ flag, commit }: any) => `${flag} of ${commit}`),
    ]),
  );
}

describe('flags that carry forward', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('are taken from the nearest earlier commit of the branch, and say so', async () => {
      const backend = await start(id);
      const { upload, uploadWith, get } = backend;
      const config = carrying('e2e');
      await uploadWith({ config }, at(1, 'e2e'), files('AB')).expect(201);
      await upload(at(2, 'e2e'), files('Ab')).expect(201);
      const { body } = await upload(at(3, 'unit'), files('aC')).expect(201);
      expect(body.snapshot).toMatchObject({
        flags: ['e2e', 'unit'],
        carried: [{ flag: 'e2e', commit: commitId(2) }],
        files: 3,
        totals: { lines: { total: 3, covered: 2 } },
      });

      const overview = await get(SHOP).expect(200);
      expect(
        overview.body.uploads.map((one: any) => [one.flag, one.commit]),
      ).toEqual([
        ['e2e', commitId(2)],
        ['unit', commitId(3)],
      ]);
      const lines = await get(`${SHOP}/files/lines?path=a.ts`).expect(200);
      expect(lines.body.lines).toMatchObject([{ line: 1, state: 'covered' }]);
    });

    it('are not taken without being told to, nor of a repository file that is later', async () => {
      const backend = await start(id);
      const { upload, uploadWith } = backend;
      await upload(at(1, 'e2e'), files('A')).expect(201);
      await upload(at(2, 'unit'), files('b')).expect(201);
      await uploadWith(
        { config: carrying('e2e') },
        at(3, 'unit'),
        files('b'),
      ).expect(201);
      await uploadWith(
        { config: 'flags: { e2e: { carryforward: false } }' },
        at(4, 'unit'),
        files('b'),
      ).expect(201);
      await upload(at(5, 'unit'), files('b')).expect(201);
      expect(await carriedOf(backend)).toEqual({
        [commitId(1)]: [],
        [commitId(2)]: [],
        [commitId(3)]: [`e2e of ${commitId(1)}`],
        [commitId(4)]: [],
        [commitId(5)]: [],
      });
    });

    it('follow the parents where they are told, and the branch where they end', async () => {
      const backend = await start(id);
      const { upload, uploadWith } = backend;
      const config = carrying('e2e');
      await uploadWith({ config }, at(1, 'e2e'), files('A')).expect(201);
      await upload(
        { ...at(2, 'e2e'), branch: 'feature', parents: [commitId(1)] },
        files('a'),
      ).expect(201);
      await upload(
        { ...at(3, 'unit'), branch: 'feature', parents: [commitId(2)] },
        files('b'),
      ).expect(201);
      await upload(
        { ...at(4, 'unit'), branch: 'other', parents: [commitId(1)] },
        files('b'),
      ).expect(201);
      await upload(
        { ...at(5, 'unit'), parents: [commitId(8), commitId(3)] },
        files('b'),
      ).expect(201);
      await upload(
        { ...at(6, 'unit'), parents: [commitId(9)] },
        files('b'),
      ).expect(201);
      expect(await carriedOf(backend)).toEqual({
        [commitId(1)]: [],
        [commitId(2)]: [],
        [commitId(3)]: [`e2e of ${commitId(2)}`],
        [commitId(4)]: [`e2e of ${commitId(1)}`],
        [commitId(5)]: [`e2e of ${commitId(2)}`],
        [commitId(6)]: [`e2e of ${commitId(1)}`],
      });
    });

    it('change in later snapshots when an earlier upload arrives late or is replaced', async () => {
      const backend = await start(id);
      const { upload, uploadWith, get } = backend;
      const config = carrying('e2e');
      await uploadWith({ config }, at(1, 'e2e'), files('A')).expect(201);
      await upload(at(3, 'unit'), files('b')).expect(201);
      await upload(at(4, 'e2e'), files('aB')).expect(201);
      await upload(at(5, 'unit'), files('b')).expect(201);
      const covered = async () => {
        const { body } = await get(`${SHOP}/history`).expect(200);
        return body.items.map((item: any) => item.totals.lines.covered);
      };
      expect(await covered()).toEqual([1, 1, 1, 1]);

      await upload(at(2, 'e2e'), files('ABC')).expect(201);
      expect((await carriedOf(backend))[commitId(3)]).toEqual([
        `e2e of ${commitId(2)}`,
      ]);
      expect(await covered()).toEqual([1, 3, 3, 1, 1]);

      await upload(at(4, 'e2e'), files('ABCD')).expect(201);
      expect(await covered()).toEqual([1, 3, 3, 4, 4]);
      const scorecard = await get('/scorecard').expect(200);
      expect(scorecard.body.measures.lines).toEqual({ total: 4, covered: 4 });
      const trend = await get(
        '/scorecard/entities?sort=coverage&order=asc',
      ).expect(200);
      expect(trend.body.items[0].measures.lines.covered).toBe(4);
    });

    it('are taken into account by the analysis as if they were of the commit', async () => {
      const { upload, uploadWith, get } = await start(id);
      const config = carrying('e2e');
      await uploadWith({ config }, at(1, 'e2e'), files('A')).expect(201);
      await upload(at(2, 'unit'), files('b')).expect(201);
      const { body } = await get(`${SHOP}/analysis`).expect(200);
      expect(body.snapshot).toMatchObject({ flags: ['e2e', 'unit'] });
      const gaps = await get(`${SHOP}/gaps`).expect(200);
      expect(gaps.body.items.map((gap: any) => gap.path)).toEqual(['b.ts']);
    });
  });
});
