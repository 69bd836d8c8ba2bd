import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { jacocoFormat } from './jacoco';

const valid = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
<report name="bank">
  <sessioninfo id="host-1" start="1" dump="2"/>
  <group name="core">
    <package name="com/example">
      <class name="com/example/Account" sourcefilename="Account.java">
        <method name="withdraw" desc="(I)V" line="7">
          <counter type="LINE" missed="1" covered="2"/>
          <counter type="METHOD" missed="0" covered="1"/>
        </method>
        <method name="&lt;init&gt;" desc="()V" line="3">
          <counter type="METHOD" missed="1" covered="0"/>
        </method>
        <counter type="LINE" missed="1" covered="3"/>
      </class>
      <class name="com/example/Empty" sourcefilename="Empty.java"/>
      <sourcefile name="Account.java">
        <line nr="3" mi="2" ci="0" mb="0" cb="0"/>
        <line nr="7" mi="1" ci="4" mb="1" cb="1"/>
        <line nr="8" mi="0" ci="9" mb="0" cb="0"/>
        <line nr="9" mi="3" ci="1" mb="0" cb="0"/>
        <counter type="LINE" missed="1" covered="3"/>
      </sourcefile>
      <sourcefile name="Empty.java"/>
    </package>
  </group>
  <group name="web">
    <package name="com/example">
      <sourcefile name="Account.java"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile>
    </package>
  </group>
  <counter type="LINE" missed="1" covered="4"/>
</report>
`;

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' }[c]!),
  );
}

function print(files: FileCoverage[]): string {
  const sourceFiles = files.map(({ path, detail }) => {
    const { lines, hits, branches, functions } = detail!;
    const methods = (functions ?? []).map(
      f =>
        `<method name="${escaped(f.name)}" line="${f.line}">` +
        `<counter type="METHOD" missed="0" covered="${f.hits}"/></method>`,
    );
    const elements = Array.from(lines, (line, i) => {
      const taken = Array.from(branches?.taken ?? []).filter(
        (__, k) => branches!.lines[k] === line,
      );
      const covered = taken.filter(t => t === 1).length;
      return `<line nr="${line}" mi="1" ci="${hits[i]}" mb="${
        taken.length - covered
      }" cb="${covered}"/>\n`;
    });
    const name = escaped(path);
    return `<class sourcefilename="${name}">${methods.join('')}</class>
      <sourcefile name="${name}">${elements.join('')}</sourcefile>`;
  });
  return `<report name=""><package name="">${sourceFiles.join(
    '',
  )}</package></report>`;
}

async function onlyFile(content: string) {
  const { files } = await parseText(
    `<report name="x"><package name="p">${content}</package></report>`,
  );
  expect(files.size).toBe(1);
  return [...files.values()][0];
}

describe('jacocoFormat', () => {
  it('reads source files with the modules that they are in', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'jacoco', findings: [] });
    expect([...report.files.keys()]).toEqual([
      'core/com/example/Account.java',
      'core/com/example/Empty.java',
      'web/com/example/Account.java',
    ]);
    expect(report.files.get('core/com/example/Account.java')).toEqual({
      path: 'core/com/example/Account.java',
      totals: {
        lines: { total: 4, covered: 3, partial: 1 },
        branches: { total: 2, covered: 1 },
        functions: { total: 2, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(3, 7, 8, 9),
        hits: Uint32Array.of(0, 1, 1, 1),
        branches: {
          lines: Uint32Array.of(7, 7),
          taken: Uint8Array.of(1, 0),
        },
        functions: [
          { name: 'Account.<init>', line: 3, hits: 0 },
          { name: 'Account.withdraw', line: 7, hits: 1 },
        ],
      },
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const text = print(files);
        const read = await parseChunks(jacocoFormat, text, sizes);
        expect(read.findings).toEqual([]);
        expect(
          read.files.map(({ path, detail }) => ({ path, detail })),
        ).toEqual(
          files.map(({ path, detail }) => ({
            path,
            detail: {
              ...detail,
              // Instructions are no executions.
              hits: detail!.hits.map(hits => Math.min(hits, 1)),
              functions:
                detail!.functions?.map(f => ({
                  ...f,
                  hits: Math.min(f.hits, 1),
                })) ?? null,
            },
          })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('takes lines without instructions for not covered, as gcovr writes them', async () => {
    const { totals } = await onlyFile(
      '<sourcefile name="a.cpp"><line nr="4" mb="1" cb="1"/><line nr="5"/></sourcefile>',
    );
    expect(totals).toEqual({
      lines: { total: 2, covered: 0, partial: 0 },
      branches: { total: 2, covered: 1 },
      functions: null,
    });
  });

  it.each([
    ['app/src', 'src/a.ps1', 'app/src/a.ps1'],
    ['app', 'app/a.ps1', 'app/a.ps1'],
    ['app', 'src/a.ps1', 'app/src/a.ps1'],
    ['app/mysrc', 'src/a.ps1', 'app/mysrc/src/a.ps1'],
    ['', '/a.ps1', '/a.ps1'],
  ])(
    'takes the file of the package %s that Pester names %s',
    async (folder, name, path) => {
      const { files } = await parseText(
        `<report name="Pester"><package name="${folder}"><sourcefile name="${name}">
          <line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package></report>`,
      );
      expect([...files.keys()]).toEqual([path]);
    },
  );

  it('compares the totals of the report, not those of its parts', async () => {
    const { findings } = await parseText(
      valid.replace(
        '<counter type="LINE" missed="1" covered="4"/>\n</report>',
        '<counter type="LINE" missed="9" covered="4"/>\n</report>',
      ),
    );
    expect(findings).toMatchObject([
      {
        code: 'report-header-differs',
        message: expect.stringContaining('4 of 13 lines covered'),
      },
    ]);
  });

  it('tells how many records were left out', async () => {
    const { totals, findings } = await parseText(
      `<report name="x"><package><sourcefile name="a">
        <line nr="1" mi="0" ci="1"/><line mi="0" ci="1"/><line nr="0" ci="1"/>
        <counter type="LINE"/></sourcefile><sourcefile/></package></report>`,
    );
    expect(totals.lines.total).toBe(1);
    expect(findings).toMatchObject([{ code: 'malformed-records' }]);
    expect(findings[0].message).toMatch(/^5 malformed records were left out/);
  });

  it.each([
    ['is cut', valid.slice(0, -90), /the file ends before <\w+> is closed/],
    [
      'names no file',
      '<report name="Kover"><counter type="LINE" missed="0" covered="0"/></report>',
      /it names no source file/,
    ],
    [
      'has no line',
      '<report name="x"><package name="p"><sourcefile name="a"/></package></report>',
      /it holds no line to cover/,
    ],
    [
      'has lines in classes only',
      `<report><package name=""><class name="a_c" sourcefilename="a.c"><lines>
        <line nr="3"/><line nr="4" mb="1" cb="1"/></lines></class></package></report>`,
      /do not tell whether they ran, as gcovr 7 .* Cobertura XML/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as JaCoCo: /,
    );
  });

  it('leaves reports of other tools with the same root alone', () => {
    expect(
      jacocoFormat.detect(Buffer.from('<report type="lint"><issue/></report>')),
    ).toBe(0);
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'jacoco')).resolves.toBeUndefined();
  }, 60_000);
});
