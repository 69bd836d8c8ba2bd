import { mockServices } from '@backstage/backend-test-utils';
import { gzipSync } from 'zlib';
import {
  coverageBackends,
  databaseContents,
  shop,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';

const lcovOf = (path: string) => `SF:${path}\nDA:1,1\nend_of_record\n`;
const coberturaOf = (path: string) =>
  `<coverage line-rate="0"><packages><package><classes><class filename="${path}"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>`;

const shopOnGithub = {
  ...shop,
  metadata: {
    ...shop.metadata,
    annotations: {
      ...shop.metadata.annotations,
      'backstage.io/source-location':
        'url:https://github.com/acme/shop/tree/main/',
    },
  },
};

describe('hostile paths', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it.each([
    '../../../etc/passwd',
    'src/../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..\\..\\secret',
    '//host/share',
    'a%2f..%2f..%2fsecret',
    'https://internal/secret',
    'a.ts?at=other',
    '__proto__',
  ])('are names only, which nothing is read from: %s', async path => {
    const readUrl = jest.fn();
    const { upload, get } = await start('SQLITE_3', {
      entities: [shopOnGithub],
      urlReader: mockServices.urlReader.mock({ readUrl }),
    });
    await upload({}, lcovOf(path)).expect(201);
    const { body } = await get(`${entity}/files`).expect(200);
    const [{ path: kept }] = body.items;
    const at = `path=${encodeURIComponent(kept)}`;
    await get(`${entity}/files/lines?${at}`).expect(200);
    const source = await get(`${entity}/files/source?${at}`).expect(200);
    if (kept === '__proto__') {
      return;
    }
    expect(source.body.text).toBeNull();
    expect(readUrl).not.toHaveBeenCalled();
  });

  it.each([
    ['a NUL', lcovOf('a\u0000.ts'), 'control character'],
    ['an escape sequence', lcovOf('\u001b[2J.ts'), 'control character'],
    ['a NUL in XML', coberturaOf('a&#0;.py'), "Cannot read 'r'"],
    ['10 kB', lcovOf('d/'.repeat(5_000)), 'coverage.limits.pathBytes'],
    ['10 kB in XML', coberturaOf('d/'.repeat(5_000)), 'pathBytes'],
    [
      '10 MB, packed',
      gzipSync(lcovOf('d/'.repeat(5_000_000))),
      "Cannot read 'r'",
    ],
  ])('are refused when no file can have them: %s', async (_, report, why) => {
    const { upload, knex } = await start();
    const answer = await upload({}, report, 'r');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(why);
    expect(answer.body.error.message.length).toBeLessThan(400);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('are as long as the configuration lets them', async () => {
    const { upload } = await start('SQLITE_3', {
      config: { limits: { pathBytes: 10 } },
    });
    await upload({}, lcovOf('ä'.repeat(5))).expect(201);
    const answer = await upload({}, lcovOf('ä'.repeat(6)));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(
      'longer than 10 bytes (coverage.limits.pathBytes)',
    );
  });
});
