import fc from 'fast-check';
import {
  FileCoverage,
  LineDetail,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml } from '../__testUtils__/printXml';
import { visualStudioPrivateFormat } from './visualStudioPrivate';

const valid = `<CoverageDSPriv>
  <xs:schema id="CoverageDSPriv" xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Module"/></xs:schema>
  <Module><ModuleName>bank.dll</ModuleName><LinesCovered>1</LinesCovered>
    <NamespaceTable><Class><ClassName>Account</ClassName><Method>
      <MethodKeyName>1</MethodKeyName><MethodName>Withdraw(int)</MethodName>
      <Lines><LnStart>4</LnStart><LnEnd>4</LnEnd><Coverage>0</Coverage><SourceFileID>1</SourceFileID></Lines>
      <Lines><LnStart>4</LnStart><LnEnd>5</LnEnd><Coverage>2</Coverage><SourceFileID>1</SourceFileID></Lines>
      <Lines><LnStart>7</LnStart><LnEnd>7</LnEnd><Coverage>1</Coverage><SourceFileID>1</SourceFileID></Lines>
    </Method></Class></NamespaceTable>
  </Module>
  <SourceFileNames><SourceFileID>1</SourceFileID><SourceFileName>C:\\src\\Account.cs</SourceFileName></SourceFileNames>
</CoverageDSPriv>
`;

function print(files: FileCoverage[]): string {
  const functions = files.map(({ path, detail }, i) => {
    const statements = Array.from(detail!.lines, (line, k) => {
      const hits = detail!.hits[k];
      return `<Lines><LnStart>${line}</LnStart><Coverage>${
        hits > 0 ? 0 : 2
      }</Coverage><SourceFileID>${i}</SourceFileID></Lines>\n`;
    });
    return `<Method id="${
      path.length
    }"><MethodName>F</MethodName>${statements.join('')}</Method>`;
  });
  const names = files.map(
    ({ path }, i) =>
      `<SourceFileNames><SourceFileID>${i}</SourceFileID><SourceFileName>${escapeXml(
        path,
      )}</SourceFileName></SourceFileNames>`,
  );
  return `<CoverageDSPriv>${functions.join('')}${names.join(
    '',
  )}</CoverageDSPriv>`;
}

/** What the format can tell of a file: nothing when it has no line. */
function expected({ path, detail }: FileCoverage): FileCoverage[] {
  const { lines, hits } = detail!;
  return lines.length === 0
    ? []
    : [
        withTotals(path, {
          lines,
          hits: hits.map(count => Math.min(count, 1)),
          branches: null,
          functions: [
            { name: 'F', line: lines[0], hits: Math.min(Math.max(...hits), 1) },
          ],
        }),
      ];
}

function withTotals(path: string, detail: LineDetail): FileCoverage {
  return { path, detail, totals: totalsOfDetail(detail) };
}

describe('visualStudioPrivateFormat', () => {
  it('reads files from the statements of functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'vs-dspriv', findings: [] });
    expect([...report.files.values()]).toEqual([
      {
        path: 'C:/src/Account.cs',
        totals: {
          lines: { total: 3, covered: 2, partial: 2 },
          branches: null,
          functions: { total: 1, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(4, 5, 7),
          hits: Uint32Array.of(1, 0, 1),
          branches: null,
          functions: [{ name: 'Withdraw(int)', line: 4, hits: 1 }],
        },
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '</Method>',
        `</Method><Lines/><SourceFileNames/>
         <Lines><LnStart>1</LnStart><Coverage>7</Coverage><SourceFileID>1</SourceFileID></Lines>
         <Lines><LnStart>1</LnStart><Coverage>1</Coverage><SourceFileID>9</SourceFileID></Lines>`,
      ),
    );
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^4 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(
          visualStudioPrivateFormat,
          print(files),
          sizes,
        );
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -60), /the file ends before <\w+> is closed/],
    ['names no file', '<CoverageDSPriv/>', /it names no source file/],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as Visual Studio CoverageDSPriv: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'vs-dspriv')).resolves.toBeUndefined();
  }, 60_000);
});
