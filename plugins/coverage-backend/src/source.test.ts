import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Readable } from 'node:stream';
import {
  component,
  coverageBackends,
  metadata,
  shop,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const cart = `${entity}/files/source?path=src/cart.ts`;
const url = `https://github.com/acme/shop/blob/${metadata.commit}/src/cart.ts`;
const text = 'export const total = 0;\n';

/** The shop with annotations. */
function shopWith(annotations: Record<string, string>): Entity {
  const { metadata: meta } = shop;
  return {
    ...shop,
    metadata: {
      ...meta,
      annotations: {
        ...meta.annotations,
        'backstage.io/source-location':
          'url:https://github.com/acme/shop/tree/main/',
        ...annotations,
      },
    },
  };
}

function readerOf(content: string | Buffer | Error) {
  return mockServices.urlReader.mock({
    readUrl: async () => {
      if (content instanceof Error) {
        throw content;
      }
      const bytes = Buffer.from(content);
      return {
        buffer: async () => bytes,
        stream: () => Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]),
      };
    },
  });
}

describe('the source of a file', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  async function startWith(
    urlReader: ReturnType<typeof readerOf>,
    entities = [shopWith({})],
    options = {},
  ) {
    const backend = await start('SQLITE_3', {
      urlReader,
      entities,
      ...options,
    });
    await backend.upload();
    return backend;
  }

  it('is read once at the commit of the latest coverage', async () => {
    const reader = readerOf(text);
    const { get } = await startWith(reader);
    for (let i = 0; i < 2; i++) {
      const { body } = await get(cart).expect(200);
      expect(body).toEqual({
        path: 'src/cart.ts',
        commit: metadata.commit,
        text,
        reason: null,
      });
    }
    expect(reader.readUrl).toHaveBeenCalledTimes(1);
    expect(reader.readUrl).toHaveBeenCalledWith(url, expect.anything());
  });

  it('is read at the commit that is asked for', async () => {
    const reader = readerOf(text);
    const { upload, get } = await startWith(reader);
    await upload({
      commit: 'bbbbbbb2',
      committedAt: '2026-06-01T00:00:00Z',
    }).expect(201);
    const { body } = await get(`${cart}&commit=${metadata.commit}`).expect(200);
    expect(body).toMatchObject({ commit: metadata.commit, text });
    expect(reader.readUrl).toHaveBeenCalledWith(url, expect.anything());
    await get(`${cart}&commit=ccccccc`).expect(404);
  });

  it('is looked for in the folder of the entity', async () => {
    const reader = readerOf(text);
    const { get } = await startWith(reader, [
      shopWith({ 'backstage-coverage.dev/path': '/services/cart/' }),
    ]);
    await get(cart).expect(200);
    expect(reader.readUrl).toHaveBeenCalledWith(
      url.replace('src/', 'services/cart/src/'),
      expect.anything(),
    );
  });

  it.each([
    ['not-allowed', new NotAllowedError('Reading is not allowed')],
    ['not-found', new NotFoundError('404')],
    ['unreachable', new Error('connect ECONNREFUSED')],
    ['too-large', Buffer.alloc(1_000_001, 'a')],
    ['not-text', Buffer.from([0xff, 0xfe, 0xfd])],
    ['not-text', 'a\0b'],
  ])('is missing, and the answer says %s', async (reason, content) => {
    const { get } = await startWith(readerOf(content));
    const { body } = await get(cart).expect(200);
    expect(body).toMatchObject({ text: null, reason });
  });

  it('is asked for again after a failure', async () => {
    const reader = readerOf(text);
    reader.readUrl.mockRejectedValueOnce(new NotFoundError('404'));
    const { get } = await startWith(reader);
    expect((await get(cart)).body.reason).toBe('not-found');
    expect((await get(cart)).body.text).toBe(text);
  });

  it.each([
    ['no-source-location', undefined],
    ['no-source-location', 'file:/srv/shop/catalog-info.yaml'],
    ['unsupported-location', 'url:https://example.com/catalog-info.yaml'],
  ])('is not read without a place: %s', async (reason, location) => {
    const reader = readerOf(text);
    const found = component('shop');
    if (location) {
      found.metadata.annotations!['backstage.io/managed-by-location'] =
        location;
    }
    const { get } = await startWith(reader, [found]);
    expect((await get(cart)).body.reason).toBe(reason);
    expect(reader.readUrl).not.toHaveBeenCalled();
  });

  it.each([
    '../../other/secrets.ts',
    '/etc/passwd',
    '%2e%2e/secrets.ts',
    'src/cart.ts?ref=main',
  ])('is never read at %s, whatever a report says', async path => {
    const reader = readerOf(text);
    const { get, upload } = await startWith(reader);
    const address = `${entity}/files/source?path=${encodeURIComponent(path)}`;
    await get(address).expect(404);
    await upload({ flag: 'hostile' }, `SF:${path}\nDA:1,0\nend_of_record\n`);
    const { body } = await get(address);
    expect(body).toMatchObject({ text: null, reason: 'outside-repository' });
    expect(reader.readUrl).not.toHaveBeenCalled();
  });

  it('is for those who may see the coverage', async () => {
    const reader = readerOf(text);
    const { get } = await startWith(reader);
    await get(`${entity}/files/source`).expect(400);
    await get(`${entity}/files/source?path=src/none.ts`).expect(404);
    await get(cart.replace('/shop/', '/hidden/')).expect(404);

    const denied = await startWith(readerOf(text), undefined, {
      denied: ['coverage.read'],
    });
    await denied.get(cart).expect(403);
    expect(reader.readUrl).not.toHaveBeenCalled();
  });
});
