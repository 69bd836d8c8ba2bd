import {
  FileCoverage,
  LineDetail,
} from '@backstage-coverage/plugin-coverage-common';
import {
  expectReadsBack,
  hitListOf,
  outcomesOf,
} from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { resultsetFormat } from './resultset';
import { simplecovJsonFormat } from './simplecovJson';

const path = '/home/me/app/models/user.rb';
const resultset = {
  'Unit Tests': {
    coverage: {
      [path]: {
        lines: [1, null, 3, 0, 'ignored', 0],
        branches: {
          '[:if, 0, 3, 4, 6, 7]': {
            '[:then, 1, 4, 6, 4, 9]': 3,
            '[:else, 2, 6, 6, 6, 9]': 0,
          },
          '[:while, 3, 9, 0, 9, 8]': { '[:body, 4, 9, 2, 9, 4]': 0 },
          '[:"&.", 5, 6, 4, 6, 20]': {
            '[:then, 6, 6, 4, 6, 20]': 5,
            '[:else, 7, 6, 4, 6, 20]': 0,
          },
        },
        methods: {
          '["User", :name=, 3, 2, 5, 5]': 3,
          '["Admin::User", :"odd name", 1, 2, 2, 5]': 0,
        },
      },
    },
    timestamp: 1700000000,
  },
  RSpec: {
    coverage: { [path]: [1, null, 2, 0, null, 5], 'lib/legacy.rb': [0, 2] },
    timestamp: 1700000001,
  },
};
const valid = JSON.stringify(resultset);

const keeps = (detail: LineDetail): LineDetail => ({
  ...detail,
  branches: detail.branches && { ...detail.branches, isOrdered: true },
  functions: null,
});

function printed(
  files: FileCoverage[],
  branchesOf: (detail: LineDetail) => unknown,
) {
  return Object.fromEntries(
    files.map(file => [
      file.path,
      file.detail!.branches
        ? {
            lines: hitListOf(file.detail!),
            branches: branchesOf(file.detail!),
          }
        : hitListOf(file.detail!),
    ]),
  );
}

