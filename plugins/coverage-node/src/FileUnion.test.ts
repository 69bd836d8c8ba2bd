import fc from 'fast-check';
import { mergeFiles } from '@backstage-coverage/plugin-coverage-common';
import { model } from './__testUtils__/model';
import { markCounts } from './detail/markCounts';
import { FileUnion } from './FileUnion';

describe('FileUnion', () => {
  it('merges as if one record came after the other', () => {
    fc.assert(
      fc.property(fc.array(model, { minLength: 1, maxLength: 5 }), reports => {
        const records = reports.flat().map(file => ({ ...file, path: 'a' }));
        const union = new FileUnion('sum');
        records.forEach(file => union.add(file));
        const files = union.finish();
        const merged = records.reduce((a, b) => mergeFiles(a, b, 'sum'));
        expect(files).toEqual(markCounts(new Map([['a', merged]])));
      }),
      { numRuns: 300 },
    );
  });

  it('joins very many records of one file', () => {
    const union = new FileUnion('max');
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
    expect(union.finish().get('a')?.totals.lines.total).toBe(50_000);
  });
});
