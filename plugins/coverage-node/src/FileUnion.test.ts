import fc from 'fast-check';
import {
  FileCoverage,
  mergeFiles,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { model } from './__testUtils__/model';
import { showsCounts, withCounts } from './detail/hitCounts';
import { FilePacking, unpacked } from './FilePacking';
import { FileUnion } from './FileUnion';

function file(path: string, ...hits: number[]): FileCoverage {
  const detail = {
    lines: Uint32Array.from(hits, (_, i) => i + 1),
    hits: Uint32Array.from(hits),
    branches: null,
    functions: null,
  };
  return { path, detail, totals: totalsOfDetail(detail) };
}

/** Keeps of hits what is asked of a packing, and no more. */
const flattening: FilePacking<FileCoverage[]> = {
  pack: each => {
    const { detail } = each;
    const hits = detail?.hits.map(count => Math.min(count, 1));
    return [
      detail && hits && !detail.hasCounts
        ? { ...each, detail: { ...detail, hits } }
        : each,
    ];
  },
  unpack: ([each]) => each,
};

describe('FileUnion', () => {
  it('merges as if one record came after the other', () => {
    fc.assert(
      fc.property(fc.array(model, { minLength: 1, maxLength: 5 }), reports => {
        const records = reports.flat().map(each => ({ ...each, path: 'a' }));
        const union = new FileUnion('sum', unpacked);
        records.forEach(each => union.add(each));
        const { files, totals } = union.finish();
        const merged = records.reduce((a, b) => mergeFiles(a, b, 'sum'));
        expect([...files.values()]).toEqual([
          showsCounts(merged) ? withCounts(merged) : merged,
        ]);
        expect(totals).toEqual(merged.totals);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same however files are packed', () => {
    fc.assert(
      fc.property(
        fc.array(model, { maxLength: 4 }),
        fc.constantFrom('sum' as const, 'max' as const),
        (reports, policy) => {
          const plain = new FileUnion(policy, unpacked);
          const packed = new FileUnion(policy, flattening);
          for (const each of reports.flat()) {
            plain.add(each);
            packed.add(each);
          }
          const { files, totals } = packed.finish();
          const expected = plain.finish();
          const found = [...files.values()].map(flattening.unpack);
          expect(found).toEqual([...expected.files.values()]);
          expect(totals).toEqual(expected.totals);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'believes a report in which any line has more than one hit',
      [file('a', 1, 0, 1), file('b', 0, 2), file('c')],
      [true, true, true],
    ],
    [
      'does not where every hit is one, which may only say executed',
      [file('a', 1, 0, 1), file('b', 1)],
      [false, false],
    ],
    [
      'leaves files with totals only',
      [file('a', 2), { ...file('b', 1), detail: null }],
      [true, null],
    ],
  ])('%s', (_, records, expected) => {
    const union = new FileUnion('max', unpacked);
    records.forEach(each => union.add(each));
    const marks = Array.from(
      union.finish().files.values(),
      ({ detail }) => detail && Boolean(detail.hasCounts),
    );
    expect(marks).toEqual(expected);
  });

  it.each(['before', 'behind'])(
    'sees counts of a record that one %s it with totals only outweighs',
    order => {
      const totals = { ...file('a', 1, 1, 1, 1), detail: null };
      const records = [totals, file('a', 5)];
      const union = new FileUnion('max', unpacked);
      for (const each of order === 'before' ? records : records.reverse()) {
        union.add(each);
      }
      union.add(file('b', 1, 0));
      const { files } = union.finish();
      expect(files.get('a')).toEqual(totals);
      expect(files.get('b')!.detail!.hasCounts).toBe(true);
    },
  );

  it('joins very many records of one file', () => {
    const union = new FileUnion('max', unpacked);
    for (let line = 1; line <= 50_000; line++) {
      union.add({
        path: 'a',
        totals: {
          lines: { total: 1, covered: 1, partial: 0 },
          branches: null,
          functions: null,
        },
        detail: {
          lines: Uint32Array.of(line),
          hits: Uint32Array.of(1),
          branches: null,
          functions: null,
        },
      });
    }
    const { files, totals } = union.finish();
    expect(files.get('a')?.totals).toEqual(totals);
    expect(totals.lines.total).toBe(50_000);
  });
});
