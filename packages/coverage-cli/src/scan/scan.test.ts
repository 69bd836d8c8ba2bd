import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parseInventory } from '@backstage-coverage/plugin-coverage-common';
import { runCommand } from '../testing/runCommand';
import { TestFolder } from '../testing/TestFolder';
import { TestRepository } from '../testing/TestRepository';
import { ScanResult } from './scanResult';

// Each scan loads its grammars, on a machine that may be busy.
jest.setTimeout(60_000);

const files: Record<string, string> = {
  'catalog-info.yaml': 'kind: Component\nmetadata: {name: shop}\n',
  '.gitignore': 'build/\n*.tmp.py\n',
  'requirements.txt': 'pytest\n',
  'core/cart.py': 'def add():\n    return 1\n',
  'core/pay.py': 'def pay():\n    return 2\n',
  'api/routes.py': 'from core import pay\n\ndef route(): ...\n',
  'tests/unit/test_cart.py':
    'import pytest\nfrom core.cart import add\ndef test_add():\n    assert add()\n@pytest.mark.skip\ndef test_later(): ...\n',
  'tests/e2e/test_shop.py': 'import deleted_shop\ndef test_shop(): ...\n',
  'build/made.py': 'x = 1\n',
  'core/own.tmp.py': 'x = 1\n',
};

const config = `targets:
  - { measure: lines, value: 60 }
areas:
  - { name: core, include: [core/**], target: 90, priority: high }
  - { name: api, include: [api/**] }
testKinds:
  unit: [tests/unit/**]
  e2e: [tests/e2e/**]
`;

const report =
  'SF:core/cart.py\nDA:1,1\nDA:2,1\nend_of_record\nSF:core/pay.py\nDA:1,1\nDA:2,0\nend_of_record\n';

