import fc from 'fast-check';
import { LineDetail } from '@backstage-coverage/plugin-coverage-common';
import { decodeLineDetail, encodeLineDetail } from './lineDetailCodec';

const lineNumber = fc.integer({ min: 1, max: 100_000 });

const detailArbitrary: fc.Arbitrary<LineDetail> = fc
  .record({
    lines: fc.uniqueArray(lineNumber, { maxLength: 300 }),
    executed: fc.infiniteStream(fc.integer({ min: 0, max: 1 })),
    branchLines: fc.option(fc.array(lineNumber, { maxLength: 60 })),
    identity: fc.constantFrom('none', 'order', 'targets', 'missing'),
    targets: fc.infiniteStream(
      fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
    ),
    functions: fc.option(
      fc.array(
        fc.record({
          name: fc.string({ unit: 'binary' }),
          line: fc.integer({ min: 0, max: 100_000 }),
          hits: fc.integer({ min: 0, max: 1 }),
        }),
        { maxLength: 20 },
      ),
    ),
  })
  .map(({ lines, executed, branchLines, identity, targets, functions }) => {
    const bits = executed[Symbol.iterator]();
    const bit = () => bits.next().value as number;
    const taken = Uint8Array.from(branchLines ?? [], bit);
    return {
      lines: Uint32Array.from(lines).sort(),
      hits: Uint32Array.from(lines, bit),
      branches: branchLines && {
        lines: Uint32Array.from(branchLines).sort(),
        taken,
        ...(identity === 'order' && { isOrdered: true }),
        ...(identity === 'targets' && {
          targets: Int32Array.from(
            branchLines,
            () => targets.next().value as number,
          ),
        }),
        ...(identity === 'missing' && {
          missingTargets: Int32Array.from(taken, isTaken =>
            isTaken ? 0 : (targets.next().value as number),
          ),
        }),
      },
      functions,
    };
  });

describe('lineDetailCodec', () => {
  it('gives back what it stored', () => {
    fc.assert(
      fc.property(detailArbitrary, detail => {
        expect(decodeLineDetail(encodeLineDetail(detail))).toEqual(detail);
      }),
    );
  });

  it('keeps many outcomes of one line', () => {
    const detail: LineDetail = {
      lines: Uint32Array.of(5),
      hits: Uint32Array.of(1),
      branches: {
        lines: new Uint32Array(40).fill(5),
        taken: Uint8Array.from({ length: 40 }, (_, i) => Number(i % 3 === 0)),
      },
      functions: null,
    };
    expect(decodeLineDetail(encodeLineDetail(detail))).toEqual(detail);
  });

  it('has one address whatever the exact number of hits', () => {
    const withHits = (...hits: number[]) =>
      encodeLineDetail({
        lines: Uint32Array.of(1, 2, 3),
        hits: Uint32Array.from(hits),
        branches: null,
        functions: null,
      });
    expect(withHits(1, 0, 7)).toEqual(withHits(900, 0, 1));
    expect(withHits(1, 0, 7)).not.toEqual(withHits(1, 1, 7));
  });

  it('reads what was stored before outcomes had an identity', () => {
    // Line 5, executed, with two outcomes of which the first was taken.
    const stored = Buffer.from([1, 1, 5, 1, 3, 3, 5, 2, 1, 0]);
    const detail = {
      lines: Uint32Array.of(5),
      hits: Uint32Array.of(1),
      branches: { lines: Uint32Array.of(5, 5), taken: Uint8Array.of(1, 0) },
      functions: null,
    };
    expect(decodeLineDetail(stored)).toEqual(detail);
    expect(encodeLineDetail(detail)).toEqual(stored);
  });

  it('needs about a byte for a run of lines', () => {
    const lines = Uint32Array.from({ length: 250 }, (_, i) => i + 1);
    const data = encodeLineDetail({
      lines,
      hits: new Uint32Array(250).fill(3),
      branches: null,
      functions: null,
    });
    expect(data.length).toBeLessThan(16);
  });

  it('refuses data that ends too early or has another version', () => {
    expect(() => decodeLineDetail(Buffer.from([1, 5, 1]))).toThrow(
      'Stored coverage ends too early',
    );
    expect(() => decodeLineDetail(Buffer.from([9]))).toThrow(
      'Stored coverage has the unknown version 9',
    );
  });
});
