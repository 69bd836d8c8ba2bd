import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { lcovFormat } from './lcov';

const valid = `TN:unit
SF:src/a.ts
VER:1
FN:1,3,add
FN:5,sub,with commas
FNDA:4,add
FNDA:0,sub,with commas
FNF:2
FNH:1
BRDA:2,0,0,3
BRDA:2,0,1,-
BRDA:6,e1,a && b,0
BRF:3
BRH:1
DA:1,4,1+9wdnNK6ERHmSA06tdyPQ
DA:2,4
DA:6,0
LF:3
LH:2
end_of_record
SF:src/b.ts
DA:1,1
end_of_record
`;

function print(files: FileCoverage[], lineBreak: string): string {
  const lines = files.flatMap(({ path, detail }) => [
    'TN:',
    `SF:${path}`,
    ...(detail!.functions ?? []).flatMap(f => [
      `FN:${f.line},${f.name}`,
      `FNDA:${f.hits},${f.name}`,
    ]),
    ...Array.from(
      detail!.branches?.lines ?? [],
      (line, i) => `BRDA:${line},0,${i},${detail!.branches!.taken[i]}`,
    ),
    ...Array.from(detail!.lines, (line, i) => `DA:${line},${detail!.hits[i]}`),
    'end_of_record',
  ]);
  return lines.map(line => line + lineBreak).join('');
}

async function onlyFile(text: string) {
  const { files } = await parseText(text, { format: 'lcov' });
  expect(files.size).toBe(1);
  return [...files.values()][0];
}

/** All outcomes that are printed have numbers. */
function inOrder(file: FileCoverage): FileCoverage {
  const { branches, ...detail } = file.detail!;
  return {
    ...file,
    detail: {
      ...detail,
      branches: branches && { ...branches, isOrdered: true },
    },
  };
}

