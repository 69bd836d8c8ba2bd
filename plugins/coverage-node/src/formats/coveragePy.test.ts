import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { coveragePyFormat } from './coveragePy';

const report = {
  meta: { version: '7.11.0', branch_coverage: true, show_contexts: false },
  files: {
    'app/a.py': {
      executed_lines: [1, 3, 4],
      missing_lines: [6],
      excluded_lines: [],
      executed_branches: [
        [4, -1],
        [3, 4],
      ],
      missing_branches: [[3, 6]],
      summary: {
        covered_lines: 2,
        num_statements: 3,
        num_branches: 4,
        covered_branches: 2,
        num_partial_branches: 1,
      },
      functions: {
        run: {
          executed_lines: [4],
          missing_lines: [6],
          summary: { covered_lines: 1, num_statements: 2 },
        },
        stop: {
          start_line: 5,
          executed_lines: [],
          missing_lines: [6],
          summary: { covered_lines: 0, num_statements: 1 },
        },
        protocol: {
          executed_lines: [],
          missing_lines: [],
          summary: { covered_lines: 0, num_statements: 0 },
        },
        '': {
          executed_lines: [1, 3],
          missing_lines: [],
          summary: { covered_lines: 1, num_statements: 1 },
        },
      },
      classes: {},
    },
  },
  totals: { covered_lines: 2, num_statements: 3 },
};
const valid = JSON.stringify(report);

function print(files: FileCoverage[]): string {
  return JSON.stringify({
    meta: { show_contexts: false },
    files: Object.fromEntries(
      files.map(({ path, detail, totals }) => {
        const lines = Array.from(detail!.lines);
        const branches = Array.from(
          detail!.branches?.lines ?? [],
          (from, i) => [from, i],
        );
        const isTaken = ([, i]: number[]) => detail!.branches!.taken[i] === 1;
        return [
          path,
          {
            executed_lines: lines.filter((_, i) => detail!.hits[i] > 0),
            missing_lines: lines.filter((_, i) => detail!.hits[i] === 0),
            executed_branches: branches.filter(isTaken),
            missing_branches: branches.filter(b => !isTaken(b)),
            summary: {
              covered_lines: totals.lines.covered,
              num_statements: totals.lines.total,
            },
          },
        ];
      }),
    ),
  });
}

describe('coveragePyFormat', () => {
  it('trusts the summary of a file and takes the detail from its lists', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({
      format: 'pycov-json',
      findings: [],
    });
    expect([...files.values()]).toEqual([
      {
        path: 'app/a.py',
        totals: {
          lines: { total: 3, covered: 2, partial: 1 },
          branches: { total: 4, covered: 2 },
          functions: { total: 2, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(1, 3, 4, 6),
          hits: Uint32Array.of(1, 1, 1, 0),
          branches: {
            lines: Uint32Array.of(3, 3, 4),
            taken: Uint8Array.of(1, 0, 1),
            targets: Int32Array.of(4, 6, -1),
          },
          functions: [
            { name: 'run', line: 4, hits: 1 },
            { name: 'stop', line: 5, hits: 0 },
          ],
        },
      },
    ]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(coveragePyFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(
          files.map(({ path, detail, totals }) => ({
            path,
            totals: { ...totals, functions: null },
            detail: {
              ...detail,
              functions: null,
              branches: detail!.branches && {
                ...detail!.branches,
                targets: Int32Array.from(detail!.branches.lines.keys()),
              },
              hits: detail!.hits.map(hits => Math.min(1, hits)),
            },
          })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads a summary without lists, and lists without a summary', async () => {
    const { files } = await parseText(
      JSON.stringify({
        meta: { branch_coverage: false },
        files: {
          a: { summary: { covered_lines: 1, num_statements: 2 } },
          b: { executed_lines: [1], missing_lines: [2, 3] },
          c: {
            executed_lines: [1, 2],
            executed_branches: [[1, 2]],
            missing_branches: [[1, 3]],
            summary: { covered_lines: 0, num_statements: 2 },
          },
        },
      }),
    );
    expect(files.get('a')).toEqual({
      path: 'a',
      totals: {
        lines: { total: 2, covered: 1, partial: 0 },
        branches: null,
        functions: null,
      },
      detail: null,
    });
    expect(files.get('b')?.totals.lines).toEqual({
      total: 3,
      covered: 1,
      partial: 0,
    });
    // Its lists tell of a partial line, its summary of no covered one.
    expect(files.get('c')?.totals.lines).toEqual({
      total: 2,
      covered: 0,
      partial: 0,
    });
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      JSON.stringify({
        ...report,
        files: {
          ...report.files,
          empty: {},
          none: null,
          odd: {
            executed_lines: [1, 0, -1, 2.5, '3', null],
            executed_branches: [[1], [0, 1], 'x'],
          },
        },
        totals: {},
      }),
    );
    expect(totals.lines).toEqual({ total: 4, covered: 3, partial: 1 });
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^10 malformed records/);
  });

  it('tells when the totals are not the sum of the files', async () => {
    const { findings } = await parseText(
      valid.replace(
        '"totals":{"covered_lines":2',
        '"totals":{"covered_lines":1',
      ),
    );
    expect(findings).toMatchObject([{ code: 'report-header-differs' }]);
  });

  it.each([
    ['{"meta":{}}', "it has no 'files'"],
    ['{"files":[]}', 'it names no source file'],
    ['{"files":{"a', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'pycov-json' })).rejects.toThrow(
      `Cannot read 'report' as coverage.py JSON: ${reason}`,
    );
  });

  it('refuses a document that is too large to hold', async () => {
    await expect(
      parseText(valid, { limits: { maxDocumentBytes: 100 } }),
    ).rejects.toThrow('larger than 100 bytes');
  });

  it('does not fall over nesting', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const { findings } = await parseText(
      `{"files":{"a":${deep},"b":{"executed_lines":[1,${deep}],"missing_branches":[${deep}]}}}`,
      { format: 'pycov-json' },
    );
    expect(findings[0].message).toMatch(/^3 malformed records/);
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'pycov-json')).resolves.toBeUndefined();
  }, 60_000);
});
