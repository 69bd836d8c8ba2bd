import { mockCredentials } from '@backstage/backend-test-utils';
import {
  coverageBackends,
  inventory,
  repositoryFile,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const base = 'aaaaaa1000000000000000000000000000000000';
const head = 'aaaaaa2000000000000000000000000000000000';

const lcovOf = (files: Record<string, Record<number, number>>) =>
  Object.entries(files)
    .map(([path, hits]) =>
      [
        `SF:${path}`,
        ...Object.entries(hits).map(([line, count]) => `DA:${line},${count}`),
        'end_of_record\n',
      ].join('\n'),
    )
    .join('');

const before = lcovOf({
  'src/cart.ts': { 1: 1, 2: 1, 4: 1, 9: 0 },
  'src/pay.ts': { 1: 1 },
  'src/gone.ts': { 1: 0 },
});
const after = lcovOf({
  'src/cart.ts': { 1: 1, 2: 0, 4: 0, 9: 2 },
  'src/pay.ts': { 1: 7 },
  'src/refund.ts': { 1: 0, 2: 0, 3: 0 },
});

describe('the comparison of snapshots', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('tells files, areas and lines that changed', async () => {
      const { upload, uploadWith, get } = await start(id);
      await upload({ commit: base }, before).expect(201);
      const parts = {
        inventory: JSON.stringify(inventory),
        config: repositoryFile,
      };
      await uploadWith(
        parts,
        { commit: head, committedAt: '2026-01-03T00:00:00Z' },
        after,
      ).expect(201);

      const { body } = await get(
        `${entity}/compare?base=${base}&head=${head.toUpperCase()}`,
      ).expect(200);
      expect(body.base.commit).toBe(base);
      expect(body.head.commit).toBe(head);
      expect(body.fileCounts).toEqual({
        added: 1,
        removed: 1,
        better: 0,
        worse: 1,
        changed: 0,
      });
      expect(body.files.map(({ path, kind }: any) => [path, kind])).toEqual([
        ['src/refund.ts', 'added'],
        ['src/cart.ts', 'worse'],
        ['src/gone.ts', 'removed'],
      ]);
      expect(body.files[1].untouched).toEqual({
        lost: { lines: 2, spans: [{ first: 2, last: 4 }] },
        gained: { lines: 1, spans: [{ first: 9, last: 9 }] },
      });
      expect(body.untouched).toEqual({ lost: 2, gained: 1 });
      expect(body.lineDetail).toEqual({ files: 1, compared: 1 });
      expect(
        body.areas.map(({ name, ...area }: any) => [
          name,
          area.base.lines.covered,
          area.head.lines.covered,
        ]),
      ).toEqual([
        ['checkout', 4, 3],
        ['Other files', 0, 0],
      ]);

      const same = await get(`${entity}/compare?base=${head}&head=${head}`);
      expect(same.body).toMatchObject({ files: [], areas: [] });
    });

    it('takes as many digits as name one commit', async () => {
      const { upload, get } = await start(id);
      await upload({ commit: base }, before).expect(201);
      await upload({ commit: head }, after).expect(201);
      await upload({ commit: 'bbbbbbb' }, before).expect(201);
      await upload({ commit: 'bbbbbbb1' }, after).expect(201);

      const { body } = await get(
        `${entity}/compare?base=AAAAAA1&head=bbbbbbb`,
      ).expect(200);
      expect([body.base.commit, body.head.commit]).toEqual([base, 'bbbbbbb']);

      await upload({ commit: `${head.slice(0, -1)}1` }, before).expect(201);
      const unclear = await get(`${entity}/compare?base=aaaaaa2&head=bbbbbbb`);
      expect([unclear.status, unclear.body.error.message]).toEqual([
        400,
        "base: several commits begin with 'aaaaaa2'; give more of its digits",
      ]);
      const unknown = await get(`${entity}/compare?base=bbbbbbb&head=ccccccc`);
      expect([unknown.status, unknown.body.error.message]).toEqual([
        404,
        "head: component:default/shop has no coverage of a commit 'ccccccc'",
      ]);
      await get(`${entity}/compare?base=bbbbbbb`).expect(400);
      await get(`${entity}/compare?base=bbbbbbb&head=main%25`).expect(400);
    });

    it('shows the lines of a file at either commit', async () => {
      const { upload, get } = await start(id);
      await upload({ commit: base }, before).expect(201);
      await upload(
        { commit: head, committedAt: '2026-01-03T00:00:00Z' },
        after,
      ).expect(201);
      const read = async (path: string, commit = '') =>
        get(`${entity}/files/lines?path=${path}${commit}`);
      const states = async (commit: string) => {
        const { body } = await read('src/cart.ts', commit);
        return [body.commit, body.lines.map(({ state }: any) => state)];
      };

      const then = ['covered', 'covered', 'covered', 'missed'];
      const now = ['covered', 'missed', 'missed', 'covered'];
      expect(await states('')).toEqual([head, now]);
      expect(await states(`&commit=${head}`)).toEqual([head, now]);
      expect(await states('&commit=AAAAAA1')).toEqual([base, then]);

      // What is gone is still in the commit before.
      const gone = await read('src/gone.ts', `&commit=${base}`);
      expect([gone.status, gone.body.totals.lines.total]).toEqual([200, 1]);
      for (const [path, commit, message] of [
        [
          'src/gone.ts',
          head,
          `The coverage of component:default/shop at commit '${head}' has no file 'src/gone.ts'`,
        ],
        [
          'src/cart.ts',
          'ccccccc',
          "commit: component:default/shop has no coverage of a commit 'ccccccc'",
        ],
      ]) {
        const { status, body } = await read(path, `&commit=${commit}`);
        expect([status, body.error.message]).toEqual([404, message]);
      }
      const malformed = await read('src/cart.ts', '&commit=main');
      expect(malformed.status).toBe(400);
    });

    it('lists snapshots and branches, also of none', async () => {
      const { upload, get } = await start(id);
      const day = (n: number) => `2026-01-0${n}T00:00:00.000Z`;
      const send = (
        commit: string,
        n: number,
        branch?: string,
        flag = 'unit',
      ) =>
        upload(
          { commit, committedAt: day(n), branch, flag },
          flag === 'unit' ? before : after,
        ).expect(201);
      await send('aaaaaa1', 1, 'main');
      await send('aaaaaa2', 2, 'main');
      await send('aaaaaa2', 2, 'main', 'e2e');
      await send('bbbbbb3', 3, 'fix/cart');
      await send('cccccc4', 4, undefined);

      const list = async (query = '') => {
        const { body } = await get(`${entity}/snapshots?${query}`).expect(200);
        return {
          ...body,
          commits: body.items.map((item: any) => item.commit),
        };
      };
      expect((await list()).commits).toEqual([
        'cccccc4',
        'bbbbbb3',
        'aaaaaa2',
        'aaaaaa1',
      ]);
      expect((await list('branch=fix/cart')).commits).toEqual(['bbbbbb3']);
      expect((await list('noBranch=true')).commits).toEqual(['cccccc4']);
      const first = await list('branch=main&limit=1');
      expect(first).toMatchObject({ commits: ['aaaaaa2'], totalItems: 2 });
      const { nextCursor } = first.pageInfo;
      expect(
        await list(`branch=main&limit=1&cursor=${nextCursor}`),
      ).toMatchObject({ commits: ['aaaaaa1'], pageInfo: {} });
      // Of the flag alone, not of the snapshot.
      expect((await list('flag=e2e')).items).toMatchObject([
        {
          commit: 'aaaaaa2',
          flags: ['e2e'],
          totals: { lines: { total: 8, covered: 3 } },
        },
      ]);

      const branches = await get(`${entity}/branches`).expect(200);
      expect(branches.body).toEqual([
        {
          branch: null,
          isDefault: false,
          snapshots: 1,
          committedAt: day(4),
          flags: ['unit'],
        },
        {
          branch: 'fix/cart',
          isDefault: false,
          snapshots: 1,
          committedAt: day(3),
          flags: ['unit'],
        },
        {
          branch: 'main',
          isDefault: true,
          snapshots: 2,
          committedAt: day(2),
          flags: ['e2e', 'unit'],
        },
      ]);
    });
  });

  it('is for those who may read, of what the catalog shows them', async () => {
    const denied = await start('SQLITE_3', { denied: ['coverage.read'] });
    const hidden = await start('SQLITE_3', { entities: [] });
    for (const route of [
      'snapshots',
      'branches',
      'compare?base=aaaaaaa&head=bbbbbbb',
    ]) {
      await denied.get(`${entity}/${route}`).expect(403);
      await hidden.get(`${entity}/${route}`).expect(404);
      await hidden
        .get(`${entity}/${route}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    }
    expect(await hidden.knex('analyses')).toEqual([]);
  });
});
