import fc from 'fast-check';
import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml } from '../__testUtils__/printXml';
import { openCoverFormat } from './openCover';

const valid = `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<CoverageSession xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <Summary numSequencePoints="4" visitedSequencePoints="3"/>
  <Modules>
    <Module skippedDueTo="Filter"><ModulePath>mscorlib.dll</ModulePath><Classes/></Module>
    <Module hash="1">
      <ModuleName>Bank</ModuleName>
      <Files>
        <File uid="1" fullPath="C:\\src\\Account.cs"/>
        <File uid="2" fullPath="C:\\src\\Account.Part.cs"/>
      </Files>
      <Classes><Class><FullName>Bank.Account</FullName><Methods>
        <Method visited="true">
          <Name>System.Void Bank.Account::Withdraw(System.Int32)</Name>
          <FileRef uid="1"/>
          <SequencePoints>
            <SequencePoint vc="2" offset="0" sl="4" el="4" fileid="1"/>
            <SequencePoint vc="2" offset="1" sl="5" el="7" fileid="1"/>
            <SequencePoint vc="0" offset="9" sl="9" el="9" fileid="2"/>
            <SequencePoint vc="0" offset="9" sl="16707566" el="16707566" fileid="1"/>
          </SequencePoints>
          <BranchPoints>
            <BranchPoint vc="2" offset="3" sl="5" path="0" offsetend="5" fileid="1"/>
            <BranchPoint vc="0" offset="3" sl="5" path="1" offsetend="9" fileid="1"/>
            <BranchPoint vc="1" offset="3" sl="5" path="1" offsetend="9" fileid="1"/>
            <BranchPoint vc="0" offset="8" sl="5" path="1" offsetend="9" fileid="1"/>
          </BranchPoints>
          <MethodPoint xsi:type="SequencePoint" vc="2" sl="4" el="4" fileid="1"/>
        </Method>
      </Methods></Class></Classes>
    </Module>
  </Modules>
</CoverageSession>
`;

function print(files: FileCoverage[]): string {
  const methods = files.map(({ detail }, i) => {
    const { lines, hits, branches } = detail!;
    const points = Array.from(
      lines,
      (line, k) => `<SequencePoint vc="${hits[k]}" sl="${line}"/>\n`,
    );
    const outcomes = Array.from(
      branches?.lines ?? [],
      (line, k) =>
        `<BranchPoint vc="${branches!.taken[k]}" offset="${k}" sl="${line}"/>`,
    );
    return `<Method><FileRef uid="${i}"/>${points.join('')}${outcomes.join(
      '',
    )}</Method>`;
  });
  const names = files.map(
    ({ path }, i) => `<File uid="${i}" fullPath="${escapeXml(path)}"/>`,
  );
  return `<CoverageSession><Module>${names.join('')}${methods.join(
    '',
  )}</Module></CoverageSession>`;
}

async function onlyFile(points: string) {
  const { files } = await parseText(
    `<CoverageSession><Module><File uid="7" fullPath="a.cs"/><Method><Name>F</Name>
      <FileRef uid="7"/>${points}</Method></Module></CoverageSession>`,
  );
  expect(files.size).toBe(1);
  return [...files.values()][0];
}

