import fc from 'fast-check';
import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml } from '../__testUtils__/printXml';
import { bullseyeFormat } from './bullseye';

const valid = `<?xml version="1.0" encoding="UTF-8"?>
<!-- BullseyeCoverage 8.9.60 Linux x64 -->
<BullseyeCoverage name="test.cov" dir="/home/ci/bank/" version="4" xmlns="https://www.bullseye.com/covxml">
  <folder name="test.cov"><folder name="src">
    <src name="account.cpp" fn_cov="1" fn_total="2">
      <fn name="Account::withdraw(int)">
        <probe line="4" column="3" kind="function" event="full"/>
        <probe line="5" kind="decision" event="true"/>
        <probe line="5" column="9" kind="condition" event="full"/>
        <probe line="7" kind="switch-label" event="none"/>
        <probe line="8" kind="constant" event="none"/>
      </fn>
      <fn name="Account::~Account()"><probe line="20" kind="function" event="none"/></fn>
    </src>
  </folder></folder>
</BullseyeCoverage>
`;

function print(files: FileCoverage[]): string {
  const elements = files.map(({ path, detail }) => {
    const { lines, hits, branches } = detail!;
    const probes = [
      ...Array.from(
        lines,
        (line, i) =>
          `<probe line="${line}" kind="function" event="${
            hits[i] > 0 ? 'full' : 'none'
          }"/>\n`,
      ),
      ...Array.from(branches?.lines ?? [], (line, i) => {
        const isTaken = branches!.taken[i] > 0 && hits[lines.indexOf(line)] > 0;
        return `<probe line="${line}" kind="try" event="${
          isTaken ? 'full' : 'none'
        }"/>`;
      }),
    ];
    return `<src name="${escapeXml(path)}"><fn name="F">${probes.join(
      '',
    )}</fn></src>`;
  });
  return `<BullseyeCoverage name="a">${elements.join('')}</BullseyeCoverage>`;
}

/** What the format can tell of a file. */
function expected({ path, detail: all }: FileCoverage): FileCoverage[] {
  const { lines, branches } = all!;
  const hits = all!.hits.map(count => Math.min(count, 1));
  const detail = {
    ...all!,
    hits,
    branches: branches && {
      ...branches,
      taken: branches.taken.map((taken, i) =>
        Math.min(taken, hits[lines.indexOf(branches.lines[i])]),
      ),
      isOrdered: true,
    },
    functions: [{ name: 'F', line: lines[0] ?? 0, hits: Math.max(0, ...hits) }],
  };
  return [{ path, detail, totals: totalsOfDetail(detail) }];
}

describe('bullseyeFormat', () => {
  it('reads lines, decisions and functions from probes', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({
      format: 'bullseye',
      findings: [],
      sources: ['/home/ci/bank/'],
    });
    expect([...report.files.values()]).toEqual([
      {
        path: 'src/account.cpp',
        totals: {
          lines: { total: 5, covered: 2, partial: 1 },
          branches: { total: 5, covered: 3 },
          functions: { total: 2, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(4, 5, 7, 8, 20),
          hits: Uint32Array.of(1, 1, 0, 0, 0),
          branches: {
            lines: Uint32Array.of(5, 5, 5, 5, 7),
            taken: Uint8Array.of(1, 0, 1, 1, 0),
            isOrdered: true,
          },
          functions: [
            { name: 'Account::withdraw(int)', line: 4, hits: 1 },
            { name: 'Account::~Account()', line: 20, hits: 0 },
          ],
        },
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '</fn>',
        '<probe/><probe line="1" kind="try" event="so"/></fn></src><src/><src name="b">',
      ),
    );
    expect(findings[0].message).toMatch(/^3 malformed records were left out/);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(bullseyeFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -30), /the file ends before <\w+> is closed/],
    ['names no file', '<BullseyeCoverage/>', /it names no source file/],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as BullseyeCoverage: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'bullseye')).resolves.toBeUndefined();
  }, 60_000);
});
