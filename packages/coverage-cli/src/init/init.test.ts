import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { runCommand } from '../testing/runCommand';
import { TestRepository } from '../testing/TestRepository';

const shop: Record<string, string> = {
  'backend/handlers/cart.py': 'def add(): ...\n',
  'backend/handlers/pay.py': 'def pay(): ...\n',
  'backend/models/cart.py': 'class Cart: ...\n',
  'backend/models/user.py': 'class User: ...\n',
  'backend/app.py': 'from .handlers import cart\n\nx = 1\n',
  'backend/tests/unit/test_cart.py':
    'from backend.handlers.cart import add\ndef test_add(): ...\n',
  'backend/tests/unit/helpers.py': 'def help_me(): ...\n',
  'backend/tests/integration/test_pay.py':
    'from backend.handlers.pay import pay\ndef test_pay(): ...\n',
  'frontend/app/[id]/page.tsx': 'export const page = 1;\n',
  'frontend/app/[id]/page.test.tsx':
    "import { page } from './page';\nit('pages', () => {});\n",
  'frontend/app/[id]/more.tsx': 'export const more = 1;\n',
  'frontend/stores/a.ts': 'export const a = 1;\n',
  'frontend/stores/b.ts': 'export const b = 1;\n',
  'frontend/e2e/buy.spec.ts': "test('buys', () => {});\n",
  'scripts/release.py': 'print(1)\n',
};

/** Rust: tests of a file are in it, and so are of no glob of tests alone. */
const engine: Record<string, string> = {
  'Cargo.toml': '[package]\nname = "engine"\n',
  'src/lib.rs':
    'pub fn run() -> u8 { 1 }\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn runs() { assert_eq!(super::run(), 1); }\n}\n',
  'src/other.rs': 'pub fn other() {}\n',
  'tests/whole.rs': '#[test]\nfn whole() {}\n',
};

const report = `SF:backend/handlers/cart.py\nDA:1,1\nend_of_record
SF:backend/handlers/pay.py\nDA:1,0\nend_of_record\n`;

// Several scans with their grammars, on a machine that may be busy.
jest.setTimeout(60_000);

