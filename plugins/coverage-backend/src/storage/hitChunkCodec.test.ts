import fc from 'fast-check';
import {
  decodeHitChunk,
  decodeHitPlaces,
  encodeHitChunk,
  encodeHitPlaces,
} from './hitChunkCodec';

describe('hitChunkCodec', () => {
  it('gives back the files of a chunk', async () => {
    const file = fc.uint8Array({ maxLength: 300 }).map(a => Buffer.from(a));
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 9 }), async files => {
        const read = await decodeHitChunk(await encodeHitChunk(files));
        expect(Buffer.concat(read).equals(Buffer.concat(files))).toBe(true);
        expect(read.map(each => each.length)).toEqual(
          files.map(each => each.length),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gives back the places of files', async () => {
    const place = fc.record({ chunk: fc.nat(300), file: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(place), { maxLength: 40 }),
        async places => {
          expect(await decodeHitPlaces(await encodeHitPlaces(places))).toEqual(
            places,
          );
        },
      ),
    );
  });

  it('needs next to nothing for files that follow each other', async () => {
    const places = Array.from({ length: 2_000 }, (_, i) => ({
      chunk: Math.floor(i / 400),
      file: i % 400,
    }));
    expect((await encodeHitPlaces(places)).length).toBeLessThan(64);
  });
});