describe('openCoverFormat', () => {
  it('reads the files of a module from its methods', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({ format: 'opencover', findings: [] });
    expect([...report.files.keys()]).toEqual([
      'C:/src/Account.cs',
      'C:/src/Account.Part.cs',
    ]);
    expect(report.files.get('C:/src/Account.cs')).toEqual({
      path: 'C:/src/Account.cs',
      totals: {
        lines: { total: 4, covered: 4, partial: 1 },
        branches: { total: 3, covered: 1 },
        functions: { total: 1, covered: 1 },
      },
      detail: {
        lines: Uint32Array.of(4, 5, 6, 7),
        hits: Uint32Array.of(2, 2, 2, 2),
        hasCounts: true,
        branches: {
          lines: Uint32Array.of(5, 5, 5),
          taken: Uint8Array.of(1, 0, 0),
          isOrdered: true,
        },
        functions: [
          {
            name: 'System.Void Bank.Account::Withdraw(System.Int32)',
            line: 4,
            hits: 2,
          },
        ],
      },
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(openCoverFormat, print(files), sizes);
        const named = files.filter(file => file.detail!.lines.length > 0);
        expect(read.findings).toEqual([]);
        expect(read.files.map(({ path }) => path)).toEqual(
          named.map(({ path }) => path),
        );
        expect(read.files.map(({ detail }) => detail)).toEqual(
          named.map(({ detail }) => ({
            ...detail,
            branches: detail!.branches && {
              ...detail!.branches,
              isOrdered: true,
            },
            functions: [
              {
                name: '',
                line: detail!.lines[0],
                hits: Math.max(...detail!.hits),
              },
            ],
          })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds the line of branches by their offset, as old versions leave it out', async () => {
    const { detail } = await onlyFile(
      `<SequencePoint vc="1" offset="0" sl="3"/><SequencePoint vc="1" offset="20" sl="9"/>
       <SequencePoint vc="1" offset="7" sl="5"/>
       <BranchPoint vc="1" offset="8" path="0"/><BranchPoint vc="0" offset="8" path="1"/>
       <BranchPoint vc="1" offset="30" path="0"/>`,
    );
    expect(detail?.branches).toEqual({
      lines: Uint32Array.of(5, 5, 9),
      taken: Uint8Array.of(1, 0, 1),
      isOrdered: true,
    });
  });

  it('tells branches of several lines apart that have no offsets', async () => {
    const { totals } = await onlyFile(
      `<SequencePoint vc="1" offset="0" sl="3"/><SequencePoint vc="1" offset="0" sl="9"/>
       <BranchPoint vc="1" offset="0" sl="3" path="0" offsetend="0"/>
       <BranchPoint vc="0" offset="0" sl="3" path="1" offsetend="0"/>
       <BranchPoint vc="1" offset="0" sl="9" path="0" offsetend="0"/>
       <BranchPoint vc="1" offset="0" sl="9" path="1" offsetend="0"/>`,
    );
    expect(totals.branches).toEqual({ total: 4, covered: 3 });
    expect(totals.lines.partial).toBe(1);
  });

  it('finds the file of points that name none by the name of their class', async () => {
    const { files, findings } = await parseText(
      `<CoverageSession><Modules><Module hash="apex-module"><Files>
        <File uid="1" fullPath="classes/Account.cls"/><File uid="2" fullPath="triggers\\Opened.trigger"/>
        <File uid="3" fullPath="Twice.cls"/><File uid="4" fullPath="Twice.trigger"/>
      </Files><Classes>
        <Class fullName="Opened"><Methods><Method name="Opened"><SequencePoints>
          <SequencePoint vc="1" sl="3" el="3"/></SequencePoints></Method></Methods></Class>
        <Class fullName="Account"><Methods><Method name="Account"><SequencePoints>
          <SequencePoint vc="0" sl="5" el="5"/><SequencePoint vc="1" sl="6" el="6"/>
        </SequencePoints></Method></Methods></Class>
        <Class fullName="Twice"><Methods><Method name="Twice"><SequencePoints>
          <SequencePoint vc="1" sl="9" el="9"/></SequencePoints></Method></Methods></Class>
      </Classes></Module></Modules></CoverageSession>`,
    );
    expect([...files.keys()]).toEqual([
      'triggers/Opened.trigger',
      'classes/Account.cls',
    ]);
    expect(files.get('classes/Account.cls')?.detail).toMatchObject({
      lines: Uint32Array.of(5, 6),
      functions: [{ name: 'Account', line: 5, hits: 1 }],
    });
    expect(findings).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^1 malformed record was left out/),
      }),
    ]);
  });

  it('tells how many records were left out, and says nothing of code without source', async () => {
    const report = (points: string) =>
      `<CoverageSession><Module><File uid="1"/><File uid="2" fullPath="a"/>
        <Method><FileRef uid="2"/><SequencePoint vc="1" sl="1"/></Method>
        <Method>${points}</Method></Module></CoverageSession>`;
    const withRest = await parseText(
      report(
        `<SequencePoint vc="1" sl="1"/><FileRef uid="2"/><SequencePoint/>
         <SequencePoint vc="1" sl="foo"/><BranchPoint/><FileRef uid="3"/>
         <SequencePoint vc="1" sl="4"/><SequencePoint vc="1" sl="4" el="999999"/>`,
      ),
    );
    expect(withRest.totals.lines.total).toBe(1);
    expect(withRest.findings[0].message).toMatch(
      /^7 malformed records were left out/,
    );
    const generated = await parseText(
      report('<BranchPoint vc="0" offset="8" path="0"/>').replace(
        '<File uid="1"/>',
        '',
      ),
    );
    expect(generated.findings).toEqual([]);
  });

  it.each([
    ['is cut', valid.slice(0, -60), /the file ends before <\w+> is closed/],
    ['names no file', '<CoverageSession/>', /it names no source file/],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as OpenCover: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'opencover')).resolves.toBeUndefined();
  }, 60_000);
});