describe('coverage init', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository(shop);
    repository.commit('All');
  });
  afterEach(() => repository.remove());

  const run = (...args: string[]) => runCommand(args, { cwd: repository.path });
  const plan = () =>
    readFileSync(join(repository.path, '.coverage-plan.yaml'), 'utf8');

  async function scanned() {
    const { code, stdout } = await run('scan', '--json', '--no-history');
    expect(code).toBe(0);
    const { plan: _plan, ...numbers } = JSON.parse(stdout);
    return numbers;
  }

  it.each([
    ['without reports', shop, {}],
    ['with a report', shop, { 'coverage/lcov.info': report }],
    ['with tests in the code', engine, {}],
    [
      'with tests beside the code and kinds mixed in a folder',
      {
        'src/a.ts': 'export const a = 1;\n',
        'src/a.test.ts': "import './a';\nit('a', () => {});\n",
        'src/b.ts': 'export const b = 1;\n',
        'src/b.e2e.test.ts': "import './b';\nit('b', () => {});\n",
        'lib/__tests__/c.ts': "it('c', () => {});\n",
        'lib/c.ts': 'export const c = 1;\n',
      },
      {},
    ],
  ])('changes no number %s', async (_, files, reports) => {
    repository.remove();
    repository = new TestRepository({ ...files, ...reports });
    repository.commit('All');
    const before = await scanned();
    expect(await run('init')).toMatchObject({ code: 0, stderr: '' });
    const after = await scanned();
    expect(after.areas).toEqual(
      before.areas.map((area: object) => ({ ...area })),
    );
    expect(
      after.testKinds.filter(({ files: n }: { files: number }) => n),
    ).toEqual(expect.arrayContaining(before.testKinds));
    expect(after.testKinds).toHaveLength(before.testKinds.length);
    expect(after).toEqual({
      ...before,
      areas: after.areas,
      testKinds: after.testKinds,
    });
  });

  it('writes what reads back without a finding, with reasons', async () => {
    repository.write('coverage/lcov.info', report);
    const { stdout } = await run('init');
    expect(stdout).toBe(
      '.coverage-plan.yaml is written, with 5 areas. See what comes of it: coverage scan\n',
    );
    expect(plan()).toContain(`
# Line coverage: 50.0 % now. What holds where nobody states another one.
targets:
  - { measure: lines, value: 75 }
  # What the files allow, with much work:
  # - { measure: lines, value: 100, kind: stretch }
`);
    expect(plan()).toContain(`
areas:
  # 2 of 2 files tested, 50.0 % of lines
  - name: Backend Handlers
    include: [backend/handlers/**]
  # 0 of 2 files tested
  - name: Backend Models
    include: [backend/models/**]
  # 1 of 2 files tested
  - name: Frontend
    include: ['frontend/app/\\[id\\]/**']
`);
    expect(plan()).toContain(`
testKinds:
  e2e: [frontend/e2e/**]
  integration: [backend/tests/integration/**]
  unit: [backend/tests/unit/**, '**/*.test.*']
`);
    const { file, findings } = readRepositoryFile(plan());
    expect(findings).toEqual([]);
    expect(file.targets).toEqual([{ measure: 'lines', value: 75 }]);
  });

  it('reads back also with every line that it has for later', async () => {
    await run('init');
    const all = plan()
      .slice(plan().indexOf('# What never counts'))
      .replace(/^# (?=\w+:| {2}- )/gm, '')
      .replace('[...]', '[a]');
    expect(readRepositoryFile(all)).toMatchObject({
      findings: [],
      file: {
        ignore: ['**/migrations/**'],
        phases: [{ name: 'Unit tests', areas: ['a'] }],
        capacity: 4,
        exempt: [{ path: 'scripts/**' }],
        blocked: [{ path: 'legacy/**', until: '2027-03-31' }],
      },
    });
  });

  it('keeps the file that is there, unless forced', async () => {
    repository.write('.coverage-plan.yml', 'notes: [mine]\n');
    expect(await run('init')).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'error: .coverage-plan.yml is there already: --force replaces it, --stdout prints another one.\n',
    });
    const printed = await run('init', '--stdout');
    expect(printed.code).toBe(0);
    expect(existsSync(join(repository.path, '.coverage-plan.yaml'))).toBe(
      false,
    );
    const forced = await run('init', '--force');
    expect(forced).toMatchObject({ code: 0, stderr: '' });
    expect(
      readFileSync(join(repository.path, '.coverage-plan.yml'), 'utf8'),
    ).toBe(printed.stdout);
  });

  it('takes the target of the annotation', async () => {
    repository.write(
      'catalog-info.yaml',
      'kind: Component\nmetadata:\n  name: shop\n  annotations:\n    backstage-coverage.dev/target: "60"\n    backstage-coverage.dev/target-date: "2027-06-30"\n',
    );
    const { stdout } = await run('init', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      file: '.coverage-plan.yaml',
      written: true,
      content: { targets: [{ measure: 'lines', value: 60, by: '2027-06-30' }] },
    });
  });

  it('asks for no less than is reached', async () => {
    repository.write(
      'lcov.info',
      'SF:backend/handlers/cart.py\nDA:1,1\nDA:2,1\nend_of_record\n',
    );
    const { stdout } = await run('init', '--stdout');
    expect(stdout).toContain(
      '# Line coverage: 100.0 % now. What is reached already.\ntargets:\n  - { measure: lines, value: 100 }\n',
    );
  });

  it('begins with a comment where there is no code', async () => {
    repository.remove();
    repository = new TestRepository({ 'README.md': '# x\n' });
    const { code } = await run('init');
    expect(code).toBe(0);
    expect(readRepositoryFile(plan())).toMatchObject({
      findings: [],
      file: { areas: null, testKinds: null },
    });
  });

  it('tells of a folder that is not there', async () => {
    expect(await run('init', 'missing')).toMatchObject({
      code: 2,
      stderr: 'error: The folder missing does not exist.\n',
    });
  });
});
