import { runCommand } from '../testing/runCommand';
import { TestRepository } from '../testing/TestRepository';

const lcov = (path: string, hits: number) =>
  `SF:${path}\nDA:1,${hits}\nend_of_record\n`;

// Scans with their grammars, on a machine that may be busy.
jest.setTimeout(60_000);

describe('reports of several packages', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository({
      'packages/bank/src/index.ts': 'export const bank = 1;\n',
      'packages/shop/src/index.ts': 'export const shop = 1;\n',
      'packages/shop/src/only/here.ts': 'export const here = 1;\n',
      '.gitignore': 'coverage/\n',
    });
    repository.commit('All');
    repository.writeAll({
      'packages/bank/coverage/lcov.info': lcov('src/index.ts', 1),
      'packages/shop/coverage/lcov.info':
        lcov('src/index.ts', 0) + lcov('/app/src/only/here.ts', 1),
    });
  });
  afterEach(() => repository.remove());

  const reports = ['bank', 'shop'].map(
    name => `packages/${name}/coverage/lcov.info`,
  );

  async function run(args: string[], folder = '') {
    const { code, stdout, stderr } = await runCommand(args, {
      cwd: `${repository.path}/${folder}`,
    });
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  }

  it('are joined with the files of each package by a scan', async () => {
    const named = reports.flatMap(report => ['--report', report]);
    const result = await run(['scan', '--json', '--no-history', ...named]);
    expect(result.totals.lines).toMatchObject({ total: 3, covered: 2 });
    const codes = result.findings.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('unresolved-path');
    expect(codes).not.toContain('file-measured-twice');
  });

  it('are joined with the files of each package by a check', async () => {
    const { project } = await run(['check', '--json', ...reports]);
    expect(project).toMatchObject({ total: 3, covered: 2 });
  });

  it('are known by where they lie, from whichever folder a command runs', async () => {
    const { files } = await run(
      ['upload', 'coverage/lcov.info', '--dry-run', '--json'].concat([
        ...['--entity', 'component:default/shop'],
        ...['--url', 'http://portal'],
      ]),
      'packages/shop',
    );
    expect(files).toContainEqual(
      expect.objectContaining({ file: 'packages/shop/coverage/lcov.info' }),
    );
  });
});
