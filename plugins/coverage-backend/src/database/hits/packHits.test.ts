import fc from 'fast-check';
import { decodeHitChunk, decodeHitPlaces } from '../../storage/hitChunkCodec';
import { packHits, StoredChunk } from './packHits';

/** What is stored after it, as the next upload finds it. */
async function packed(
  files: (Buffer | null)[],
  known: StoredChunk[],
): Promise<{
  chunks: StoredChunk[];
  added: string[];
  read: (Buffer | null)[];
}> {
  const { places, chunkIds, added } = await packHits(files, known);
  const all = [...known];
  for (const { id, data } of added) {
    all.push({ id, files: await decodeHitChunk(data) });
  }
  const chunks = chunkIds.map(id => all.find(chunk => chunk.id === id)!);
  const read = (await decodeHitPlaces(places)).map(
    place => place && chunks[place.chunk].files[place.file],
  );
  return { chunks, added: added.map(({ id }) => id), read };
}

const hex = (file: Buffer | null) => file?.toString('base64');

const bytes = (size: number, seed: number) =>
  Buffer.from(Uint8Array.from({ length: size }, (_, i) => (i * seed) % 251));

describe('packHits', () => {
  it('finds the hits of each file again, whatever was known before', async () => {
    const file = fc
      .tuple(fc.constantFrom(0, 1, 9_000, 40_000), fc.nat(5))
      .map(([size, seed]) => bytes(size, seed));
    const uploads = fc.array(fc.array(fc.option(file), { maxLength: 6 }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(uploads, async all => {
        let chunks: StoredChunk[] = [];
        for (const files of all) {
          const next = await packed(files, chunks);
          expect(next.read.map(hex)).toEqual(files.map(hex));
          chunks = next.chunks;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('adds what is new only, as long as enough of a chunk is true', async () => {
    const files = Array.from({ length: 100 }, (_, i) => bytes(1_000, i + 1));
    const first = await packed(files, []);
    expect(first.added).toHaveLength(2);

    const again = await packed(files, first.chunks);
    expect(again.added).toEqual([]);

    const changed = files.map((file, i) => (i === 3 ? bytes(900, 200) : file));
    const third = await packed(changed, first.chunks);
    expect(third.chunks).toHaveLength(3);
    expect(third.added).toHaveLength(1);

    const few = await packed(files.slice(0, 5), first.chunks);
    expect(few.chunks.map(({ id }) => id)).toEqual(few.added);
  });
});
