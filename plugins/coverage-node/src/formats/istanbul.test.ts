import {
  FileCoverage,
  LineDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectReadsBack, outcomesOf } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { istanbulFormat } from './istanbul';
import { jestJsonFormat } from './jestJson';

const at = (line: number, column = 0) => ({
  start: { line, column },
  end: { line: line + 1, column: 3 },
});

const entry = {
  path: '/home/me/src/a.ts',
  all: false,
  statementMap: { 0: at(1), 1: at(3), 2: at(3, 20), 3: at(7) },
  s: { 0: 1, 1: 0, 2: 12, 3: 0 },
  fnMap: {
    0: { name: 'later', decl: at(6), loc: at(7), line: 6 },
    1: { name: '(anonymous_1)', decl: at(2), loc: at(2), line: 2 },
  },
  f: { 0: 0, 1: 12 },
  branchMap: {
    0: { type: 'if', loc: at(3), locations: [at(3), at(4)], line: 3 },
    1: { type: 'cond-expr', line: 9, locations: [at(9), at(9)] },
    2: { type: 'binary-expr', locations: [at(7), at(8), at(9)] },
  },
  b: { 0: [12, 0], 1: [1, 1], 2: [0, 0, 0] },
  inputSourceMap: { version: 3, mappings: 'AAAA;{"statementMap":' },
};
const valid = JSON.stringify({ [entry.path]: entry });
const expected = {
  path: '/home/me/src/a.ts',
  totals: {
    lines: { total: 3, covered: 2, partial: 1 },
    branches: { total: 7, covered: 3 },
    functions: { total: 2, covered: 1 },
  },
  detail: {
    lines: Uint32Array.of(1, 3, 7),
    hits: Uint32Array.of(1, 12, 0),
    hasCounts: true,
    branches: {
      lines: Uint32Array.of(3, 3, 7, 7, 7, 9, 9),
      taken: Uint8Array.of(1, 0, 0, 0, 0, 1, 1),
      isOrdered: true,
    },
    functions: [
      { name: '(anonymous_1)', line: 2, hits: 12 },
      { name: 'later', line: 6, hits: 0 },
    ],
  },
};

function print(files: FileCoverage[]) {
  return Object.fromEntries(
    files.map(({ path, detail }) => {
      const { lines, hits, functions } = detail!;
      const outcomes = outcomesOf(detail!);
      return [
        path,
        {
          path,
          statementMap: Object.fromEntries(
            Array.from(lines, (line, i) => [i, at(line)]),
          ),
          s: Object.fromEntries(Array.from(hits, (count, i) => [i, count])),
          branchMap: Object.fromEntries(
            outcomes.map(([line], i) => [i, { loc: at(line) }]),
          ),
          b: Object.fromEntries(outcomes.map(([, taken], i) => [i, taken])),
          fnMap: Object.fromEntries(
            (functions ?? []).map(({ name, line }, i) => [
              i,
              { name, decl: at(line) },
            ]),
          ),
          f: Object.fromEntries((functions ?? []).map((f, i) => [i, f.hits])),
        },
      ];
    }),
  );
}

const keeps = (detail: LineDetail): LineDetail => ({
  ...detail,
  branches: detail.branches
    ? { ...detail.branches, isOrdered: true }
    : { lines: new Uint32Array(0), taken: new Uint8Array(0) },
  functions: detail.functions ?? [],
});

