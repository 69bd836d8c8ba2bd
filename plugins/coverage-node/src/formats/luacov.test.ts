import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { only } from '../__testUtils__/textModel';
import { luacovFormat } from './luacov';

const RULE = '='.repeat(78);

const valid = `${RULE}
src/a.lua
${RULE}
     local t = {

      1, 2 }
   7 f()
***0 g()
 120
${RULE}
src/b.lua
${RULE}
     42,
***0 h()

${RULE}
Summary
${RULE}

File      Hits Missed Coverage
------------------------------
src/a.lua 2    1      66.67%
------------------------------
Total     2    2      50.00%
`;

/** As LuaCov does, with one width for all counts. */
function print(files: FileCoverage[], lineBreak: string): string {
  const most = Math.max(...files.flatMap(file => [...file.detail!.hits]));
  const width = Math.max(1, String(most).length);
  return files
    .flatMap(({ path, detail }) => {
      const { lines, hits } = detail!;
      const code = Array<string>(lines.at(-1) ?? 0).fill(
        `${' '.repeat(width + 2)}9 x`,
      );
      lines.forEach((line, i) => {
        const count =
          hits[i] > 0
            ? String(hits[i]).padStart(width + 1)
            : `${'*'.repeat(width)}0`;
        code[line - 1] = `${count} code()`;
      });
      return [RULE, path, RULE, ...code, ''];
    })
    .concat(RULE, 'Summary', RULE)
    .map(line => line + lineBreak)
    .join('');
}

describe('luacovFormat', () => {
  it('reads lines, and tells counts from code', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'luacov', findings: [] });
    expect(report.totals).toEqual({
      lines: { total: 4, covered: 2, partial: 0 },
      branches: null,
      functions: null,
    });
    expect(report.files.get('src/a.lua')?.detail).toMatchObject({
      lines: Uint32Array.of(4, 5, 6),
      hits: Uint32Array.of(7, 0, 120),
    });
  });

  it('reads what old versions write, with tabs', async () => {
    const report = (missed: number) => `
${RULE}
./a.lua
${RULE}
    \tlocal t = {
    \t  7\t, 8 }
  14\tf()
***0\t  7\tg()

${RULE}
Summary
${RULE}

1\t1\t50.00%\t./a.lua
------------------------
1\t${missed}\t50.00%\t
`;
    const { format, files, findings } = await parseText(report(1));
    expect({ format, findings }).toEqual({ format: 'luacov', findings: [] });
    expect(files.get('a.lua')?.detail).toMatchObject({
      lines: Uint32Array.of(3, 4),
      hits: Uint32Array.of(14, 0),
    });
    const other = await parseText(report(2));
    expect(other.findings).toMatchObject([{ code: 'report-header-differs' }]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        model.filter(files => files[0].detail!.lines.length > 0),
        chunkSizes,
        fc.constantFrom('\n', '\r\n'),
        async (files, sizes, lineBreak) => {
          const text = print(files, lineBreak);
          expect(await parseChunks(luacovFormat, text, sizes)).toEqual({
            files: files.map(file => only(file)),
            findings: [],
            sources: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells when the summary differs', async () => {
    const { findings } = await parseText(
      valid.replace('Total     2', 'Total     3'),
    );
    expect(findings).toMatchObject([{ code: 'report-header-differs' }]);
  });

  it('refuses a report without its summary', async () => {
    await expect(
      parseText(valid.slice(0, valid.indexOf('Summary'))),
    ).rejects.toThrow(
      "Cannot read 'report' as LuaCov: it ends in src/b.lua, before its summary.",
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'luacov')).resolves.toBeUndefined();
  }, 60_000);
});
