import fc from 'fast-check';
import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { expectRobust } from '../__testUtils__/expectRobust';
import { chunkSizes, model } from '../__testUtils__/model';
import { parseChunks, parseText } from '../__testUtils__/parse';
import { escapeXml } from '../__testUtils__/printXml';
import { phpunitXmlFormat } from './phpunitXml';

const valid = `<?xml version="1.0"?>
<phpunit xmlns="https://schema.phpunit.de/coverage/1.0">
  <build time="Mon" phpunit="11.0" coverage="11.0"><runtime name="PHP"/></build>
  <project source="/app/src">
    <tests><test name="BankTest::test" status="success"/></tests>
    <directory name="/">
      <totals><lines total="60" comments="0" code="60" executable="12" executed="6" percent="50"/></totals>
      <file name="Bank.php" href="Bank.php.xml">
        <totals><lines total="35" comments="0" code="35" executable="10" executed="5" percent="50"/><methods count="4" tested="3"/></totals>
      </file>
      <directory name="Money">
        <file name="Coin.php" href="Money/Coin.php.xml">
          <totals><lines total="25" executable="2" executed="1"/></totals>
        </file>
      </directory>
    </directory>
  </project>
</phpunit>
`;

function print(files: FileCoverage[]): string {
  const elements = files.map(
    ({ path, totals }) =>
      `<file name="${escapeXml(path)}"><totals><lines executable="${
        totals.lines.total
      }" executed="${totals.lines.covered}"/></totals></file>\n`,
  );
  return `<phpunit xmlns="https://schema.phpunit.de/coverage/1.0"><project>${elements.join(
    '',
  )}</project></phpunit>`;
}

/** What the format can tell of a file. */
function expected({ path, detail: all }: FileCoverage): FileCoverage[] {
  const { lines } = totalsOfDetail(all!);
  return [
    {
      path,
      detail: null,
      totals: {
        lines: { ...lines, partial: 0 },
        branches: null,
        functions: null,
      },
    },
  ];
}

describe('phpunitXmlFormat', () => {
  it('reads the totals of all files from the index', async () => {
    const report = await parseText(valid);
    expect(report).toMatchObject({
      format: 'phpunit-xml',
      findings: [],
      sources: ['/app/src'],
    });
    expect([...report.files.values()]).toEqual([
      {
        path: 'Bank.php',
        detail: null,
        totals: {
          lines: { total: 10, covered: 5, partial: 0 },
          branches: null,
          functions: null,
        },
      },
      {
        path: 'Money/Coin.php',
        detail: null,
        totals: {
          lines: { total: 2, covered: 1, partial: 0 },
          branches: null,
          functions: null,
        },
      },
    ]);
  });

  it('reads the report of one file, which lists executed lines only', async () => {
    const { files, totals } = await parseText(
      `<phpunit xmlns="http://schema.phpunit.de/coverage/1.0"><file name="Coin.php" path="/Money">
        <totals><lines total="25" executable="3" executed="1" percent="33.33"/></totals>
        <class name="Coin" executable="3" executed="1"/>
        <coverage><line nr="8"><covered by="CoinTest::test"/></line></coverage>
        <source><line no="1"><token name="T_OPEN_TAG">&lt;?php</token></line></source>
      </file></phpunit>`,
    );
    expect([...files.keys()]).toEqual(['Money/Coin.php']);
    expect(totals.lines).toEqual({ total: 3, covered: 1, partial: 0 });
  });

  it('tells how many records were left out', async () => {
    const { findings } = await parseText(
      valid.replace(
        '<directory name="Money">',
        `<directory name="Money"><file><totals><lines executable="1"/></totals></file>
         <file name="a"><totals><lines executable="1" executed="7"/></totals></file>`,
      ),
    );
    expect(findings[0].message).toMatch(/^2 malformed records were left out/);
  });

  it('leaves the configuration of PHPUnit alone', () => {
    expect(
      phpunitXmlFormat.detect(
        Buffer.from('<phpunit bootstrap="a.php"><coverage/></phpunit>'),
      ),
    ).toBe(0);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(model, chunkSizes, async (files, sizes) => {
        const read = await parseChunks(phpunitXmlFormat, print(files), sizes);
        expect(read.findings).toEqual([]);
        expect(read.files).toEqual(files.flatMap(expected));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is cut', valid.slice(0, -30), /the file ends before <\w+> is closed/],
    [
      'names no file',
      '<phpunit xmlns="https://schema.phpunit.de/coverage/1.0"/>',
      /it names no source file/,
    ],
  ])('refuses a report that %s', async (_, text, reason) => {
    await expect(parseText(text)).rejects.toThrow(reason);
    await expect(parseText(text)).rejects.toThrow(
      /^Cannot read 'report' as PHPUnit XML: /,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'phpunit-xml')).resolves.toBeUndefined();
  }, 60_000);
});