describe('istanbulFormat', () => {
  it('counts lines that a statement starts on', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'istanbul', findings: [] });
    expect([...report.files.values()]).toEqual([expected]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        istanbulFormat,
        files => JSON.stringify(print(files)),
        keeps,
      ),
    ).resolves.toBeUndefined();
    await expect(
      expectReadsBack(
        istanbulFormat,
        files => JSON.stringify(print(files), null, 2),
        keeps,
      ),
    ).resolves.toBeUndefined();
  });

  it('measures no branches and functions of a file that has none', async () => {
    const { totals } = await parseText(
      JSON.stringify({
        a: { path: 'a', statementMap: { 1: at(5) }, s: { 1: 1 } },
      }),
    );
    expect(totals).toEqual({
      lines: { total: 1, covered: 1, partial: 0 },
      branches: { total: 0, covered: 0 },
      functions: { total: 0, covered: 0 },
    });
  });

  it('drops what vitest makes up for a file that no test loaded', async () => {
    const read = (hits: number) =>
      parseText(
        JSON.stringify({
          'a.ts': {
            ...entry,
            fnMap: { 0: { name: '(empty-report)', decl: at(1) } },
            f: { 0: hits },
            branchMap: { 0: { loc: at(1) } },
            b: { 0: [hits] },
          },
        }),
      );
    const { totals } = await read(1);
    expect(totals.branches).toEqual({ total: 0, covered: 0 });
    expect(totals.functions).toEqual({ total: 0, covered: 0 });
    // Where it was not taken, the branch is one to cover.
    const other = await read(0);
    expect(other.totals.branches).toEqual({ total: 1, covered: 0 });
    expect(other.totals.functions).toEqual({ total: 0, covered: 0 });
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      JSON.stringify({
        [entry.path]: entry,
        none: null,
        empty: {},
        odd: {
          statementMap: { 0: at(0), 1: at(2), 2: null, 3: at(4) },
          s: { 0: 1, 1: 'x', 2: 1, 3: -5 },
          branchMap: { 0: { loc: at(1) }, 1: {} },
          b: { 0: [1, null], 1: [1] },
          fnMap: { 0: { name: 'f' }, 1: { decl: at(9) } },
          f: { 1: 3 },
        },
      }),
    );
    expect(totals.lines).toEqual({ total: 4, covered: 2, partial: 1 });
    expect(totals.functions).toEqual({ total: 3, covered: 2 });
    expect(findings[0].message).toMatch(/^8 malformed records/);
  });

  it.each([
    ['{}', 'it names no source file'],
    ['{"a":{"statementMap":{},"s":{}}}', 'it holds no line to cover'],
    ['{"a":{"statementMap":{', 'it is malformed or cut off JSON'],
    ['null', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'istanbul' })).rejects.toThrow(
      `Cannot read 'report' as Istanbul coverage-final.json: ${reason}`,
    );
  });

  it('holds one file of the report, and refuses one that is too large', async () => {
    const files = Array.from({ length: 50 }, (_, i) => [
      `src/${i}.ts`,
      { ...entry, path: `src/${i}.ts` },
    ]);
    const report = JSON.stringify(Object.fromEntries(files));
    const limits = { maxDocumentBytes: 2 * valid.length };
    expect(report.length).toBeGreaterThan(10 * limits.maxDocumentBytes);
    const { totals } = await parseText(report, { limits });
    expect(totals.lines.total).toBe(150);
    await expect(
      parseText(report, { limits: { maxDocumentBytes: 100 } }),
    ).rejects.toThrow('one of its values is larger than 100 bytes');
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'istanbul')).resolves.toBeUndefined();
  }, 60_000);
});

describe('jestJsonFormat', () => {
  const results = {
    numTotalTests: 3,
    success: true,
    testResults: [{ name: 'a.test.ts', message: '{"statementMap":{' }],
  };

  it('reads the coverage behind the results of the tests', async () => {
    const report = await parseText(
      JSON.stringify({
        ...results,
        coverageMap: { [entry.path]: entry },
        wasInterrupted: false,
      }),
    );
    expect(report).toMatchObject({ format: 'jest-json', findings: [] });
    expect([...report.files.values()]).toEqual([expected]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        jestJsonFormat,
        files => JSON.stringify({ ...results, coverageMap: print(files) }),
        keeps,
      ),
    ).resolves.toBeUndefined();
  });

  it('tells that tests ran without coverage', async () => {
    await expect(parseText(JSON.stringify(results))).rejects.toThrow(
      "Cannot read 'report' as Jest JSON: it has no 'coverageMap', which Jest writes with --coverage.",
    );
  });

  it('gives a result or an InputError for anything', async () => {
    const report = `{"numTotalTests":1,"coverageMap":${valid}}`;
    await expect(expectRobust(report, 'jest-json')).resolves.toBeUndefined();
  }, 60_000);
});
