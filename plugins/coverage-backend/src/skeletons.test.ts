import { mockCredentials } from '@backstage/backend-test-utils';
import {
  coverageBackends,
  inventory,
  repositoryFile,
} from './__testUtils__/coverageBackend';

const route = '/entities/component/default/shop/files/skeleton';

const stack = {
  stack: 'vitest',
  root: '',
  configFiles: ['package.json'],
  runnerDeclared: true,
  coverageDeclared: false,
  sources: [],
  missingSources: [],
  ciTestFiles: [],
  ciCoverageFiles: [],
};
const refund = {
  path: 'src/refund.ts',
  kind: 'source',
  lines: 40,
  functions: [{ name: 'refund', line: 3 }],
};
const repository = {
  ...inventory,
  files: [
    ...inventory.files.filter(({ path }) => path !== refund.path),
    refund,
  ],
  stacks: [stack],
};

describe('the test skeleton of a file', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('is there for every gap, where the gap says its test belongs', async () => {
      const { uploadWith, get } = await start(id);
      await uploadWith({
        inventory: JSON.stringify(repository),
        config: repositoryFile,
      }).expect(201);
      const { body: gaps } = await get(
        '/entities/component/default/shop/gaps',
      ).expect(200);
      expect(gaps.items).toHaveLength(2);
      for (const { path, testFile } of gaps.items) {
        const { body } = await get(`${route}?path=${path}`).expect(200);
        expect(body).toEqual({
          path,
          skeleton: {
            path: testFile.path,
            language: 'ts',
            functions: [path.includes('cart') ? 'addToCart' : 'refund'],
            text: expect.stringContaining('vitest'),
          },
          reason: null,
        });
      }
    });
  });

  it('says why there is none', async () => {
    const { upload, uploadWith, get } = await start();
    await upload().expect(201);
    const reasonOf = async (path: string) => {
      const { body } = await get(`${route}?path=${path}`).expect(200);
      expect(body).toMatchObject({ path, skeleton: null });
      return body.reason;
    };
    expect(await reasonOf('src/cart.ts')).toBe('no-inventory');
    await uploadWith({ inventory: JSON.stringify(inventory) }).expect(201);
    expect(await reasonOf('src/cart.ts')).toBe('no-stack');
    expect(await reasonOf('src/pay.test.ts')).toBe('not-counted');
    await uploadWith({ inventory: JSON.stringify(repository) }).expect(201);
    // It is covered, and no function of it is known.
    expect(await reasonOf('src/pay.ts')).toBe('no-functions');
  });

  it('is of files that the snapshot or the repository has, and no others', async () => {
    const { upload, get } = await start();
    await get(`${route}?path=src/cart.ts`).expect(404);
    await upload().expect(201);
    for (const path of ['src/other.ts', '../../etc/passwd', '/etc/passwd']) {
      const { body } = await get(
        `${route}?path=${encodeURIComponent(path)}`,
      ).expect(404);
      expect(body.error.message).toBe(
        `Neither the latest coverage of component:default/shop nor the inventory of its repository has a file '${path}'`,
      );
    }
    await get(route).expect(400);
    await get(`${route}?path=`).expect(400);
    await get(`${route}?path=${'x'.repeat(10_001)}`).expect(400);
  });

  it('is for those who may read, of what the catalog shows them', async () => {
    const denied = await start('SQLITE_3', { denied: ['coverage.read'] });
    const hidden = await start('SQLITE_3', { entities: [] });
    const none = mockCredentials.none.header();
    const answers = [
      await denied.get(`${route}?path=a`),
      await hidden.get(`${route}?path=a`),
      await hidden.get(`${route}?path=a`).set('authorization', none),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 404, 401]);
  });
});
