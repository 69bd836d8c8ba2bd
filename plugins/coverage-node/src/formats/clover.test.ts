import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml, outcomesOf } from '../__testUtils__/printXml';
import { cloverFormat } from './clover';

const valid = `<?xml version="1.0" encoding="UTF-8"?>
<coverage generated="1547410716458" clover="4.3.1">
  <project timestamp="1547410715686">
    <metrics statements="4" coveredstatements="3" conditionals="4" coveredconditionals="3"/>
    <package name="com.example">
      <file path="C:\\src\\Account.java" name="Account.java">
        <class name="Account"><metrics methods="1"/></class>
        <line signature="withdraw(int) : void" num="3" count="2" type="method"/>
        <line num="4" count="2" type="stmt"/>
        <line num="5" truecount="2" falsecount="0" type="cond"/>
        <line num="5" truecount="1" falsecount="1" type="cond"/>
        <line num="7" count="0" type="stmt"/>
        <line num="5" count="9" type="stmt"/>
      </file>
      <file path="C:\\src\\Empty.java" name="Empty.java"/>
    </package>
  </project>
  <testproject timestamp="1547410715686">
    <package name="com.example">
      <file path="AccountTest.java"><line num="1" count="1" type="stmt"/></file>
    </package>
  </testproject>
</coverage>
`;

function print(files: FileCoverage[]): string {
  const elements = files.map(({ path, detail }) => {
    const { lines, hits, functions } = detail!;
    const methods = (functions ?? []).map(
      f =>
        `<line num="${f.line}" type="method" name="${escapeXml(
          f.name,
        )}" count='${f.hits}'/>`,
    );
    const statements = Array.from(lines, (line, i) => {
      const { total, covered } = outcomesOf(detail!, line);
      const condition =
        total > 0
          ? `type="cond" truecount="${covered}" falsecount="${total - covered}"`
          : 'type="stmt"';
      return `<line num="${line}" count="${hits[i]}" ${condition}/>\n`;
    });
    return `<file name="${escapeXml(path)}">${methods.join(
      '',
    )}${statements.join('')}</file>`;
  });
  return `<coverage generated="1"><project>${elements.join(
    '',
  )}</project></coverage>`;
}

async function onlyFile(content: string) {
  const { files } = await parseText(
    `<coverage generated="1"><project>${content}</project></coverage>`,
  );
  expect(files.size).toBe(1);
  return [...files.values()][0];
}

describe('cloverFormat', () => {
  it('reads source files with their conditions and methods, without the tests', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'clover', findings: [] });
    expect([...report.files.keys()]).toEqual([
      'C:/src/Account.java',
      'C:/src/Empty.java',
    ]);
    expect(report.files.get('C:/src/Account.java')).toEqual({
      path: 'C:/src/Account.java',
      totals: {
        lines: { total: 3, covered: 2, partial: 1 },
        branches: { total: 4, covered: 3 },
        functions: { total: 1, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(4, 5, 7),
        hits: Uint32Array.of(2, 9, 0),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(5, 5, 5, 5),
          taken: Uint8Array.of(1, 0, 1, 1),
          isOrdered: true,
        },
        functions: [{ name: 'withdraw(int) : void', line: 3, hits: 2 }],
      },
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(cloverFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files);
      }),
      { numRuns: 500 },
    );
  });

  it('takes what Istanbul writes beside a count for numbers of outcomes', async () => {
    const { detail, totals } = await onlyFile(
      `<metrics statements="2"><package name="src"><file name="a.ts" path="/app/src/a.ts">
        <line num="1" count="7" type="cond" truecount="3" falsecount="0"/>
        <line num="2" count="7" type="cond" truecount="1" falsecount="2"/>
      </file></package></metrics>`,
    );
    expect(totals).toEqual({
      lines: { total: 2, covered: 2, partial: 1 },
      branches: { total: 6, covered: 4 },
      functions: null,
    });
    expect(detail?.branches).toEqual({
      lines: Uint32Array.of(1, 1, 1, 2, 2, 2),
      taken: Uint8Array.of(1, 1, 1, 1, 0, 0),
    });
  });

  it('takes the name for the path where there is no other, as PHPUnit writes it', async () => {
    const { path, detail } = await onlyFile(
      `<file name="/app/src/A.php"><class name="A" namespace="global"/>
        <line num="6" type="method" name="f" visibility="public" crap="1" count="0"/>
        <line num="8" type="stmt" count="0"/></file>`,
    );
    expect(path).toBe('/app/src/A.php');
    expect(detail?.functions).toEqual([{ name: 'f', line: 6, hits: 0 }]);
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      `<coverage generated="1"><file/><file path="a">
        <line num="1" type="stmt" count="1"/><line num="0" type="stmt" count="1"/>
        <line num="2" type="stmt"/><line num="3" type="stmt" count="many"/>
        <line type="cond" truecount="1" falsecount="1"/></file></coverage>`,
    );
    expect(totals.lines.total).toBe(1);
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^5 malformed records were left out/);
  });

  it.each([
    ['is cut', valid.slice(0, -90), /the file ends before <\w+> is closed/],
    ['names no file', '<coverage clover="4"/>', /it names no source file/],
    [
      'has no line',
      '<coverage clover="4"><file path="a"/></coverage>',
      /it holds no line to cover/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as Clover: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'clover')).resolves.toBeUndefined();
  }, 60_000);
});
