import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { chunksOf, parseText, streamOf } from './__testUtils__/parse';
import { coverageFormats } from './formats';
import { parseReport } from './parseReport';

const lcov = 'SF:src/ü.ts\nDA:1,1\nDA:2,0\nend_of_record\n';
const lines = { total: 2, covered: 1, partial: 0 };

function cobertura(prolog: string, filename: string) {
  return `${prolog}<coverage line-rate="1"><class filename="${filename}"><line number="1" hits="1"/></class></coverage>`;
}

describe('parseReport', () => {
  const packings = [
    ['gzip', 'lcov.info.gz', gzipSync(lcov)],
    ['zstd', 'lcov.info', zstdCompressSync(lcov)],
    ['brotli', 'lcov.info.br', brotliCompressSync(lcov)],
  ] as const;

  it.each(packings)(
    'reads %s, in one chunk and in many',
    async (_, fileName, bytes) => {
      for (const chunks of [[bytes], chunksOf(bytes, [1])]) {
        await expect(
          parseReport({ stream: streamOf(chunks), fileName }),
        ).resolves.toMatchObject({ totals: { lines }, format: 'lcov' });
      }
    },
  );

  it.each(packings)(
    'refuses %s that is cut or damaged',
    async (packing, fileName, bytes) => {
      const damaged = Buffer.concat([
        bytes.subarray(0, 5),
        Buffer.alloc(40, 0xff),
      ]);
      for (const bad of [bytes.subarray(0, 30), damaged]) {
        await expect(
          parseReport({ stream: streamOf([bad]), fileName }),
        ).rejects.toThrow(
          new RegExp(
            `^Cannot read '${fileName}': its ${packing} is damaged: .*\\.$`,
          ),
        );
      }
    },
  );

  it('refuses what inflates to more than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, '\n'));
    await expect(
      parseText(bomb, { format: 'lcov', limits: { maxBytes: 1_000_000 } }),
    ).rejects.toThrow('it is larger than 1,000,000 bytes');
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${lcov}`, 'utf16le')],
    [
      'big-endian UTF-16 with a mark',
      Buffer.from(`\uFEFF${lcov}`, 'utf16le').swap16(),
    ],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${lcov}`)],
  ])('reads %s', async (_, bytes) => {
    const { files } = await parseText(bytes);
    expect([...files.keys()]).toEqual(['src/ü.ts']);
  });

  it.each([
    ['iso-8859-1', 'latin1'],
    ['windows-1252', 'latin1'],
    ['UTF-8', 'utf8'],
    ['utf-16', 'utf8'],
  ] as const)('reads XML that declares %s', async (encoding, written) => {
    const xml = cobertura(`<?xml version="1.0" encoding="${encoding}"?>`, 'ü');
    const { files } = await parseText(Buffer.from(xml, written));
    expect([...files.keys()]).toEqual(['ü']);
  });

  it('refuses an encoding that nobody knows, and text that is not of its own', async () => {
    await expect(
      parseText(cobertura('<?xml version="1.0" encoding="x-none"?>', 'a')),
    ).rejects.toThrow("declares the encoding 'x-none', which cannot be read");
    await expect(
      parseText(
        Buffer.from(
          cobertura('<?xml version="1.0" encoding="euc-jp"?>', '\u00ff'),
          'latin1',
        ),
      ),
    ).rejects.toThrow('it is not the euc-jp text that it says it is');
  });

  it.each([
    ['', "Cannot read 'report': it is empty."],
    [
      'hello',
      `Cannot read 'report': its content is of no known format, which are ${coverageFormats
        .map(({ title }) => title)
        .join(', ')}.`,
    ],
  ])('refuses %j in a sentence', async (text, message) => {
    await expect(parseText(text)).rejects.toMatchObject({
      name: 'InputError',
      message,
    });
  });

  it('reads as the format that is asked for', async () => {
    await expect(parseText(lcov, { format: 'cobertura' })).rejects.toThrow(
      "Cannot read 'report' as Cobertura: ",
    );
    await expect(parseText(lcov, { format: 'lcof' })).rejects.toThrow(
      `There is no format 'lcof', only ${coverageFormats
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  });

  it('refuses hostile paths', async () => {
    await expect(parseText('SF:a\0b\nDA:1,1\nend_of_record\n')).rejects.toThrow(
      'holds a control character',
    );
  });

  it('passes errors of the stream unchanged, and lets go of it', async () => {
    const broken = new Error('the client went away');
    async function* stream() {
      yield Buffer.from(lcov);
      throw broken;
    }
    await expect(parseReport({ stream: stream(), fileName: 'a' })).rejects.toBe(
      broken,
    );

    let isClosed = false;
    async function* endless() {
      try {
        for (;;) {
          yield Buffer.from('hello\n'.repeat(20_000));
        }
      } finally {
        isClosed = true;
      }
    }
    await expect(
      parseReport({ stream: endless(), fileName: 'a' }),
    ).rejects.toThrow('no known format');
    expect(isClosed).toBe(true);
  });
});
