import fc from 'fast-check';
import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml, outcomesOf } from '../__testUtils__/printXml';
import { sonarGenericFormat } from './sonarGeneric';

const valid = `<?xml version="1.0"?>
<coverage version="1">
  <file path="src/a.cpp">
    <lineToCover lineNumber="3" covered="true" branchesToCover="4" coveredBranches="3"/>
    <lineToCover lineNumber="4" covered="false"/>
    <lineToCover lineNumber="4" covered="true"/>
    <lineToCover lineNumber="7" covered="false" branchesToCover="2"/>
  </file>
</coverage>
`;

function print(files: FileCoverage[]): string {
  const elements = files.map(({ path, detail }) => {
    const lines = Array.from(detail!.lines, (line, i) => {
      const { total, covered } = outcomesOf(detail!, line);
      const branches =
        total > 0
          ? `branchesToCover="${total}" coveredBranches='${covered}'`
          : '';
      const isCovered = detail!.hits[i] > 0;
      return `<lineToCover lineNumber="${line}" covered="${isCovered}" ${branches}/>\n`;
    });
    return `<file path="${escapeXml(path)}">${lines.join('')}</file>`;
  });
  return `<coverage version="1">${elements.join('')}</coverage>`;
}

/** What the format can tell of a file. */
function expected({ path, detail: all }: FileCoverage): FileCoverage[] {
  const hits = all!.hits.map(count => Math.min(count, 1));
  const detail = { ...all!, hits, functions: null };
  return [{ path, detail, totals: totalsOfDetail(detail) }];
}

describe('sonarGenericFormat', () => {
  it('reads lines with their branches', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'sonar-generic', findings: [] });
    expect([...report.files.values()]).toEqual([
      {
        path: 'src/a.cpp',
        totals: {
          lines: { total: 3, covered: 2, partial: 1 },
          branches: { total: 6, covered: 3 },
          functions: null,
        },
        detail: {
          lines: Uint32Array.of(3, 4, 7),
          hits: Uint32Array.of(1, 1, 0),
          branches: {
            lines: Uint32Array.of(3, 3, 3, 3, 7, 7),
            taken: Uint8Array.of(1, 1, 1, 0, 0, 0),
          },
          functions: null,
        },
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { findings, totals } = await parseText(
      `<coverage version="1"><file/><file path="a"><lineToCover/>
        <lineToCover lineNumber="1" covered="maybe"/>
        <lineToCover lineNumber="2" covered="true" branchesToCover="x"/></file></coverage>`,
    );
    expect(totals.lines.total).toBe(1);
    expect(findings[0].message).toMatch(/^4 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(sonarGenericFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -20), /the file ends before <\w+> is closed/],
    [
      'has no line',
      '<coverage version="1"><file path="a"/></coverage>',
      /it holds no line to cover/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as SonarQube generic: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'sonar-generic')).resolves.toBeUndefined();
  }, 60_000);
});