describe('resultsetFormat', () => {
  it('adds up the commands, whatever their names', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'resultset', findings: [] });
    expect(report.files.get('lib/legacy.rb')?.totals.lines).toEqual({
      total: 2,
      covered: 1,
      partial: 0,
    });
    expect(report.files.get(path)).toEqual({
      path,
      totals: {
        lines: { total: 4, covered: 3, partial: 2 },
        branches: { total: 5, covered: 2 },
        functions: { total: 2, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(1, 3, 4, 6),
        hits: Uint32Array.of(2, 5, 0, 5),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(3, 3, 6, 6, 9),
          taken: Uint8Array.of(1, 0, 1, 0, 0),
          isOrdered: true,
        },
        functions: [
          { name: 'Admin::User#odd name', line: 1, hits: 0 },
          { name: 'User#name=', line: 3, hits: 3 },
        ],
      },
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    const branchesOf = (detail: LineDetail) =>
      Object.fromEntries(
        outcomesOf(detail).map(([line, taken], i) => [
          `[:case, ${i}, ${line}, 4, 5, 6]`,
          Object.fromEntries(
            taken.map((hits, k) => [`[:when, ${k}, ${k}, 1, 2, 3]`, hits]),
          ),
        ]),
      );
    await expect(
      expectReadsBack(
        resultsetFormat,
        files =>
          JSON.stringify({
            Minitest: { coverage: printed(files, branchesOf) },
          }),
        keeps,
      ),
    ).resolves.toBeUndefined();
  });

  it('knows a report whose time comes first', async () => {
    const { format } = await parseText(
      '{"RSpec":{"timestamp":1700000000.25,"coverage":{"a.rb":[1,0]}}}',
    );
    expect(format).toBe('resultset');
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      JSON.stringify({
        RSpec: {
          coverage: {
            'a.rb': {
              lines: [1],
              branches: { odd: { then: 1 }, '[:if, 0, 1, 2, 3, 4]': { x: '' } },
              methods: { odd: 1 },
            },
            'b.rb': 5,
          },
        },
      }),
    );
    expect(findings[0].message).toMatch(/^4 malformed records/);
  });

  it.each([
    ['{"RSpec":{"coverage":{}}}', 'it names no source file'],
    ['{"RSpec":{"coverage":{"a":[null]}}}', 'it holds no line to cover'],
    ['{"RSpec":{"coverage":{"a":[1', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text)).rejects.toThrow(
      `Cannot read 'report' as SimpleCov .resultset.json: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'resultset')).resolves.toBeUndefined();
  }, 60_000);
});

describe('simplecovJsonFormat', () => {
  const coverage = {
    'lib/a.rb': {
      lines: [1, 2, null, 0, 'ignored'],
      branches: [
        { type: 'then', start_line: 2, end_line: 3, coverage: 2 },
        { type: 'else', start_line: 2, end_line: 4, coverage: 0 },
        { type: 'else', start_line: 4, end_line: 4, coverage: 'ignored' },
      ],
      methods: [{ name: 'A#run', start_line: 1, end_line: 4, coverage: 2 }],
    },
    'lib/b.rb': [null, 0],
  };
  const report = JSON.stringify({
    meta: { simplecov_version: '0.22.0' },
    coverage,
    groups: {},
  });

  it('reads lines and branches of each file', async () => {
    const { format, totals, findings } = await parseText(report);
    expect({ format, findings }).toEqual({
      format: 'simplecov-json',
      findings: [],
    });
    expect(totals).toEqual({
      lines: { total: 4, covered: 2, partial: 1 },
      branches: { total: 2, covered: 1 },
      functions: { total: 1, covered: 1 },
    });
  });

  it('reads what SimpleCov 1 writes, and compares its totals', async () => {
    const text = (total: number) =>
      JSON.stringify({
        meta: { simplecov_version: '1.1.0', branch_coverage: false },
        total: { lines: { covered: 1, missed: 1, omitted: 2, total } },
        coverage: {
          'lib/a.rb': {
            lines: [1, 0, 'ignored', null],
            source: ['def a', '  b', 'c', 'end'],
            total_lines: 2,
            methods: [
              { name: 'A#a', start_line: 1, end_line: 4, coverage: 1 },
              { name: 'A#c', start_line: 3, end_line: 3, coverage: 'ignored' },
            ],
          },
        },
        errors: {},
      });
    const { totals, findings } = await parseText(text(2));
    expect({ totals, findings }).toEqual({
      totals: {
        lines: { total: 2, covered: 1, partial: 0 },
        branches: null,
        functions: { total: 1, covered: 1 },
      },
      findings: [],
    });
    const other = await parseText(text(3));
    expect(other.findings[0].code).toBe('report-header-differs');
  });

  it('reads the list of files of simplecov-json', async () => {
    const { format, files } = await parseText(
      JSON.stringify({
        timestamp: 1,
        command_name: 'rake test',
        files: [
          { filename: '/a.rb', covered_percent: 50, coverage: [1, 0, null] },
          { filename: '/b.rb', coverage: coverage['lib/a.rb'] },
        ],
      }),
    );
    expect(format).toBe('simplecov-json');
    expect(files.get('/a.rb')?.totals.lines.covered).toBe(1);
    expect(files.get('/b.rb')?.totals.branches?.total).toBe(2);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    const branchesOf = ({ branches }: LineDetail) =>
      Array.from(branches!.lines, (line, i) => ({
        start_line: line,
        coverage: branches!.taken[i],
      }));
    await expect(
      expectReadsBack(
        simplecovJsonFormat,
        files => JSON.stringify({ coverage: printed(files, branchesOf) }),
        keeps,
      ),
    ).resolves.toBeUndefined();
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(
      expectRobust(report, 'simplecov-json'),
    ).resolves.toBeUndefined();
  }, 60_000);
});