describe('lcovFormat', () => {
  it('reads lines, branches and functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'lcov', findings: [] });
    expect([...report.files.keys()]).toEqual(['src/a.ts', 'src/b.ts']);
    expect(report.files.get('src/a.ts')).toEqual({
      path: 'src/a.ts',
      totals: {
        lines: { total: 3, covered: 2, partial: 1 },
        branches: { total: 3, covered: 1 },
        functions: { total: 2, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(1, 2, 6),
        hits: Uint32Array.of(4, 4, 0),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(2, 2, 6),
          taken: Uint8Array.of(1, 0, 0),
        },
        functions: [
          { name: 'add', line: 1, hits: 4 },
          { name: 'sub,with commas', line: 5, hits: 0 },
        ],
      },
    });
    expect(report.files.get('src/b.ts')?.totals).toEqual({
      lines: { total: 1, covered: 1, partial: 0 },
      branches: null,
      functions: null,
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        model,
        chunkSizes,
        fc.constantFrom('\n', '\r\n'),
        async (files, sizes, lineBreak) => {
          const text = print(files, lineBreak);
          const withLines = await parseChunks(lcovFormat, text, sizes);
          expect(withLines).toEqual({
            files: files.map(inOrder),
            findings: [],
            sources: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows which outcome is missing where all have numbers', async () => {
    const outcomesOf = async (second: string) =>
      (
        await onlyFile(
          `SF:a\nDA:1,2\nBRDA:1,0,${second},0\nBRDA:1,0,0,2\nend_of_record\n`,
        )
      ).detail?.branches;
    expect(await outcomesOf('1')).toEqual({
      lines: Uint32Array.of(1, 1),
      taken: Uint8Array.of(1, 0),
      isOrdered: true,
    });
    expect(await outcomesOf('else')).not.toHaveProperty('isOrdered');
  });

  it('adds up the hits of repeated lines and records', async () => {
    const { detail } = await onlyFile(
      'SF:a\nDA:1,2\nDA:1,3\nDA:2,0\nend_of_record\n' +
        'SF:./a\nDA:2,1\nDA:3,0\nend_of_record\n',
    );
    expect(detail).toMatchObject({
      lines: Uint32Array.of(1, 2, 3),
      hits: Uint32Array.of(5, 1, 0),
    });
  });

  it('counts an outcome once that is repeated, and a line that only has outcomes', async () => {
    const { totals, detail } = await onlyFile(
      'SF:a\nDA:9,0\nBRDA:3,1,0,0\nBRDA:3,0,0,-\nBRDA:3,1,0,2\nBRDA:3,0,x,1\nBRDA:4,0,0,0\nend_of_record\n',
    );
    expect(totals).toEqual({
      lines: { total: 3, covered: 1, partial: 1 },
      branches: { total: 4, covered: 2 },
      functions: null,
    });
    expect(detail?.lines).toEqual(Uint32Array.of(3, 4, 9));
  });

  it.each([
    ['DA:1,4294967295', 0xffffffff],
    ['DA:1,4294967296', 0xffffffff],
    ['DA:1,99999999999999999999', 0xffffffff],
    [`DA:1,${'9'.repeat(400)}`, 0xffffffff],
    ['DA:1,-3', 0],
    ['DA:1,1.5e3', 1500],
    ['DA:1,0.2', 1],
    ['DA:1,2,abc,def', 2],
  ])('reads %s', async (record, hits) => {
    const { detail } = await onlyFile(`SF:a\n${record}\nend_of_record\n`);
    expect(detail?.hits).toEqual(Uint32Array.of(hits));
  });

  it('counts outcomes of line 0, which are on no line', async () => {
    const { files, totals, findings } = await parseText(
      'SF:a.py\nDA:1,1\nDA:2,1\nBRDA:2,0,0,1\nBRDA:0,0,1,-\nBRDA:0,1,0,1\nBRDA:9,1,1,-\nend_of_record\n',
    );
    expect(findings).toEqual([]);
    expect(totals).toEqual({
      lines: { total: 3, covered: 2, partial: 0 },
      branches: { total: 4, covered: 2 },
      functions: null,
    });
    expect(files.get('a.py')?.detail?.lines).toEqual(Uint32Array.of(1, 2, 9));
  });

  it('reads functions of LCOV 2, in any order and repeated', async () => {
    const { detail } = await onlyFile(
      'SF:a\nFNL:0,7,9\nFNA:0,2,z,1\nFNA:0,0,y\nFNDA:1,late\nFNDA:2,late\nFN:3,late\nFN:4,late\nDA:1,1\nend_of_record\n',
    );
    expect(detail?.functions).toEqual([
      { name: 'late', line: 3, hits: 3 },
      { name: 'y', line: 7, hits: 0 },
      { name: 'z,1', line: 7, hits: 2 },
    ]);
  });

  it('drops what vitest makes up for a file that no test loaded', async () => {
    const { totals } = await onlyFile(
      'SF:a\nFN:1,(empty-report)\nFNDA:1,(empty-report)\nBRDA:1,0,0,1\nDA:1,0\nend_of_record\n',
    );
    expect(totals).toEqual({
      lines: { total: 1, covered: 0, partial: 0 },
      branches: null,
      functions: null,
    });
  });

  it('keeps the branch of such a file where it was not taken', async () => {
    const { totals } = await onlyFile(
      'SF:a\nFN:1,(empty-report)\nFNDA:0,(empty-report)\nDA:1,0\nBRDA:1,0,0,0\nend_of_record\n',
    );
    expect(totals).toEqual({
      lines: { total: 1, covered: 0, partial: 0 },
      branches: { total: 1, covered: 0 },
      functions: null,
    });
  });

  it('reads counts that are negative, no whole numbers or followed by spaces', async () => {
    const { files, findings } = await parseText(
      'SF:a\nDA:1,-3\nDA:2,1.5e+20\nDA:3,2 \nBRDA:3,0,0,-1\nBRDA:3,0,1,1.67e+20\nBRDA:3,0,0,1\t\nBRDA:3,1,0,-0\nend_of_record\n',
    );
    expect(findings).toEqual([]);
    expect(files.get('a')?.detail).toMatchObject({
      lines: Uint32Array.of(1, 2, 3),
      hits: Uint32Array.of(0, 0xffffffff, 2),
      branches: {
        lines: Uint32Array.of(3, 3, 3),
        taken: Uint8Array.of(1, 1, 0),
        isOrdered: true,
      },
    });
  });

  it('takes a report without any end_of_record, a mark, comments and other records', async () => {
    const report = await parseText(
      '\uFEFF# geninfo\n\nTN:odd, text: 1\nSF:a\nMCDC:1,2\nDA:1,1\nSF:b\nDA:1,0\n',
    );
    expect(report.totals.lines).toEqual({ total: 2, covered: 1, partial: 0 });
    expect(report.findings).toEqual([]);
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      'DA:1,1\nSF:a\nDA:0,1\nDA:2\nDA:3,x\nBRDA:1,0\nFN:x\nfoo\nDA:5,1\nend_of_record\n',
      { format: 'lcov' },
    );
    expect(totals.lines.total).toBe(1);
    expect(findings).toEqual([
      {
        code: 'malformed-records',
        severity: 'warning',
        message:
          '7 malformed records were left out of report, the first one: "DA:1,1".',
        path: 'report',
      },
    ]);
  });

  it('tells when lines are listed that do not count', async () => {
    const { totals, findings } = await parseText(
      'SF:a\nDA:1,1\nDA:2,1\nLF:1\nLH:2\nend_of_record\n',
    );
    expect(totals.lines).toEqual({ total: 2, covered: 2, partial: 0 });
    expect(findings).toMatchObject([{ code: 'lcov-overstates' }]);
    expect(findings[0].message).toContain(
      'lists 2 lines, 2 covered, where it declares 1 lines',
    );
  });

  it('tells when it declares more than it lists', async () => {
    const { findings } = await parseText(
      'SF:a\nDA:1,1\nDA:1,1\nLF:2\nLH:2\nend_of_record\n',
    );
    expect(findings).toMatchObject([
      {
        code: 'report-header-differs',
        message:
          'report declares 2 of 2 lines covered, but its files sum up to 1 of 1 lines covered (a line may be listed more than once).',
      },
    ]);
  });

  it.each([
    ['within a record', `${valid}SF:c\nDA:1,1\n`],
    ['within a line', 'SF:a\nDA:1,1\nDA:2'],
    ['within its end', valid.trimEnd().slice(0, -3)],
  ])('refuses a report that is cut %s', async (_, text) => {
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as LCOV: it ends in the middle of the record of '.*'\.$/,
    );
  });

  it('refuses a report without lines', async () => {
    await expect(parseText('SF:a\nLF:3\nend_of_record\n')).rejects.toThrow(
      "Cannot read 'report' as LCOV: it holds no line to cover.",
    );
  });

  it('refuses a line that does not end', async () => {
    await expect(
      parseText(`SF:${'a'.repeat(2 << 20)}`, { format: 'lcov' }),
    ).rejects.toThrow('a line is longer than 1 MiB');
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'lcov')).resolves.toBeUndefined();
  }, 60_000);
});
