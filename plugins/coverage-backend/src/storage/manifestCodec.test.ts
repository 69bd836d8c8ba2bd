import fc from 'fast-check';
import { contentHash } from './contentHash';
import { decodeManifest, encodeManifest, ManifestEntry } from './manifestCodec';

const count = fc.record({
  total: fc.nat(100_000),
  covered: fc.nat(100_000),
});

const entriesArbitrary: fc.Arbitrary<ManifestEntry[]> = fc.uniqueArray(
  fc.record({
    path: fc.string({ unit: 'grapheme', minLength: 1 }),
    hash: fc.option(fc.nat().map(n => contentHash(Buffer.from(`${n}`)))),
    totals: fc.record({
      lines: fc.record({
        total: fc.nat(),
        covered: fc.nat(),
        partial: fc.nat(),
      }),
      branches: fc.option(count),
      functions: fc.option(count),
    }),
  }),
  { selector: entry => entry.path, maxLength: 50 },
);

describe('manifestCodec', () => {
  it('gives back what it stored, by path', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, async entries => {
        const { data } = await encodeManifest(entries);
        const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(await decodeManifest(data)).toEqual(sorted);
      }),
    );
  });

  it('has one address whatever the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, async entries => {
        const there = await encodeManifest(entries);
        const back = await encodeManifest([...entries].reverse());
        expect(back.hash).toEqual(there.hash);
      }),
    );
  });
});
