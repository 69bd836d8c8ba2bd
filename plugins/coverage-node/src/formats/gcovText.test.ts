import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { only } from '../__testUtils__/textModel';
import { gcovTextFormat } from './gcovText';

const valid = `        -:    0:Source:src/sum.c
        -:    0:Graph:sum.gcno
        -:    0:Runs:1
        -:    1:#include <stdio.h>
function sum called 3 returned 100% blocks executed 80%
        3:    2:int sum(int a, int b) {
       3*:    3:  if (a > b && b)
branch  0 taken 67% (fallthrough)
branch  1 taken 33%
branch  2 never executed
        3:    3-block  0
call    4 returned 3
unconditional  5 taken 3
    #####:    4:    return a;
        -:    5:  // 2: no
    =====:    6:  throw;
     1.5k:    7:  return b;
        -:    8:}
`;

function print(files: FileCoverage[], lineBreak: string): string {
  return files
    .flatMap(({ path, detail }) => {
      const { lines, hits, branches } = detail!;
      const outcomes = Array.from(branches?.lines ?? [], (line, i) => ({
        line,
        text: `branch  ${i} taken ${branches!.taken[i]}`,
      }));
      return [
        `        -:    0:Source:${path}`,
        ...Array.from(lines, (line, i) => [
          `${String(hits[i] || '#####').padStart(9)}:${String(line).padStart(
            5,
          )}:code: 1`,
          ...outcomes
            .filter(outcome => outcome.line === line)
            .map(({ text }) => text),
        ]).flat(),
      ];
    })
    .map(line => line + lineBreak)
    .join('');
}

describe('gcovTextFormat', () => {
  it('reads lines, branches and functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'gcov-txt', findings: [] });
    expect([...report.files.values()]).toEqual([
      {
        path: 'src/sum.c',
        totals: {
          lines: { total: 5, covered: 3, partial: 1 },
          branches: { total: 3, covered: 2 },
          functions: { total: 1, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(2, 3, 4, 6, 7),
          hits: Uint32Array.of(3, 3, 0, 0, 1500),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(3, 3, 3),
            taken: Uint8Array.of(1, 1, 0),
            isOrdered: true,
          },
          functions: [{ name: 'sum', line: 2, hits: 3 }],
        },
      },
    ]);
  });

  it('reads the same with colours, which gcov explains first', async () => {
    const escape = String.fromCharCode(27);
    const reset = `${escape}[m${escape}[K`;
    const coloured = valid
      .replace(/:( +)([1-9])([:-])/g, `:$1${escape}[41m${escape}[K$2${reset}$3`)
      .replace('    #####', `${escape}[46m${escape}[K        0${reset}`);
    const { format, totals, findings } = await parseText(
      `        -:    0:Colorization: profile count: ${escape}[46m${escape}[Kzero${reset}
        -:    0:Colorization: line numbers: hotness: > 50%\n${coloured}`,
    );
    expect({ format, findings }).toEqual({ format: 'gcov-txt', findings: [] });
    expect(totals).toEqual((await parseText(valid)).totals);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        model,
        chunkSizes,
        fc.constantFrom('\n', '\r\n'),
        async (files, sizes, lineBreak) => {
          const text = print(files, lineBreak);
          expect(await parseChunks(gcovTextFormat, text, sizes)).toEqual({
            files: files.map(file => only(file, { branches: true })),
            findings: [],
            sources: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes lines of instances of a template once', async () => {
    const { totals } = await parseText(
      '        -:    0:Source:a.h\n' +
        '        2:    1:f() {\nbranch  0 taken 0\n' +
        '------------------\n_Z1fi:\n        2:    1:f() {\nbranch  0 taken 2\n' +
        '------------------\n_Z1fd:\n    #####:    1:f() {\nbranch  0 never executed\n',
    );
    expect(totals).toMatchObject({
      lines: { total: 1, covered: 1 },
      branches: { total: 1, covered: 1 },
    });
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      '        -:    0:Source:a.c\nbranch  0 taken 1\nfunction f\n      x1:    1:a\n        1:    2:b\nbranch 1\n        1:99999999999:c',
    );
    expect(totals.lines.total).toBe(1);
    expect(findings).toMatchObject([
      {
        code: 'malformed-records',
        message:
          '5 malformed records were left out of report, the first one: "branch  0 taken 1".',
      },
    ]);
  });

  it('refuses a report without lines', async () => {
    await expect(
      parseText('        -:    0:Source:a.c\n        -:    1:x\n'),
    ).rejects.toThrow(
      "Cannot read 'report' as gcov text: it holds no line to cover.",
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'gcov-txt')).resolves.toBeUndefined();
  }, 60_000);
});
