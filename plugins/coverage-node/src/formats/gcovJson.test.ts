import {
  FileCoverage,
  LineDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectReadsBack, outcomesOf } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { gcovJsonFormat } from './gcovJson';
import { gcovrJsonFormat } from './gcovrJson';

const line = (number: number, count: number, ...taken: number[]) => ({
  line_number: number,
  count,
  unexecuted_block: false,
  branches: taken.map(hits => ({ count: hits, throw: false })),
});

const report = {
  format_version: '2',
  gcc_version: '13.2.0',
  current_working_directory: '/home/me/build',
  data_file: 'a.gcda',
  files: [
    {
      file: '../src/a.cc',
      functions: [
        {
          name: '_Z1gv',
          demangled_name: 'g()',
          start_line: 9,
          execution_count: 0,
        },
        {
          name: '_Z1fIiEvv',
          demangled_name: 'f<int>()',
          start_line: 3,
          execution_count: 2,
        },
      ],
      lines: [
        line(3, 2, 2, 0),
        // The same line of another instantiation of the template.
        line(3, 0, 0, 0),
        line(4, 2),
        line(9, 0),
      ],
    },
  ],
};
const valid = JSON.stringify(report);

function print(files: FileCoverage[]) {
  return files.map(({ path, detail }) => {
    const { lines, hits, functions } = detail!;
    const outcomes = new Map(outcomesOf(detail!));
    return {
      file: path,
      lines: Array.from(lines, (number, i) =>
        line(number, hits[i], ...(outcomes.get(number) ?? [])),
      ),
      functions: functions?.map(f => ({
        name: f.name,
        start_line: f.line,
        execution_count: f.hits,
      })),
    };
  });
}

const keeps = (detail: LineDetail): LineDetail => ({
  ...detail,
  branches: detail.branches && { ...detail.branches, isOrdered: true },
});

describe('gcovJsonFormat', () => {
  it('takes the most hits of a line, and all of its branches', async () => {
    const read = await parseText(valid);
    expect(read).toMatchObject({
      format: 'gcov-json',
      findings: [],
      sources: ['/home/me/build'],
    });
    expect([...read.files.values()]).toEqual([
      {
        path: '../src/a.cc',
        totals: {
          lines: { total: 3, covered: 2, partial: 1 },
          branches: { total: 4, covered: 1 },
          functions: { total: 2, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(3, 4, 9),
          hits: Uint32Array.of(2, 2, 0),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(3, 3, 3, 3),
            taken: Uint8Array.of(1, 0, 0, 0),
            isOrdered: true,
          },
          functions: [
            { name: 'f<int>()', line: 3, hits: 2 },
            { name: 'g()', line: 9, hits: 0 },
          ],
        },
      },
    ]);
  });

  it('reads the reports of several objects in a row', async () => {
    const other = valid.replace('../src/a.cc', '../src/b.cc');
    const { files } = await parseText(`${valid}\n${other}\n`);
    expect([...files.keys()]).toEqual(['../src/a.cc', '../src/b.cc']);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        gcovJsonFormat,
        files => JSON.stringify({ ...report, files: print(files) }),
        keeps,
      ),
    ).resolves.toBeUndefined();
  });

  it('tells how many records were left out', async () => {
    const { findings, totals } = await parseText(
      JSON.stringify({
        gcc_version: '13',
        files: [
          5,
          {
            file: 'a.c',
            lines: [
              line(1, 1),
              line(0, 1),
              { line_number: 2 },
              { line_number: 3, count: 1, branches: [{}] },
            ],
            functions: [{ name: 'f' }],
          },
        ],
      }),
    );
    expect(totals.lines.total).toBe(2);
    expect(findings[0].message).toMatch(/^5 malformed records/);
  });

  it.each([
    ['{"files":[]}', 'it names no source file'],
    ['{"files":[{"file":"a","lines":[]}]}', 'it holds no line to cover'],
    ['{"files":[{', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'gcov-json' })).rejects.toThrow(
      `Cannot read 'report' as gcov JSON: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'gcov-json')).resolves.toBeUndefined();
  }, 60_000);
});

describe('gcovrJsonFormat', () => {
  const gcovr = JSON.stringify({
    'gcovr/format_version': '0.11',
    files: [
      {
        file: 'a.cc',
        lines: [
          {
            line_number: 1,
            count: 1,
            branches: [
              { count: 1, fallthrough: true },
              { count: 0, 'gcovr/excluded': true },
            ],
          },
          { line_number: 2, count: 0, branches: [], 'gcovr/excluded': true },
          { line_number: 3, count: 0, branches: [], 'gcovr/noncode': true },
          { line_number: 4, count: 0, branches: [], 'gcovr/noncode': false },
        ],
        functions: [
          { name: 'f()', lineno: 1, execution_count: 1 },
          {
            name: 'g()',
            lineno: 2,
            execution_count: 0,
            'gcovr/excluded': true,
          },
        ],
      },
    ],
  });

  it('leaves out what gcovr was told to exclude', async () => {
    const { format, totals, findings } = await parseText(gcovr);
    expect({ format, findings }).toEqual({
      format: 'gcovr-json',
      findings: [],
    });
    expect(totals).toEqual({
      lines: { total: 2, covered: 1, partial: 0 },
      branches: { total: 1, covered: 1 },
      functions: { total: 1, covered: 1 },
    });
  });

  it('reads the totals of each file of a summary', async () => {
    const { format, files } = await parseText(
      JSON.stringify({
        'gcovr/summary_format_version': '0.6',
        files: [
          {
            filename: 'a.cc',
            line_total: 4,
            line_covered: 3,
            branch_total: 2,
            branch_covered: 1,
          },
        ],
      }),
    );
    expect(format).toBe('gcovr-json');
    expect([...files.values()]).toEqual([
      {
        path: 'a.cc',
        totals: {
          lines: { total: 4, covered: 3, partial: 0 },
          branches: { total: 2, covered: 1 },
          functions: null,
        },
        detail: null,
      },
    ]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        gcovrJsonFormat,
        files => JSON.stringify({ files: print(files) }),
        keeps,
      ),
    ).resolves.toBeUndefined();
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(gcovr, 'gcovr-json')).resolves.toBeUndefined();
  }, 60_000);
});
