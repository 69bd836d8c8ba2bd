import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { fromBatch, toBatch } from './packedBatch';
import { packFile, unpackFile } from './PackedFile';

const counts = fc.option(fc.record({ total: fc.nat(), covered: fc.nat() }));

const execution = fc.tuple(
  fc.integer({ min: 1, max: 5_000 }),
  fc.integer({ min: 0, max: 0xffffffff }),
);

const detail = fc
  .tuple(
    fc.uniqueArray(execution, { maxLength: 40, selector: ([line]) => line }),
    fc.array(fc.constantFrom(0, 1), { maxLength: 9 }),
  )
  .map(([executions, taken]) => {
    const sorted = [...executions].sort(([a], [b]) => a - b);
    return {
      lines: Uint32Array.from(sorted, ([line]) => line),
      hits: Uint32Array.from(sorted, ([, hits]) => hits),
      hasCounts: true,
      branches:
        taken.length > 0
          ? {
              lines: new Uint32Array(taken.length).fill(3),
              taken: Uint8Array.from(taken),
            }
          : null,
      functions: [{ name: 'f', line: 1, hits: 1 }],
    };
  });

const file: fc.Arbitrary<FileCoverage> = fc.record({
  path: fc.string(),
  totals: fc.record({
    lines: fc.record({
      total: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      covered: fc.nat(),
      partial: fc.nat(),
    }),
    branches: counts,
    functions: counts,
  }),
  detail: fc.option(detail),
});

describe('batches of packed files', () => {
  it('come out of another thread as they went in', () => {
    fc.assert(
      fc.property(fc.array(file), all => {
        const batch = toBatch(all.map(packFile));
        const { numbers, bytes } = batch;
        const moved = structuredClone(batch, {
          transfer: [numbers.buffer, bytes.buffer],
        });
        expect(bytes.byteLength).toBe(0);
        expect(fromBatch(moved)).toEqual(all.map(packFile));
        expect(fromBatch(moved).map(unpackFile)).toEqual(all);
      }),
    );
  });
});
