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
import { visualStudioFormat } from './visualStudio';

const valid = `<?xml version="1.0" encoding="UTF-8" ?>
<results><modules>
  <module name="bank.dll" lines_covered="2" lines_partially_covered="1" lines_not_covered="1">
    <functions>
      <function name="Withdraw(int)" type_name="Account">
        <ranges>
          <range source_id="0" covered="yes" start_line="4" end_line="4" />
          <range source_id="0" covered="no" start_line="4" end_line="4" />
          <range source_id="0" covered="partial" start_line="5" end_line="6" />
          <range source_id="0" covered="yes" start_line="7" end_line="7" />
          <range source_id="0" covered="no" start_line="9" end_line="9" />
          <range source_id="0" covered="no" start_line="15732480" end_line="15732480" />
        </ranges>
      </function>
      <function name="Native()"><ranges/></function>
    </functions>
    <source_files><source_file id="0" path="C:\\src\\Account.cs" checksum="1"/></source_files>
  </module>
</modules></results>
`;

function print(files: FileCoverage[]): string {
  const functions = files.map(({ path, detail }, i) => {
    const statements = Array.from(detail!.lines, (line, k) => {
      const hits = detail!.hits[k];
      return `<range source_id="${i}" start_line="${line}" covered="${
        hits > 0 ? 'yes' : 'no'
      }"/>\n`;
    });
    return `<function name="F" id="${path.length}">${statements.join(
      '',
    )}</function>`;
  });
  const names = files.map(
    ({ path }, i) => `<source_file id="${i}" path="${escapeXml(path)}"/>`,
  );
  return `<results><module block_coverage="1">${functions.join('')}${names.join(
    '',
  )}</module></results>`;
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

describe('visualStudioFormat', () => {
  it('reads files from the statements of functions', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'vs-results', findings: [] });
    expect([...report.files.values()]).toEqual([
      {
        path: 'C:/src/Account.cs',
        totals: {
          lines: { total: 5, covered: 4, partial: 3 },
          branches: null,
          functions: { total: 1, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(4, 5, 6, 7, 9),
          hits: Uint32Array.of(1, 1, 1, 1, 0),
          branches: null,
          functions: [{ name: 'Account.Withdraw(int)', line: 4, hits: 1 }],
        },
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '</function>',
        `</function><range/><range source_id="0" covered="so" start_line="1"/>
         <range source_id="0" covered="no"/><range source_id="7" covered="no" start_line="1"/>`,
      ),
    );
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^4 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(visualStudioFormat, print(files), sizes);
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
      '<results><modules/></results>',
      /it names no source file/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as Visual Studio results: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'vs-results')).resolves.toBeUndefined();
  }, 60_000);
});
