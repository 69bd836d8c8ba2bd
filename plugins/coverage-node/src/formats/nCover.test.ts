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
import { nCoverFormat } from './nCover';

const valid = `<?xml version="1.0" encoding="utf-8"?>
<coverage profilerVersion="1.5.8 Beta" driverVersion="1.5.8.0">
  <module name="bank.dll">
    <method name="Withdraw" excluded="false" class="Bank.Account">
      <seqpnt visitcount="2" line="4" endline="5" excluded="false" document="C:\\src\\Account.cs" />
      <seqpnt visitcount="0" line="7" endline="7" excluded="false" document="C:\\src\\Account.cs" />
      <seqpnt visitcount="0" line="8" endline="8" excluded="true" document="C:\\src\\Account.cs" />
    </method>
    <method name="Skipped" excluded="true" class="Bank.Account">
      <seqpnt visitcount="0" line="9" endline="9" excluded="false" document="C:\\src\\Account.cs" />
    </method>
  </module>
</coverage>
`;

function print(files: FileCoverage[]): string {
  const functions = files.map(({ path, detail }, i) => {
    const statements = Array.from(detail!.lines, (line, k) => {
      const hits = detail!.hits[k];
      return `<seqpnt vc="${hits}" l="${line}" el="${line}" ex="false" doc="${i}"/>\n`;
    });
    return `<method name="F" id="${path.length}">${statements.join(
      '',
    )}</method>`;
  });
  const names = files.map(
    ({ path }, i) => `<doc id="${i}" url="${escapeXml(path)}"/>`,
  );
  return `<coverage profilerVersion="3.4"><documents>${names.join(
    '',
  )}</documents>${functions.join('')}</coverage>`;
}

/** What the format can tell of a file: nothing when it has no line. */
function expected({ path, detail }: FileCoverage): FileCoverage[] {
  const { lines, hits } = detail!;
  return lines.length === 0
    ? []
    : [
        withTotals(path, {
          lines,
          hits: hits,
          branches: null,
          functions: [{ name: 'F', line: lines[0], hits: Math.max(...hits) }],
        }),
      ];
}

function withTotals(path: string, detail: LineDetail): FileCoverage {
  return { path, detail, totals: totalsOfDetail(detail) };
}

describe('nCoverFormat', () => {
  it('reads files from the statements of functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'ncover', findings: [] });
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
          hits: Uint32Array.of(2, 2, 0),
          hasCounts: true,
          branches: null,
          functions: [{ name: 'Bank.Account.Withdraw', line: 4, hits: 2 }],
        },
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '</method>',
        `<seqpnt/><doc/><seqpnt visitcount="x" line="1" document="a"/>
         <seqpnt visitcount="1" line="0" document="a"/></method>`,
      ),
    );
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^4 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(nCoverFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -60), /the file ends before <\w+> is closed/],
    [
      'names no file',
      '<coverage profilerVersion="1.5"/>',
      /it names no source file/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as NCover: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'ncover')).resolves.toBeUndefined();
  }, 60_000);
});
