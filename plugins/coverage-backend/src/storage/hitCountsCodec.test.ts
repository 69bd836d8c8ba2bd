import fc from 'fast-check';
import { decodeHits, encodeHits } from './hitCountsCodec';

const countArbitrary = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 0xffffffff }),
);

describe('hitCountsCodec', () => {
  it('gives back what it stored, to who knows which lines were executed', () => {
    fc.assert(
      fc.property(fc.array(countArbitrary), counts => {
        const hits = Uint32Array.from(counts);
        const executed = hits.map(count => Number(count > 0));
        expect(decodeHits(encodeHits({ hits }), { hits: executed })).toEqual(
          hits,
        );
      }),
    );
  });

  it('needs a byte for an executed line, and none for others', () => {
    expect(encodeHits({ hits: Uint32Array.of(0, 254, 0, 1) })).toHaveLength(2);
    expect(encodeHits({ hits: Uint32Array.of(0, 255) })).toHaveLength(2);
  });

  it('refuses data of other lines', () => {
    const data = encodeHits({ hits: Uint32Array.of(3, 0) });
    expect(() => decodeHits(data, { hits: Uint32Array.of(1, 1) })).toThrow(
      'Stored coverage ends too early',
    );
  });
});