describe('coverage scan', () => {
  let repository: TestRepository;

  beforeAll(() => {
    repository = new TestRepository({ ...files, 'plan.yaml': config });
    repository.commit('All');
    repository.write('lcov.dat.txt', report);
  });
  afterAll(() => repository.remove());

  const run = (...args: string[]) =>
    runCommand(['scan', ...args], { cwd: repository.path });

  async function scanned(...args: string[]): Promise<ScanResult> {
    const { code, stdout, stderr } = await run('--json', ...args);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  }

  it('prints the contract of its JSON', async () => {
    const result = await scanned('--config', 'plan.yaml');
    expect(result).toMatchObject({
      entity: 'component:default/shop',
      commit: null,
      totals: { files: { tested: 1, total: 3 }, lines: null },
      gaps: expect.any(Array),
      plan: expect.any(Object),
      findings: expect.any(Array),
    });
    expect(result.areas).toEqual([
      {
        name: 'core',
        files: { tested: 1, total: 2 },
        lines: null,
        untested: ['core/pay.py'],
        tested: [
          { path: 'core/cart.py', testFiles: ['tests/unit/test_cart.py'] },
        ],
        priority: 'high',
        level: expect.any(String),
        target: 90,
      },
      expect.objectContaining({
        name: 'api',
        files: { tested: 0, total: 1 },
        untested: ['api/routes.py'],
      }),
    ]);
    expect(result.testKinds).toEqual([
      {
        name: 'unit',
        files: 1,
        filesWithTests: 1,
        functions: 2,
        skipped: 1,
        resolvable: 1,
      },
      {
        name: 'e2e',
        files: 1,
        filesWithTests: 1,
        functions: 1,
        skipped: 0,
        resolvable: 0,
      },
    ]);
    for (const finding of result.findings) {
      expect(finding).toMatchObject({
        code: expect.any(String),
        severity: expect.stringMatching(/^(?:error|warning|info)$/),
        message: expect.any(String),
      });
    }
  });

  it('adds the reports that are named', async () => {
    const { areas, totals, commit } = await scanned(
      ...['--config', 'plan.yaml', '--report', 'lcov.dat.txt'],
    );
    expect(areas[0].lines).toMatchObject({ total: 4, covered: 3 });
    expect(totals.lines).toMatchObject({ total: 4, covered: 3 });
    expect(commit).toBe(repository.git('rev-parse', 'HEAD'));
  });

  it('shows some areas only', async () => {
    const { areas, gaps } = await scanned(
      ...['--config', 'plan.yaml', '--area', 'api'],
    );
    expect(areas.map(({ name }) => name)).toEqual(['api']);
    expect(gaps.map(({ path }) => path)).toEqual(['api/routes.py']);
    expect(
      await run('--json', '--config', 'plan.yaml', '--area', 'apis'),
    ).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(
        "There is no area 'apis', only core, api.",
      ),
    });
  });

  it('ends with 1 where a finding is as severe as asked', async () => {
    repository.write(
      'overlap.yaml',
      'areas:\n  - { name: a, include: [core/**] }\n  - { name: b, include: [core/cart.py, none/**] }\n',
    );
    const failing = await run(
      '--config',
      'overlap.yaml',
      '--fail-on',
      'warning',
    );
    expect([failing.code, failing.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^\d+ findings are at least of severity warning\.\n$/,
      ),
    ]);
    expect(failing.stdout).toContain('# ');
    const { code } = await run(
      '--config',
      'overlap.yaml',
      '--fail-on',
      'error',
    );
    expect(code).toBe(0);
  });

  it('writes to a file', async () => {
    const { code, stdout, stderr } = await run('--json', '-o', 'out.json');
    expect([code, stdout, stderr]).toEqual([0, '', 'Written to out.json.\n']);
    const text = readFileSync(join(repository.path, 'out.json'), 'utf8');
    expect(JSON.parse(text).areas.length).toBeGreaterThan(0);
    expect(await run('-o', 'no/such/out.md')).toMatchObject({
      code: 2,
      stderr: 'error: no/such/out.md does not exist.\n',
    });
  });

  it.each([
    ['missing.yaml', 'missing.yaml does not exist.'],
    ['bad.yaml', 'bad.yaml: areas[0].include'],
  ])('refuses the configuration %s', async (name, message) => {
    repository.write('bad.yaml', 'areas:\n  - { name: a, include: 5 }\n');
    const { code, stdout, stderr } = await run('--config', name);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: ${message}`);
  });

  it('prints an inventory that an upload takes', async () => {
    const { stdout } = await run('--format', 'inventory', '--no-history');
    const inventory = parseInventory(JSON.parse(stdout));
    const paths = inventory.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['core/cart.py', 'tests/unit/test_cart.py']),
    );
    expect(paths).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/build|tmp/)]),
    );
    expect(inventory.history).toBe(false);
  });

  it('prints a report for people', async () => {
    const { code, stdout } = await run(
      ...['--config', 'plan.yaml', '--report', 'lcov.dat.txt'],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# /);
    expect(stdout).toContain('75.0 %');
    expect(stdout).toContain('api/routes.py');
  });

  it('reads the same without Git, by the rules of .gitignore', async () => {
    const withGit = await run('--format', 'inventory', '--no-history');
    const git = join(repository.path, '.git');
    const aside = join(repository.path, '..', `git-of-${Date.now()}`);
    renameSync(git, aside);
    try {
      const without = await run('--format', 'inventory');
      const { commit: _commit, ...known } = JSON.parse(withGit.stdout);
      expect(JSON.parse(without.stdout)).toEqual(known);
    } finally {
      renameSync(aside, git);
    }
  });

  it('tells of a folder without code', async () => {
    const folder = new TestFolder();
    try {
      folder.write('README.md', '# Notes\n');
      const told = await runCommand(['scan'], { cwd: folder.path });
      expect(told.stdout).toContain('**Coverage (files):** not measured\n');
      expect(told.stderr).toBe(
        'warning: This folder holds no source file of a language that is known: scan takes the folder of a checkout, coverage scan DIR.\n',
      );
    } finally {
      folder.remove();
    }
  });

  it('tells of a folder that is none', async () => {
    expect(await run('missing')).toMatchObject({
      code: 2,
      stderr: 'error: The folder missing does not exist.\n',
    });
    expect((await run('core/cart.py')).stderr).toMatch(
      /cart\.py is a file; scan takes the folder of a checkout\.\n$/,
    );
    mkdirSync(join(repository.path, 'empty'), { recursive: true });
    expect(await run('empty', '--json')).toMatchObject({ code: 0 });
  });
});
