import fc from 'fast-check';
import { carrying, commitId, files, hour } from '../__testUtils__/commits';
import { component, coverageBackends } from '../__testUtils__/coverageBackend';

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

async function snapshotsOf(backend: Backend, entity: string) {
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

describe('uploads of flags that carry forward', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
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
