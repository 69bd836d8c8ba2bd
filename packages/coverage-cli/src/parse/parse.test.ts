import { gzipSync } from 'node:zlib';
import { runCommand } from '../testing/runCommand';
import { TestFolder } from '../testing/TestFolder';

const unit = `SF:src/a.ts
DA:1,1
DA:2,0
DA:3,0
end_of_record
SF:src/types.ts
end_of_record
`;
const integration = `SF:src/a.ts
DA:2,4
DA:3,0
DA:4,1
end_of_record
SF:src/b.ts
FN:1,b
FNDA:2,b
DA:1,1
BRDA:1,0,0,1
BRDA:1,0,1,-
end_of_record
`;

describe('coverage parse', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('unit.info', unit);
    folder.write('integration.info', integration);
  });
  afterEach(() => folder.remove());

  function parse(...args: string[]) {
    return runCommand(['parse', ...args], { cwd: folder.path });
  }

  it('prints the totals of each report, and of the union of lines', async () => {
    const { code, stdout, stderr } = await parse(
      ...['unit.info', 'integration.info', '--json'],
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: 'unit.info',
          format: 'lcov',
          files: 2,
          filesWithLines: 1,
          lines: { total: 3, covered: 1, partial: 0 },
          branches: null,
          functions: null,
          findings: [],
        },
        {
          file: 'integration.info',
          format: 'lcov',
          files: 2,
          filesWithLines: 2,
          lines: { total: 4, covered: 3, partial: 1 },
          branches: { total: 2, covered: 1 },
          functions: { total: 1, covered: 1 },
          findings: [],
        },
      ],
      merged: {
        files: 3,
        filesWithLines: 2,
        lines: { total: 5, covered: 4, partial: 1 },
        branches: { total: 2, covered: 1 },
        functions: { total: 1, covered: 1 },
      },
    });
  });

  it('prints a table for people', async () => {
    const { stdout } = await parse('unit.info', 'integration.info');
    expect(stdout).toBe(`\
Report            Format  Files   Lines       %      Branches       %     Functions      %
unit.info         lcov        2  1 of 3  33.3 %  not measured          not measured
integration.info  lcov        2  3 of 4  75.0 %        1 of 2  50.0 %        1 of 1  100 %
merged                        3  4 of 5  80.0 %        1 of 2  50.0 %        1 of 1  100 %
1 of the 3 files hold no code to cover.
1 of the covered lines miss a branch.
`);
  });

  it('leaves out measures that no report knows', async () => {
    const { stdout } = await parse('unit.info');
    expect(stdout).toMatch(/^Report +Format +Files +Lines +%\n/);
    expect(stdout).not.toContain('merged');
  });

  it('unpacks gzip', async () => {
    folder.write('unit.info.gz', gzipSync(unit));
    const { stdout } = await parse('unit.info.gz', '--json');
    expect(JSON.parse(stdout).merged.lines.total).toBe(3);
  });

  it('shows what is odd about a report', async () => {
    folder.write(
      'coverage.xml',
      `<?xml version="1.0" ?>
<coverage lines-valid="3" lines-covered="1" line-rate="0.33" version="7.11">
  <packages><package name="."><classes>
    <class name="a.py" filename="a.py"><methods/><lines>
      <line number="1" hits="1"/><line number="2" hits="0"/>
    </lines></class>
  </classes></package></packages>
</coverage>`,
    );
    const { code, stdout } = await parse('coverage.xml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warning: .*coverage\.xml.*3/m);
  });

  it.each([
    [['missing.info'], 'missing.info does not exist.'],
    [['unit.info/x'], 'unit.info/x does not exist.'],
    [['.'], '. is a folder: name the report files in it'],
    [['empty.xml'], 'empty.xml is empty:'],
    [['unit.info', '--format', 'lcof'], "There is no format 'lcof', only "],
    [['notes.txt'], "Cannot read 'notes.txt': its content is of no known"],
    [['cut.gz'], "Cannot read 'cut.gz': its gzip is damaged"],
    [[], "missing required argument 'file'"],
    [['unit.info', '--jason'], "unknown option '--jason'"],
  ])('refuses %j with one sentence', async (args, message) => {
    folder.write('empty.xml', '');
    folder.write('notes.txt', 'Nothing about coverage.\n');
    folder.write('cut.gz', gzipSync(unit).subarray(0, 30));
    const { code, stdout, stderr } = await parse(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^error: /);
  });
});
