import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { coberturaFormat } from './cobertura';

const valid = `<?xml version="1.0" ?>
<!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage-04.dtd'>
<coverage line-rate="0.66" lines-valid="4" lines-covered="3" version="1">
  <sources><source>/app/src</source><source><![CDATA[/a & b]]></source></sources>
  <packages><package name="p"><classes>
    <class name="A" filename="p\\a.cs" line-rate="0.5">
      <methods>
        <method name="&lt;init&gt;" signature="()V">
          <lines><line number="3" hits="2"/><line number="2" hits="2"/></lines>
        </method>
        <method name="abstract" signature="()V"><lines/></method>
      </methods>
      <lines>
        <line number="2" hits="2" branch="true" condition-coverage="50% (1/2)" missing-branches="5">
          <conditions><condition number="0" type="jump" coverage="50%"/></conditions>
        </line>
        <line number="3" hits="2"/>
        <line number="5" hits="0"/>
      </lines>
    </class>
    <class name="A.B" filename="p/a.cs" line-rate="0.5">
      <methods/>
      <lines>
        <line number="2" hits="9" branch="true" condition-coverage="66.66% (2/3)"/>
        <line number="7" hits="1"/>
      </lines>
    </class>
  </classes></package></packages>
</coverage>
`;

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' }[c]!),
  );
}

function print(files: FileCoverage[]): string {
  const classes = files.map(({ path, detail }) => {
    const { lines, hits, branches, functions } = detail!;
    const methods = (functions ?? []).map(
      f =>
        `<method name="${escaped(f.name)}" hits='${f.hits}'><lines>` +
        `<line number="${f.line}" hits="0"/></lines></method>`,
    );
    const elements = Array.from(lines, (line, i) => {
      const taken = Array.from(branches?.taken ?? []).filter(
        (__, k) => branches!.lines[k] === line,
      );
      const covered = taken.filter(t => t === 1).length;
      const conditions =
        taken.length > 0
          ? ` condition-coverage="${covered}% (${covered}/${taken.length})"`
          : '';
      return `<line number="${line}" hits="${hits[i]}"${conditions}/>\n`;
    });
    return `<class filename="${escaped(path)}"><methods>${methods.join('')}
      </methods><lines>${elements.join('')}</lines></class>`;
  });
  return `<coverage line-rate="1"><packages>${classes.join(
    '',
  )}</packages></coverage>`;
}

function many(count: number, of: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => of(i + 1)).join('');
}

async function onlyFile(classes: string) {
  const { files } = await parseText(
    `<coverage line-rate="0">${classes}</coverage>`,
  );
  expect(files.size).toBe(1);
  return [...files.values()][0];
}

