import { expectReadsBack } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { llvmJsonFormat } from './llvmJson';

const count = (total: number, covered: number) => ({ count: total, covered });

/*
 * 1 fn main() {            3 times
 * 2     if odd() {         3 times, one way only
 * 3         never();       0 times
 * 4     }
 * 5     done();            3 times
 * 6 }
 * 7
 * 8 fn unused() {}         0 times
 */
const file = {
  filename: '/home/me/src/main.rs',
  segments: [
    [1, 1, 3, true, true, false],
    [2, 14, 0, true, true, false],
    [4, 6, 3, true, false, false],
    [6, 2, 0, false, false, false],
    [8, 1, 0, true, true, false],
    [8, 15, 0, false, false, false],
  ],
  branches: [[2, 8, 2, 13, 0, 3, 0, 0, 4]],
  summary: {
    lines: count(8, 4),
    functions: count(2, 1),
    branches: count(2, 1),
  },
};
const report = {
  data: [
    {
      files: [file],
      functions: [{ name: 'main', count: 3, regions: [[1, 1, 6, 2, 3]] }],
      totals: { lines: count(8, 4) },
    },
  ],
  type: 'llvm.coverage.json.export',
  version: '2.0.1',
};
const valid = JSON.stringify(report);

const textOf = (entry: object) =>
  JSON.stringify({ ...report, data: [{ files: [entry] }] });

describe('llvmJsonFormat', () => {
  it('takes totals from the summary, and lines from the segments', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({
      format: 'llvm-json',
      findings: [],
    });
    expect([...files.values()]).toEqual([
      {
        path: '/home/me/src/main.rs',
        totals: {
          lines: { total: 8, covered: 4, partial: 1 },
          branches: { total: 2, covered: 1 },
          functions: { total: 2, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(1, 2, 3, 4, 5, 6, 8),
          hits: Uint32Array.of(3, 3, 0, 0, 3, 3, 0),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(2, 2),
            taken: Uint8Array.of(0, 1),
            isOrdered: true,
          },
          functions: null,
        },
      },
    ]);
  });

  it('leaves gaps and what is skipped out, as LLVM does', async () => {
    const { files } = await parseText(
      textOf({
        filename: 'a.c',
        segments: [
          [1, 1, 5, true, true, false],
          // A gap does not raise the count of its line, but is code.
          [3, 1, 9, true, true, true],
          // #if 0
          [5, 1, 0, false, true, false],
          [7, 1, 5, true, false, false],
          [9, 2, 0, false, false, false],
        ],
      }),
    );
    const { lines, hits } = files.get('a.c')!.detail!;
    expect([...lines]).toEqual([1, 2, 3, 4, 8, 9]);
    expect([...hits]).toEqual([5, 5, 5, 9, 5, 5]);
  });

  it('reads a summary without segments', async () => {
    const { files } = await parseText(
      textOf({ filename: 'a.c', summary: { lines: count(5, 2) } }),
    );
    expect([...files.values()]).toEqual([
      {
        path: 'a.c',
        totals: {
          lines: { total: 5, covered: 2, partial: 0 },
          branches: null,
          functions: null,
        },
        detail: null,
      },
    ]);
  });

  it('gives back the lines that were printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        llvmJsonFormat,
        files =>
          JSON.stringify({
            data: [
              {
                files: files.map(({ path, detail }) => ({
                  filename: path,
                  segments: Array.from(detail!.lines, (line, i) => [
                    [line, 1, detail!.hits[i], true, true, false],
                    [line, 9, 0, false, false, false],
                  ]).flat(),
                })),
              },
            ],
          }),
        detail => ({ ...detail, branches: null, functions: null }),
      ),
    ).resolves.toBeUndefined();
  });

  it('tells when the totals are not the sum of the files, and what was left out', async () => {
    const { findings } = await parseText(
      JSON.stringify({
        data: [
          {
            files: [
              file,
              {},
              {
                filename: 'odd',
                segments: [[0], [2, 1, 1, true, true], [1, 1, 1]],
              },
            ],
            totals: { lines: count(80, 4) },
          },
        ],
      }),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'malformed-records',
      'report-header-differs',
    ]);
  });

  it.each([
    ['{"data":[]}', 'it names no source file'],
    [
      textOf({
        filename: 'a',
        segments: [
          [1, 1, 1, true, true],
          [4294967295, 1, 1, true, true],
        ],
      }),
      'one file has more than 2,097,152 lines',
    ],
    ['{"data":[{"files":[', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'llvm-json' })).rejects.toThrow(
      `Cannot read 'report' as llvm-cov JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'llvm-json')).resolves.toBeUndefined();
  }, 120_000);
});
