import { answering, FakePortal } from '../testing/FakePortal';
import { runCommand } from '../testing/runCommand';
import { TakenUpload } from '../testing/TakenUpload';
import { TestRepository } from '../testing/TestRepository';
import { uploadResult } from '../testing/uploadResult';

const lcov = 'SF:src/a.ts\nDA:1,1\nend_of_record\n';

describe('what coverage upload finds out by itself', () => {
  let repository: TestRepository;
  let portal: FakePortal | undefined;
  let head: string;

  beforeEach(() => {
    repository = new TestRepository({
      'src/a.ts': 'export const a = 1;\n',
      'src/a.test.ts': "import { a } from './a';\nit('works', () => a);\n",
      'coverage/lcov.info': lcov,
      'coverage/coverage-summary.json': '{}',
      'node_modules/x/lcov.info': lcov,
      '.gitignore': 'coverage\nnode_modules\n',
      '.coverage-plan.yaml': 'targets: []\n',
      'catalog-info.yaml':
        'kind: Location\n---\nkind: Component\nmetadata:\n  name: checkout\n',
    });
    head = repository.commit('Begin');
  });
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
    repository.remove();
  });

  function upload(args: string[] = [], env: Record<string, string> = {}) {
    return runCommand(['upload', ...args], {
      cwd: repository.path,
      env: { COVERAGE_URL: portal?.url ?? 'https://portal', ...env },
    });
  }

  it('sends found reports, inventory and repository file of the described component', async () => {
    const taken = new TakenUpload();
    portal = await FakePortal.start(taken.take);
    const { code, stderr } = await upload();
    expect([code, stderr]).toEqual([0, '']);
    expect(taken.metadata).toMatchObject({
      entityRef: 'component:default/checkout',
      commit: head,
      branch: 'main',
    });
    expect(taken.parts).toEqual([
      ['metadata', null],
      ['inventory', 'inventory.json'],
      ['config', '.coverage-plan.yaml'],
      ['report', 'coverage/lcov.info'],
    ]);
    const [inventory] = await taken.contentsOf('inventory');
    expect(JSON.parse(inventory)).toMatchObject({
      commit: head,
      files: [
        { path: 'src/a.test.ts', kind: 'test', imports: ['src/a.ts'] },
        { path: 'src/a.ts', kind: 'source' },
      ],
    });
  });

  it('takes the head of a pull request from the CI, and sends no inventory of another commit', async () => {
    const pull = 'a'.repeat(40);
    const { stdout } = await upload(['--dry-run', '--json'], {
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: head,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: pull,
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feat',
      CI_MERGE_REQUEST_IID: '4',
      CI_JOB_URL: 'https://ci/1',
    });
    const { metadata, files } = JSON.parse(stdout);
    expect(metadata).toEqual({
      entityRef: 'component:default/checkout',
      commit: pull,
      branch: 'feat',
      pullRequest: '4',
      buildUrl: 'https://ci/1',
    });
    expect(files.map(({ part }: { part: string }) => part)).toEqual([
      'config',
      'report',
    ]);
  });

  it('lets what is typed win', async () => {
    const { stdout } = await upload(
      [
        ...['--dry-run', '--json', '--entity', 'component:default/web'],
        ...[
          '--branch',
          'typed',
          '--build-url',
          'https://typed',
          '--no-inventory',
        ],
      ],
      { CI: 'true', BUILD_URL: 'https://ci' },
    );
    expect(JSON.parse(stdout).metadata).toMatchObject({
      entityRef: 'component:default/web',
      branch: 'typed',
      buildUrl: 'https://typed',
    });
  });

  it('says that there is no report', async () => {
    const empty = new TestRepository({ 'a.ts': '' });
    empty.commit('Begin');
    try {
      const { code, stderr } = await runCommand(
        ['upload', '-e', 'component:default/web', '-u', 'https://portal'],
        { cwd: empty.path },
      );
      expect([code, stderr]).toEqual([
        2,
        'error: No coverage report was found in this folder: name it, for example coverage/lcov.info.\n',
      ]);
    } finally {
      empty.remove();
    }
  });

  it('does not fail the job when the portal refuses, unless it is asked to', async () => {
    portal = await FakePortal.start(
      answering(403, { error: { message: 'This token may not upload.' } }),
    );
    const lenient = await upload(['--no-inventory']);
    expect([lenient.code, lenient.stdout]).toEqual([0, '']);
    expect(lenient.stderr).toBe(
      'error: This token may not upload.\nNothing was uploaded; the job goes on (--fail-on-error makes it fail).\n',
    );
    const strict = await upload(['--no-inventory', '--fail-on-error']);
    expect([strict.code, strict.stderr]).toEqual([
      2,
      'error: This token may not upload.\n',
    ]);
  });

  it('waits for the analysis and tells target, level and gaps', async () => {
    const summary = (commit: string) => ({
      entity: { entityRef: 'component:default/checkout' },
      snapshot: { commit },
      verdict: { sentence: 'Line coverage is 15.2 %.' },
      targets: [
        {
          target: { value: 80, measure: 'lines' },
          current: { covered: 211, total: 1384 },
          missing: 897,
        },
      ],
      gapCounts: { byPriority: { critical: 2, high: 3, medium: 0, low: 0 } },
      level: { level: null },
    });
    portal = await FakePortal.start(
      answering(201, uploadResult()),
      answering(200, summary('older')),
      answering(200, summary('abcdef1234')),
    );
    const { stdout, waits } = await upload(['--no-inventory', '--wait']);
    expect(waits).toEqual([2000]);
    expect(stdout).toContain(
      'component:default/checkout: Line coverage is 15.2 %.\n' +
        'target 80 % of lines: 15.2 % of lines, 897 lines missing\n' +
        'level none; open gaps: 2 critical, 3 high\n',
    );
  });
});