describe('coberturaFormat', () => {
  it('reads the classes of one file as one, methods and lines as the same lines', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({
      format: 'cobertura',
      sources: ['/app/src', '/a & b'],
      findings: [],
    });
    expect([...report.files.values()]).toEqual([
      {
        path: 'p/a.cs',
        totals: {
          lines: { total: 4, covered: 3, partial: 1 },
          branches: { total: 3, covered: 2 },
          functions: { total: 1, covered: 1 },
        },
        detail: {
          lines: Uint32Array.of(2, 3, 5, 7),
          hits: Uint32Array.of(9, 2, 0, 1),
          hasCounts: true,
          branches: {
            lines: Uint32Array.of(2, 2, 2),
            taken: Uint8Array.of(1, 1, 0),
          },
          functions: [{ name: '<init>', line: 2, hits: 2 }],
        },
      },
    ]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        // A method's line is a line of the file.
        const known = files.map(file => ({
          ...file,
          detail: {
            ...file.detail!,
            functions:
              file.detail!.functions?.filter(f =>
                file.detail!.lines.includes(f.line),
              ) ?? null,
          },
        }));
        const text = print(known);
        const read = await parseChunks(coberturaFormat, text, sizes);
        expect(read.findings).toEqual([]);
        expect(
          read.files.map(({ path, detail }) => ({ path, detail })),
        ).toEqual(
          known.map(({ path, detail }) => ({
            path,
            detail: {
              ...detail,
              functions: detail.functions?.length ? detail.functions : null,
            },
          })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has no branches and functions where the report has none', async () => {
    const { totals } = await onlyFile(
      '<class filename="a"><methods/><lines><line number="1" hits="0" branch="false"/></lines></class>',
    );
    expect(totals).toEqual({
      lines: { total: 1, covered: 0, partial: 0 },
      branches: null,
      functions: null,
    });
  });

  it.each([
    ['hits="100000000000"', 0xffffffff],
    ['hits="-1"', 0],
    ['hits="2.0"', 2],
    ['hits=" 3 "', 3],
  ])('reads %s', async (attribute, hits) => {
    const { detail } = await onlyFile(
      `<class filename="a"><line number="1" ${attribute}/></class>`,
    );
    expect(detail?.hits).toEqual(Uint32Array.of(hits));
  });

  it('takes hits of a method from it, else from its lines', async () => {
    const { detail } = await onlyFile(
      `<class filename="a">
        <method name="own" hits="0"><line number="1" hits="5"/></method>
        <method name="lines"><line number="3" hits="0"/><line number="4" hits="2"/></method>
        <method name="without lines" hits="1"/>
      </class>`,
    );
    expect(detail?.functions).toEqual([
      { name: 'without lines', line: 0, hits: 1 },
      { name: 'own', line: 1, hits: 0 },
      { name: 'lines', line: 3, hits: 2 },
    ]);
  });

  describe('with missing-branches of coverage.py', () => {
    const branchesOf = async (lines: string) =>
      (await onlyFile(`<class filename="a.py">${lines}</class>`)).detail
        ?.branches;
    const line = (n: number, conditions: string, missing?: string) =>
      `<line number="${n}" hits="1" branch="true" condition-coverage="${conditions}"${
        missing === undefined ? '' : ` missing-branches="${missing}"`
      }/>`;

    it('names the outcomes that were not taken', async () => {
      expect(
        await branchesOf(
          line(9, '0% (0/2)', '12,exit') +
            line(3, '100% (2/2)') +
            line(5, '33% (1/3)', '8, 7'),
        ),
      ).toEqual({
        lines: Uint32Array.of(3, 3, 5, 5, 5, 9, 9),
        taken: Uint8Array.of(1, 1, 1, 0, 0, 0, 0),
        missingTargets: Int32Array.of(0, 0, 0, 7, 8, 0, 12),
      });
    });

    it.each([
      ['of a line are not named', undefined],
      ['are fewer than are missing', '7'],
      ['are more than are missing', '7,8,9'],
      ['are no lines', '7,'],
      ['are out of range', '7,4294967295'],
    ])('only counts where they %s', async (_, missing) => {
      expect(
        await branchesOf(
          line(3, '50% (1/2)', '4') + line(5, '33% (1/3)', missing),
        ),
      ).toEqual({
        lines: Uint32Array.of(3, 3, 5, 5, 5),
        taken: Uint8Array.of(1, 0, 1, 0, 0),
      });
    });

    it('only counts where the names are longer than memory', async () => {
      const long = many(2 ** 16, () => '7,');
      const lines = many(33, i => line(i + 1, '0% (0/2)', long));
      expect(await branchesOf(`${line(1, '50% (1/2)', '4')}${lines}`)).toEqual({
        lines: expect.any(Uint32Array),
        taken: expect.any(Uint8Array),
      });
    });
  });

  it('reads conditions without a percentage', async () => {
    const { totals } = await onlyFile(
      `<class filename="a"><line number="1" hits="1" condition-coverage="(1/2)"/>
        <line number="2" hits="1" condition-coverage="NaN% (0/0)"/></class>`,
    );
    expect(totals.branches).toEqual({ total: 2, covered: 1 });
  });

  it('drops what vitest makes up for a file that no test loaded', async () => {
    const { totals } = await onlyFile(
      `<class filename="a"><methods><method name="(empty-report)" hits="1"/></methods>
        <lines><line number="1" hits="0" condition-coverage="100% (1/1)"/></lines></class>`,
    );
    expect(totals).toEqual({
      lines: { total: 1, covered: 0, partial: 0 },
      branches: null,
      functions: null,
    });
  });

  it('keeps the branch of such a file where it was not taken', async () => {
    const { totals } = await onlyFile(
      `<class filename="a"><methods><method name="(empty-report)" hits="0"/></methods>
        <lines><line number="1" hits="0" condition-coverage="0% (0/1)"/></lines></class>`,
    );
    expect(totals).toEqual({
      lines: { total: 1, covered: 0, partial: 0 },
      branches: { total: 1, covered: 0 },
      functions: null,
    });
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      `<coverage line-rate="0"><class name="no file"/><class filename="a">
        <line number="1"/><line number="0" hits="1"/><line number="1.5" hits="1"/>
        <line number="x" hits="1"/><line number="2" hits="many"/>
        <line number="3" hits="1" condition-coverage="50,5%"/></class></coverage>`,
    );
    expect(totals.lines.total).toBe(1);
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^7 malformed records were left out/);
  });

  it('says why two source roots may hide a file', async () => {
    const { findings } = await parseText(
      valid
        .replace('lines-valid="4"', 'lines-valid="105"')
        .replace(
          '<classes>',
          `<classes><class filename="big">${many(
            100,
            i => `<line number="${i}" hits="0"/>`,
          )}</class>`,
        ),
    );
    expect(findings).toEqual([
      {
        code: 'report-header-differs',
        severity: 'warning',
        message:
          'report declares 3 of 105 lines covered, but its files sum up to 3 of 104 lines covered ' +
          '(its 2 source roots may hold files of the same name, of which the tool kept one).',
        path: 'report',
      },
    ]);
  });

  it.each([
    ['is cut', valid.slice(0, -90), /the file ends before <\w+> is closed/],
    ['names no file', '<coverage line-rate="0"/>', /it names no source file/],
    [
      'has no line',
      '<coverage line-rate="0"><class filename="a"/></coverage>',
      /it holds no line to cover/,
    ],
    [
      'has more branches than memory',
      `<coverage line-rate="0"><class filename="a">${many(
        65,
        i => `<line number="${i}" hits="0" condition-coverage="0% (0/99999)"/>`,
      )}</class></coverage>`,
      /one file has more than 4,194,304 branches/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as Cobertura: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'cobertura')).resolves.toBeUndefined();
  }, 60_000);
});
