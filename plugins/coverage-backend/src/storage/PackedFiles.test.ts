import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { fromBatch, PackedBatch } from './packedBatch';
import { contentHash } from './contentHash';
import { PackedFile, packFile, unpackFile } from './PackedFile';
import { PackedFiles } from './PackedFiles';

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

/** As another thread gets it. */
function moved(batch: PackedBatch) {
  const { numbers, bytes } = batch;
  const copy = structuredClone(batch, {
    transfer: [numbers.buffer, bytes.buffer],
  });
  expect(bytes.byteLength).toBe(0);
  return copy;
}

const handedOver = (packed: PackedFiles) =>
  [...packed.batches()].flatMap(batch => fromBatch(moved(batch)));

/** A file whose detail takes about a byte a line. */
function fileOf(path: string, lines: number): FileCoverage {
  const each = {
    lines: Uint32Array.from({ length: lines }, (_, i) => 2 * i + 1),
    hits: new Uint32Array(lines).fill(1),
    branches: null,
    functions: null,
  };
  return { path, detail: each, totals: totalsOfDetail(each) };
}

/** What tells a file with as much as a megabyte from others. */
const addressOf = (packed: PackedFile) => ({
  path: packed.path,
  totals: packed.totals,
  address: packed.detail?.hash.toString('hex'),
  actual: packed.detail && contentHash(packed.detail.data).toString('hex'),
});

describe('PackedFiles', () => {
  it('come out of another thread as they went in', () => {
    fc.assert(
      fc.property(fc.array(file), all => {
        const packed = new PackedFiles();
        const numbers = all.map(each => packed.pack(each));
        expect(numbers.map(number => packed.unpack(number))).toEqual(all);
        const files = handedOver(packed);
        expect(files).toEqual(all.map(packFile));
        expect(files.map(unpackFile)).toEqual(all);
      }),
    );
  });

  it('holds what was not dropped, in any number of blocks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            lines: fc.constantFrom(1, 300, 60_000, 150_000),
            drop: fc.option(fc.nat(9)),
          }),
          { maxLength: 20 },
        ),
        steps => {
          const packed = new PackedFiles();
          const live: { number: number; each: FileCoverage }[] = [];
          steps.forEach(({ lines, drop }, i) => {
            const each = fileOf(`${i}.ts`, lines);
            live.push({ number: packed.pack(each), each });
            if (drop !== null && drop < live.length) {
              packed.drop(live.splice(drop, 1)[0].number);
            }
          });
          for (const { number, each } of live) {
            expect(packed.unpack(number).path).toBe(each.path);
          }
          const expected = live.map(({ each }) => packFile(each));
          expect(handedOver(packed).map(addressOf)).toEqual(
            expected.map(addressOf),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('hands over many small files in batches', () => {
    const packed = new PackedFiles();
    const paths = Array.from({ length: 1_201 }, (_, i) => `${i}.ts`);
    paths.forEach(path => packed.pack(fileOf(path, 1)));
    const batches = [...packed.batches()];
    expect(batches.map(batch => batch.paths.length)).toEqual([500, 500, 201]);
    expect(batches.flatMap(batch => batch.paths)).toEqual(paths);
  });

  it('hands over no more than the files that are left', () => {
    const packed = new PackedFiles();
    let large = packed.pack(fileOf('a.ts', 3_000));
    for (let i = 0; i < 3_000; i++) {
      packed.drop(large);
      large = packed.pack(fileOf('a.ts', 3_000));
      if (i % 100 === 0) {
        packed.pack(fileOf(`${i}.ts`, 1));
      }
    }
    const batches = [...packed.batches()];
    expect(batches.flatMap(({ paths }) => paths)).toHaveLength(31);
    const sizes = batches.map(
      ({ numbers, bytes }) => numbers.byteLength + bytes.byteLength,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(15_000);
  });

  it('does not give what was dropped or handed over', () => {
    const packed = new PackedFiles();
    const dropped = packed.pack(fileOf('a.ts', 1));
    const kept = packed.pack(fileOf('b.ts', 1));
    packed.drop(dropped);
    expect(() => packed.unpack(dropped)).toThrow(/dropped/);
    expect(packed.unpack(kept).path).toBe('b.ts');
    expect([...packed.batches()]).toHaveLength(1);
    expect(() => packed.unpack(kept)).toThrow(/handed over/);
  });
});
