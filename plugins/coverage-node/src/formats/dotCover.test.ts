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
import { dotCoverFormat } from './dotCover';

const valid = `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<Root CoveredStatements="2" TotalStatements="3" ReportType="DetailedXml" DotCoverVersion="2023.3">
  <FileIndices><File Index="1" Name="C:\\src\\Account.cs" Checksum="1" /></FileIndices>
  <Assembly Name="Bank"><Namespace Name="Bank"><Type Name="Account"><Type Name="Inner">
    <Method Name="Withdraw(System.Int32):System.Void">
      <Statement FileIndex="1" Line="4" Column="9" EndLine="4" EndColumn="10" Covered="True" />
      <Statement FileIndex="1" Line="4" Column="11" EndLine="5" EndColumn="10" Covered="False" />
      <Statement FileIndex="1" Line="7" Column="9" EndLine="7" EndColumn="10" Covered="True" />
    </Method>
  </Type></Type></Namespace></Assembly>
</Root>
`;

function print(files: FileCoverage[]): string {
  const functions = files.map(({ path, detail }, i) => {
    const statements = Array.from(detail!.lines, (line, k) => {
      const hits = detail!.hits[k];
      return `<Statement FileIndex="${i}" Line="${line}" Covered="${
        hits > 0 ? 'True' : 'False'
      }"/>\n`;
    });
    return `<Method Name="F" Id="${path.length}">${statements.join(
      '',
    )}</Method>`;
  });
  const names = files.map(
    ({ path }, i) => `<File Index="${i}" Name="${escapeXml(path)}"/>`,
  );
  return `<Root DotCoverVersion="1">${names.join('')}${functions.join(
    '',
  )}</Root>`;
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

describe('dotCoverFormat', () => {
  it('reads files from the statements of functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'dotcover', findings: [] });
    expect([...report.files.values()]).toEqual([
      {
        path: 'C:/src/Account.cs',
        totals: {
          lines: { total: 3, covered: 2, partial: 0 },
          branches: null,
          functions: { total: 1, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(4, 5, 7),
          hits: Uint32Array.of(1, 0, 1),
          branches: null,
          functions: [
            {
              name: 'Account.Inner.Withdraw(System.Int32):System.Void',
              line: 4,
              hits: 1,
            },
          ],
        },
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '</Method>',
        `<Statement/><File/><Statement FileIndex="1" Line="1"/>
         <Statement FileIndex="1" Covered="True"/><Statement FileIndex="9" Line="1" Covered="True"/></Method>`,
      ),
    );
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^5 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(dotCoverFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -60), /the file ends before <\w+> is closed/],
    ['names no file', '<Root DotCoverVersion="1"/>', /it names no source file/],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as dotCover DetailedXml: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'dotcover')).resolves.toBeUndefined();
  }, 60_000);
});
