import { runCommand } from '../testing/runCommand';
import { TestFolder } from '../testing/TestFolder';
import { TestRepository } from '../testing/TestRepository';
import { CheckResult } from './CheckResult';

function lcov(files: Record<string, Record<number, number>>): string {
  return Object.entries(files)
    .map(
      ([path, lines]) =>
        `SF:${path}\n${Object.entries(lines)
          .map(([line, hits]) => `DA:${line},${hits}\n`)
          .join('')}end_of_record\n`,
    )
    .join('');
}

describe('coverage check', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository({
      'src/a.ts': 'one\ntwo\nthree\nfour\n',
      'src/b.ts': 'one\ntwo\n',
      'src/gone.ts': 'something else\n',
      '.gitignore': '*.info\n',
    });
    repository.commit('Begin');
    repository.git('checkout', '--quiet', '-b', 'feat');
    repository.writeAll({
      'src/a.ts': 'zero\none\ntwo changed\nthree\nfour\nfive\n',
      'src/new.ts': 'one\n',
    });
    repository.git('mv', 'src/b.ts', 'src/moved.ts');
    repository.git('rm', '--quiet', 'src/gone.ts');
    repository.commit('Change');
    repository.write(
      'head.info',
      lcov({
        'src/a.ts': { 1: 1, 2: 1, 3: 0, 4: 0, 6: 2 },
        'src/moved.ts': { 1: 0, 2: 1 },
      }),
    );
    repository.write(
      'base.info',
      lcov({
        'src/a.ts': { 1: 1, 2: 1, 3: 1, 4: 0 },
        'src/b.ts': { 1: 1, 2: 0 },
        'src/gone.ts': { 1: 1 },
      }),
    );
  });
  afterEach(() => repository.remove());

  function check(args: string[], env: Record<string, string> = {}) {
    return runCommand(['check', ...args], { cwd: repository.path, env });
  }

  async function result(...args: string[]): Promise<CheckResult> {
    const { stdout, stderr } = await check([...args, '--json']);
    expect(stderr.replace(/^\{"error":\{"kind":"gate".*\n$/, '')).toBe('');
    return JSON.parse(stdout);
  }

  it('counts the changed lines that reports count as code', async () => {
    const { patch } = await result('head.info', '--base', 'main');
    // Lines 1 and 3 of a.ts were written, and line 6; line 5 was there before.
    expect(patch).toEqual({
      lines: { total: 3, covered: 2 },
      files: [{ path: 'src/a.ts', total: 3, covered: 2, missed: [3] }],
      unmeasured: ['src/new.ts'],
    });
  });

  it('lists what lost coverage untouched, through moved lines and renamed files', async () => {
    const { indirect } = await result(
      ...['head.info', '--base', 'main', '--base-report', 'base.info'],
    );
    expect(indirect).toEqual([
      { path: 'src/a.ts', lost: [4], gained: [] },
      { path: 'src/moved.ts', lost: [1], gained: [2] },
    ]);
  });

  it('takes removed code that was covered for no drop', async () => {
    const { baseLines, project } = await result(
      ...['head.info', '--base', 'main', '--base-report', 'base.info'],
    );
    // 5 of 7, without the covered line of the removed file.
    expect(baseLines).toEqual({ total: 6, covered: 4 });
    expect(project).toEqual({ total: 7, covered: 4 });
  });

  it('passes and fails with the numbers that it takes', async () => {
    const passed = await check([
      'head.info',
      '--base',
      'main',
      '--patch',
      '66',
    ]);
    expect(passed.code).toBe(0);
    expect(passed.stdout).toContain(
      'patch  passed  66.7 % of lines (2 of 3) is at least 66 %.',
    );
    const failed = await check([
      ...['head.info', '--base', 'main', '--patch', '70', '--project', '50'],
    ]);
    expect([failed.code, failed.stderr]).toEqual([1, 'Not passed: patch.\n']);
    expect(failed.stdout).toContain(
      'patch    not passed  66.7 % of lines (2 of 3) is below 70 %: 1 more line is needed.',
    );
  });

  it('compares with the base, as far as it may fall', async () => {
    const args = ['head.info', '--base', 'main', '--base-report', 'base.info'];
    expect((await check([...args, '--max-drop', '10'])).code).toBe(0);
    const { code, stdout } = await check([...args, '--max-drop', '9']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Line coverage fell by 9.52 percentage points: 66.7 % before, 57.1 % now; it may fall by 9.',
    );
  });

  it('lets small patches pass', async () => {
    const { gates } = await result(
      ...['head.info', '--base', 'main', '--patch', '100'],
      ...['--min-patch-lines', '4'],
    );
    expect(gates).toMatchObject([
      {
        name: 'patch',
        passed: true,
        sentence:
          '3 changed lines are fewer than 4, too few to judge; 2 of 3 are covered.',
      },
    ]);
  });

  it('asks for the targets of areas', async () => {
    repository.write(
      '.coverage-plan.yaml',
      'areas:\n  - name: core\n    include: [src/a.ts]\n    target: 80\n',
    );
    const { gates } = await result('head.info', '--areas');
    expect(gates).toMatchObject([
      { name: 'area core', passed: false, current: { total: 5, covered: 3 } },
    ]);
  });

  it('counts a file in the first area that takes it', async () => {
    repository.write(
      '.coverage-plan.yaml',
      'areas:\n' +
        '  - { name: core, include: [src/a.ts], target: 50 }\n' +
        '  - { name: all, include: [src/**], target: 50 }\n',
    );
    const { gates, project } = await result('head.info', '--areas');
    expect(gates).toMatchObject([
      { name: 'area core', current: { total: 5, covered: 3 } },
      {
        name: 'area all',
        current: { total: project.total - 5, covered: project.covered - 3 },
      },
    ]);
  });

  it('finds reports, and the base of the pull request in CI', async () => {
    repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    repository.write('lcov.info', lcov({ 'src/a.ts': { 3: 0 } }));
    const { stdout } = await check(['--json'], {
      GITLAB_CI: 'true',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    });
    expect(JSON.parse(stdout).patch.lines).toEqual({ total: 1, covered: 0 });
  });

  it('writes workflow commands for GitHub', async () => {
    const { stdout } = await check([
      ...['head.info', '--base', 'main', '--base-report', 'base.info'],
      ...['--patch', '100', '--format', 'github'],
    ]);
    expect(stdout).toBe(
      `::error title=Coverage gate%3A patch::66.7 %25 of lines (2 of 3) is below 100 %25: 1 more line is needed.
::warning file=src/a.ts,line=3,endLine=3,title=Not covered::No test executes the change
::notice file=src/a.ts,line=4,endLine=4,title=Indirect change::Lost its coverage without being touched
::notice file=src/moved.ts,line=1,endLine=1,title=Indirect change::Lost its coverage without being touched
`,
    );
  });

  it('writes Markdown for a pull request', async () => {
    const { stdout } = await check([
      ...['head.info', '--base', 'main', '--base-report', 'base.info'],
      ...['--patch', '50', '--format', 'markdown'],
    ]);
    expect(stdout).toContain('<!-- backstage-coverage: check -->');
    expect(stdout).toContain('### Coverage: ✓ passed');
    expect(stdout).toContain('| Patch | 2 of 3 | 66.7 % |');
    expect(stdout).toContain('| `src/a.ts` | 3 |');
  });

  it('says that without a checkout nothing tells what changed', async () => {
    const folder = new TestFolder();
    try {
      folder.write('head.info', lcov({ 'src/a.ts': { 1: 1 } }));
      const { code, stderr } = await runCommand(
        ['check', 'head.info', '--base', 'main'],
        { cwd: folder.path },
      );
      expect(code).toBe(2);
      expect(stderr).toBe(
        `error: ${folder.path} is in no Git checkout, so nothing tells what changed since 'main': run it in the checkout, or leave --base out.\n`,
      );
    } finally {
      folder.remove();
    }
  });

  it.each([
    [['head.info', '--patch', '80'], 'Say with --base what the change'],
    [['head.info', '--base', 'nowhere'], "Git knows no commit 'nowhere' here"],
    [['head.info', '--max-drop', '1'], 'The coverage of the base is not known'],
    [
      ['head.info', '--base-report', 'base.info'],
      'Say with --base which commit',
    ],
    [['head.info', '--patch', 'much'], 'Expected a number from 0 to 100.'],
    [['head.info', '--comment'], 'There is no pull request to comment on'],
    [['missing.info'], 'missing.info does not exist.'],
  ])('refuses %j in a sentence', async (args, message) => {
    const { code, stderr } = await check(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
