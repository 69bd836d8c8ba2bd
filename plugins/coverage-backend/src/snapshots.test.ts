import {
  coverageBackends,
  databaseContents,
  lcov,
  lcovOfOtherTests,
} from './__testUtils__/coverageBackend';

describe('snapshots of the coverage backend', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('answers the same content with the same ids and stores nothing', async () => {
      const { upload, knex } = await start(id);
      const first = await upload().expect(201);
      const before = await databaseContents(knex);
      const second = await upload().expect(200);
      expect(second.body).toEqual({ ...first.body, created: false });
      expect(await databaseContents(knex)).toEqual(before);
    });

    it('merges the flags of a commit and replaces a flag that comes again', async () => {
      const { upload, get } = await start(id);
      await upload().expect(201);
      const merged = await upload({ flag: 'e2e' }, lcovOfOtherTests);
      expect(merged.body.snapshot).toMatchObject({
        flags: ['e2e', 'unit'],
        files: 2,
        totals: { lines: { total: 4, covered: 3, partial: 1 } },
      });

      await upload({ flag: 'e2e' }, 'SF:src/new.ts\nDA:1,0\nend_of_record\n');
      const overview = await get('/entities/component/default/shop');
      expect(overview.body.snapshot).toMatchObject({
        files: 3,
        totals: { lines: { total: 5, covered: 2 } },
      });
      expect(overview.body.uploads).toHaveLength(2);
    });

    it('takes corrected metadata of content that is there', async () => {
      const { upload, get } = await start(id);
      const first = await upload({ branch: undefined }).expect(201);
      expect(first.body.snapshot.branch).toBeNull();
      const second = await upload({ buildUrl: 'https://ci/2' }).expect(200);
      expect(second.body).toMatchObject({
        created: false,
        upload: { id: first.body.upload.id, buildUrl: 'https://ci/2' },
        snapshot: { id: first.body.snapshot.id, branch: 'main' },
      });
      const history = await get(
        '/entities/component/default/shop/history?branch=main',
      );
      expect(history.body.items).toHaveLength(1);
    });

    it('keeps a commit of the default branch there', async () => {
      const { upload, get } = await start(id);
      await upload();
      await upload({ flag: 'e2e', branch: 'release/1.0' }, lcovOfOtherTests);
      const { body } = await get('/entities/component/default/shop');
      expect(body.snapshot).toMatchObject({
        branch: 'main',
        flags: ['e2e', 'unit'],
      });
    });

    it('merges flags alike in whichever order they arrive', async () => {
      const summary = JSON.stringify({
        total: {},
        'src/cart.ts': { lines: { total: 3, covered: 2, skipped: 0, pct: 66 } },
      });
      const uploads = [
        ['unit', lcov],
        ['summary', summary],
        ['e2e', lcovOfOtherTests],
      ] as const;
      const { upload } = await start(id);
      const totals = [];
      for (const [commit, order] of [
        ['aaaaaa1', [0, 1, 2]],
        ['aaaaaa2', [0, 2, 1]],
        ['aaaaaa3', [2, 1, 0]],
      ] as const) {
        for (const i of order) {
          const [flag, report] = uploads[i];
          const { body } = await upload({ commit, flag }, report).expect(201);
          totals[Number(commit.slice(-1))] = body.snapshot.totals;
        }
      }
      expect(totals[1].lines).toEqual({ total: 4, covered: 3, partial: 1 });
      expect(totals[2]).toEqual(totals[1]);
      expect(totals[3]).toEqual(totals[1]);
    });

    it('tells the snapshot before of commits at the same time', async () => {
      const { upload, get } = await start(id);
      await upload({ commit: 'aaaaaa1' });
      await upload({ commit: 'aaaaaa2' }, lcovOfOtherTests);
      const { body } = await get('/entities/component/default/shop');
      expect(body.snapshot.commit).toBe('aaaaaa2');
      expect(body.previous.commit).toBe('aaaaaa1');
    });

    it('takes flags of one commit and commits of one entity at once', async () => {
      const { upload, get } = await start(id);
      const flags = ['a', 'b', 'c', 'd'];
      const day = (n: number) => `2026-01-0${n}T00:00:00Z`;
      const answers = await Promise.all([
        ...flags.map(flag =>
          upload({ flag, commit: 'eeeeeee', committedAt: day(2) }),
        ),
        upload({ commit: 'ddddddd', committedAt: day(1) }),
        upload({ commit: 'fffffff', committedAt: day(3) }),
      ]);
      expect(answers.map(answer => answer.status)).toEqual(Array(6).fill(201));

      const overview = await get('/entities/component/default/shop');
      expect(overview.body.snapshot.commit).toBe('fffffff');
      expect(overview.body.previous).toMatchObject({
        commit: 'eeeeeee',
        flags,
        totals: { lines: { total: 4, covered: 2 } },
      });
    });

    it('orders history by commit time and prefers the default branch', async () => {
      const { upload, get } = await start(id);
      const one = (covered: number) =>
        `SF:a.ts\nDA:1,${covered}\nDA:2,1\nend_of_record\n`;
      const day = (n: number) => `2026-01-0${n}T00:00:00+02:00`;
      await upload({ commit: 'cccccc3', committedAt: day(3) }, one(1));
      await upload({ commit: 'aaaaaa1', committedAt: day(1) }, one(1));
      await upload({ commit: 'bbbbbb2', committedAt: day(2) }, one(0));
      await upload(
        { commit: 'dddddd4', committedAt: day(4), branch: 'try' },
        one(0),
      );

      const overview = await get('/entities/component/default/shop');
      expect(overview.body.snapshot.commit).toBe('cccccc3');
      expect(overview.body.previous.commit).toBe('bbbbbb2');

      expect(overview.body).toMatchObject({
        defaultBranch: 'main',
        defaultBranches: ['main', 'master'],
      });
      const branches = await get(
        '/entities/component/default/shop/branches',
      ).expect(200);
      expect(
        branches.body.map((item: any) => [item.branch, item.isDefault]),
      ).toEqual([
        ['try', false],
        ['main', true],
      ]);

      const commits = async (query: string) =>
        (
          await get(`/entities/component/default/shop/history${query}`)
        ).body.items.map((item: { commit: string }) => item.commit);
      expect(await commits('')).toEqual(['aaaaaa1', 'bbbbbb2', 'cccccc3']);
      expect(await commits('?limit=2')).toEqual(['bbbbbb2', 'cccccc3']);
      expect(await commits('?branch=try')).toEqual(['dddddd4']);
    });
  });
});
