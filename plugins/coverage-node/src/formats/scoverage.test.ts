import fc from 'fast-check';
import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml } from '../__testUtils__/printXml';
import { scoverageFormat } from './scoverage';

const valid = `<scoverage statement-count="4" statements-invoked="3" version="1.0">
  <packages><package name="bank"><classes>
    <class name="bank.Account" filename="Account.scala"><methods>
      <method name="bank/Account/withdraw" statement-count="4"><statements>
        <statement source="/app/src/Account.scala" start="90" end="95" line="5" branch="true" invocation-count="0" ignored="false">
</statement>
        <statement source="/app/src/Account.scala" start="70" end="80" line="5" branch="true" invocation-count="3" ignored="false"/>
        <statement source="/app/src/Account.scala" start="50" end="60" line="4" branch="false" invocation-count="7" ignored="false"/>
        <statement line="6" branch="false" invocation-count="0"/>
        <statement source="/app/src/Account.scala" line="9" branch="false" invocation-count="0" ignored="true"/>
      </statements></method>
    </methods></class>
  </classes></package></packages>
</scoverage>
`;

function print(files: FileCoverage[]): string {
  const methods = files.map(({ path, detail }) => {
    const { lines, hits, branches } = detail!;
    const statement = (line: number, count: number, rest: string) =>
      `<statement source="${escapeXml(
        path,
      )}" line="${line}" invocation-count="${count}" ${rest}/>\n`;
    return `<method name="F">${[
      ...Array.from(lines, (line, i) => statement(line, hits[i], '')),
      ...Array.from(branches?.lines ?? [], (line, i) =>
        statement(
          line,
          Math.min(branches!.taken[i], hits[lines.indexOf(line)]),
          `branch="true" start="${i}" end="${i}"`,
        ),
      ),
    ].join('')}</method>`;
  });
  return `<scoverage><package>${methods.join('')}</package></scoverage>`;
}

/** What the format can tell of a file: nothing when it has no line. */
function expected({ path, detail: all }: FileCoverage): FileCoverage[] {
  const { lines, hits, branches } = all!;
  if (lines.length === 0) {
    return [];
  }
  const detail = {
    ...all!,
    branches: branches && {
      ...branches,
      taken: branches.taken.map((taken, i) =>
        Math.min(taken, hits[lines.indexOf(branches.lines[i])]),
      ),
      isOrdered: true,
    },
    functions: [{ name: 'F', line: lines[0], hits: Math.max(...hits) }],
  };
  return [{ path, detail, totals: totalsOfDetail(detail) }];
}

describe('scoverageFormat', () => {
  it('reads lines and branches from statements', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'scoverage', findings: [] });
    expect([...report.files.keys()]).toEqual([
      '/app/src/Account.scala',
      'Account.scala',
    ]);
    expect(report.files.get('/app/src/Account.scala')).toEqual({
      path: '/app/src/Account.scala',
      totals: {
        lines: { total: 2, covered: 2, partial: 1 },
        branches: { total: 2, covered: 1 },
        functions: { total: 1, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(4, 5),
        hits: Uint32Array.of(7, 3),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(5, 5),
          taken: Uint8Array.of(1, 0),
          isOrdered: true,
        },
        functions: [{ name: 'bank/Account/withdraw', line: 5, hits: 7 }],
      },
    });
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '<statements>',
        `<statements><statement/><statement source="a" line="0" invocation-count="1"/>
         <statement source="a" line="1" invocation-count="x"/>`,
      ),
    );
    expect(findings[0].message).toMatch(/^3 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(scoverageFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -30), /the file ends before <\w+> is closed/],
    ['names no file', '<scoverage/>', /it names no source file/],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as scoverage: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'scoverage')).resolves.toBeUndefined();
  }, 60_000);
});
