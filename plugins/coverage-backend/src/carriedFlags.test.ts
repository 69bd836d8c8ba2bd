import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { component, coverageBackends } from './__testUtils__/coverageBackend';

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

const SHOP = '/entities/component/default/shop';

const carrying = (...flags: string[]) =>
  `flags:\n${flags
    .map(flag => `  ${flag}: { carryforward: true }\n`)
    .join('')}`;

/** A file for each letter, whose one line is covered in capitals. */
const files = (letters: string) =>
  Array.from(letters, letter =>
    [
      `SF:${letter.toLowerCase()}.ts`,
      `DA:1,${Number(letter !== letter.toLowerCase())}`,
      'end_of_record\n',
    ].join('\n'),
  ).join('');

const hour = (n: number) => `2026-01-01T${String(n).padStart(2, '0')}:00:00Z`;

const commitId = (n: number) => String(n).padStart(7, 'c');

/** The n-th commit of main. */
const at = (n: number, flag: string): Partial<UploadMetadata> => ({
  commit: commitId(n),
  committedAt: hour(n),
  flag,
});

async function snapshotsOf(backend: Backend, entity = SHOP) {
  const { body } = await backend.get(`${entity}/snapshots`).expect(200);
  const described: Record<string, unknown> = {};
  for (const item of body.items) {
    const list = await backend.get(
      `${entity}/compare?base=${item.commit}&head=${item.commit}`,
    );
    described[item.commit] = {
      branch: item.branch,
      flags: item.flags,
      carried: item.carried,
      files: item.files,
      totals: item.totals,
      areas: list.body.areas,
    };
  }
  return described;
}

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
      expect(lines.body.lines).toEqual([{ line: 1, state: 'covered' }]);
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

    it('make the same snapshots in whichever order uploads arrive, also at once', async () => {
      const commits = fc.record({
        flags: fc.uniqueArray(fc.constantFrom('e2e', 'api', 'unit'), {
          minLength: 1,
        }),
        branch: fc.constantFrom('main', 'main', 'feature'),
        hour: fc.integer({ min: 0, max: 9 }),
        parent: fc.option(fc.nat(3), { nil: undefined }),
        config: fc.constantFrom(
          undefined,
          undefined,
          carrying('e2e'),
          carrying('e2e', 'api'),
          'flags: { e2e: { carryforward: false } }',
        ),
        files: fc.constantFrom('aB', 'Abc', 'CD', 'bd'),
      });
      const histories = fc.record({
        commits: fc.array(commits, { minLength: 2, maxLength: 4 }),
        seeds: fc.infiniteStream(fc.nat()),
        atOnce: fc.boolean(),
      });
      const runs = id === 'SQLITE_3' ? 12 : 8;
      const names = Array.from({ length: runs * 40 }, (_, i) => `e${i}`);
      const backend = await start(id, {
        entities: names.map(name => component(name)),
      });
      await fc.assert(
        fc.asyncProperty(histories, async history => {
          const uploads = history.commits
            .flatMap((commit, n) =>
              commit.flags.map(flag => ({ ...commit, n, flag })),
            )
            .map(({ files: letters, config, ...one }) => ({
              letters: one.flag === 'e2e' ? letters : letters.toUpperCase(),
              config,
              metadata: {
                commit: commitId(one.n),
                branch: one.branch,
                committedAt: hour(one.hour),
                flag: one.flag,
                ...(one.parent !== undefined && {
                  parents: [commitId(one.parent)],
                }),
              },
            }));
          const send = async (name: string, list: typeof uploads) => {
            const entityRef = `component:default/${name}`;
            const sent = list.map(({ metadata, config, letters }) => () => {
              const described = { ...metadata, entityRef };
              const request = config
                ? backend.uploadWith({ config }, described, files(letters))
                : backend.upload(described, files(letters));
              return request.expect(201);
            });
            if (history.atOnce) {
              await Promise.all(sent.map(one => one()));
            } else {
              for (const one of sent) {
                await one();
              }
            }
            return snapshotsOf(backend, `/entities/component/default/${name}`);
          };
          const inOrder = [...uploads].sort((a, b) =>
            a.metadata.committedAt < b.metadata.committedAt ? -1 : 1,
          );
          const shuffled = inOrder
            .map(upload => ({ upload, key: history.seeds.next().value! }))
            .sort((a, b) => a.key - b.key)
            .map(({ upload }) => upload);
          const expected = await send(names.pop()!, inOrder);
          expect(await send(names.pop()!, shuffled)).toEqual(expected);
        }),
        { numRuns: runs },
      );
    });
  });
});

describe('uploads that are not complete', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)('replace only the files that they name on %s', async id => {
    const { upload, get } = await start(id);
    const first = await upload({}, files('abc')).expect(201);
    const part = { complete: false };
    const second = await upload(part, files('Bd')).expect(201);
    expect(second.body.upload).toMatchObject({ flag: 'unit', files: 4 });
    expect(second.body.upload.id).not.toBe(first.body.upload.id);
    expect(second.body.snapshot.totals.lines).toMatchObject({
      total: 4,
      covered: 1,
    });
    const again = await upload(part, files('Bd')).expect(200);
    expect(again.body.upload.id).toBe(second.body.upload.id);

    await upload({}, files('A')).expect(201);
    const overview = await get(SHOP).expect(200);
    expect(overview.body.snapshot).toMatchObject({
      files: 1,
      totals: { lines: { total: 1, covered: 1 } },
    });
  });

  it('say all there is where nothing was before', async () => {
    const { upload } = await start();
    const { body } = await upload({ complete: false }, files('A')).expect(201);
    expect(body.upload.files).toBe(1);
  });
});
