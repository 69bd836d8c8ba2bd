import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogFolder } from '../testing/CatalogFolder';
import { runCommand } from '../testing/runCommand';
import { TestRepository } from '../testing/TestRepository';

describe('coverage annotate', () => {
  let folder: CatalogFolder;

  beforeEach(() => {
    folder = new CatalogFolder();
  });
  afterEach(() => folder.remove());

  it('changes the components of a file of several documents only', async () => {
    const location = '# all\nkind: Location\nmetadata: {name: all}\n---\n';
    const shop = 'kind: Component\nmetadata:\n  name: shop\n';
    const added =
      '  annotations:\n    backstage-coverage.dev/enabled: "true"\n';
    const till = '--- # till\nkind: Component\nmetadata:\n  name: till\n';
    expect(await folder.annotated(location + shop + till)).toBe(
      location + shop + added + till + added,
    );
    expect(await folder.annotated(location + shop + till, '-e', 'till')).toBe(
      location + shop + till + added,
    );
    expect(
      await folder.annotated(
        location + shop + till,
        '-e',
        'Component:default/shop',
      ),
    ).toBe(location + shop + added + till);
  });

  it('says what to do where there is no catalog file', async () => {
    expect(await folder.annotate()).toMatchObject({
      code: 2,
      stderr:
        'error: There is no catalog-info.yaml in this folder: name the catalog file, or take --all for each one below this folder.\n',
    });
  });

  it('writes what the options say, in a fixed order', async () => {
    expect(
      await folder.annotated(
        'kind: Component\nmetadata:\n  name: shop\n',
        ...['--tier', 'a "b"', '--target-date', '2027-06-30'],
        ...['--target', '80', '--path', 'shop', '--no-notifications'],
      ),
    ).toBe(`kind: Component
metadata:
  name: shop
  annotations:
    backstage-coverage.dev/enabled: "true"
    backstage-coverage.dev/path: "shop"
    backstage-coverage.dev/target: "80"
    backstage-coverage.dev/target-date: "2027-06-30"
    backstage-coverage.dev/tier: "a \\"b\\""
    backstage-coverage.dev/notifications: "false"
`);
  });

  it('shows the change first, coloured on a terminal', async () => {
    const before = 'kind: Component\nmetadata:\n  name: shop\n';
    folder.write('catalog-info.yaml', before);
    const diff = `--- a/catalog-info.yaml
+++ b/catalog-info.yaml
@@ -1,3 +1,5 @@
 kind: Component
 metadata:
   name: shop
+  annotations:
+    backstage-coverage.dev/enabled: "true"
`;
    expect(await folder.annotate()).toMatchObject({
      code: 0,
      stdout: diff,
      stderr: 'Nothing is written yet: --write changes 1 file.\n',
    });
    expect(folder.read()).toBe(before);
    const green = '\u001b[32m+  annotations:\u001b[0m\n';
    const onTerminal = { cwd: folder.path, isResultOnTerminal: true };
    expect((await runCommand(['annotate'], onTerminal)).stdout).toContain(
      green,
    );
    expect(
      await runCommand(['annotate'], { ...onTerminal, env: { NO_COLOR: '1' } }),
    ).toMatchObject({ stdout: diff });
    expect(
      (
        await runCommand(['annotate'], {
          cwd: folder.path,
          env: { FORCE_COLOR: '1' },
        })
      ).stdout,
    ).toContain(green);
  });

  it('has nothing to do the second time', async () => {
    const once = await folder.annotated(
      'kind: Component\nmetadata:\n  name: shop\n',
    );
    expect(await folder.annotate('--write')).toMatchObject({
      code: 0,
      stdout: 'catalog-info.yaml says all of it already.\n',
      stderr: '',
    });
    expect(folder.read()).toBe(once);
  });

  it('tells programs what changes', async () => {
    folder.write(
      'a.yaml',
      'kind: Component\nmetadata:\n  name: shop\n  annotations: {backstage-coverage.dev/enabled: no}\n',
    );
    const { stdout } = await folder.annotate(
      'a.yaml',
      '--target',
      '80',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: 'a.yaml',
          written: false,
          entities: [
            {
              entityRef: 'component:default/shop',
              added: { 'backstage-coverage.dev/target': '80' },
              replaced: {
                'backstage-coverage.dev/enabled': { from: 'no', to: 'true' },
              },
            },
          ],
          warnings: [],
          diff: expect.stringContaining('+  annotations:'),
        },
      ],
    });
  });

  it.each([
    [
      ['--target', '101'],
      "--target says '101'; expected a number from 0 to 100 like 80.",
    ],
    [
      ['--path', '../x'],
      "--path says '../x'; expected a folder of the repository like services/payments.",
    ],
    [['--tier', ' '], "--tier says ''; expected a value."],
    [
      ['--target-date', '2027-06-30'],
      "component:default/shop in catalog-info.yaml would say '2027-06-30' in backstage-coverage.dev/target-date; expected backstage-coverage.dev/target beside it.",
    ],
    [
      ['-e', 'till'],
      "catalog-info.yaml describes no entity 'till', only component:default/shop.",
    ],
    [['missing.yaml'], 'missing.yaml does not exist.'],
    [
      ['--all', '--path', 'x'],
      '--all takes each catalog-info.yaml with its own folder; leave --path out.',
    ],
  ])('refuses %j', async (args, message) => {
    folder.write(
      'catalog-info.yaml',
      'kind: Component\nmetadata:\n  name: shop\n',
    );
    expect(await folder.annotate(...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `error: ${message}\n`,
    });
  });

  it.each([
    [
      'kind: Component\nmetadata: [',
      /^error: catalog-info.yaml is no YAML at line 2, column \d+: /,
    ],
    [
      'kind: API\nmetadata: {name: a}\n',
      /describes no component, only api:default\/a: choose with --entity/,
    ],
    ['', /describes no component\./],
    [
      'kind: Component\nmetadata:\n  name: a\n  annotations: 5\n',
      /add them by hand/,
    ],
    [
      'kind: Component\nmetadata:\n  name: a\n  labels: &x {b: c}\n  annotations: *x\n',
      /add them by hand/,
    ],
    [
      'kind: Component\nmetadata:\n  name: a\n  annotations: &x {b: c}\n  labels: *x\n',
      /add them by hand/,
    ],
  ])('leaves %j as it is', async (text, message) => {
    folder.write('catalog-info.yaml', text);
    const { code, stderr } = await folder.annotate('--write');
    expect([code, folder.read()]).toEqual([2, text]);
    expect(stderr).toMatch(message);
  });
});

describe('coverage annotate --all', () => {
  it('annotates a monorepo, each component with its folder', async () => {
    const shop = 'kind: Component\nmetadata:\n  name: shop\n';
    const off =
      'kind: Component\nmetadata:\n  name: off\n  annotations:\n    backstage-coverage.dev/enabled: "false"\n';
    const repository = new TestRepository({
      '.gitignore': 'build\n',
      'catalog-info.yaml': 'kind: Location\nmetadata: {name: all}\n',
      'services/shop/catalog-info.yaml': shop,
      'services/off/catalog-info.yaml': off,
      'templates/x/catalog-info.yaml':
        'kind: Component\nmetadata:\n  name: {% x %}\n',
      'build/catalog-info.yaml': shop,
    });
    const { code, stderr } = await runCommand(['annotate', '--all', '-w'], {
      cwd: join(repository.path, 'services'),
    });
    const read = (path: string) =>
      readFileSync(join(repository.path, path), 'utf8');
    expect([code, stderr]).toEqual([0, '1 file written.\n']);
    expect(read('services/shop/catalog-info.yaml')).toBe(
      `${shop}  annotations:\n    backstage-coverage.dev/enabled: "true"\n    backstage-coverage.dev/path: "services/shop"\n`,
    );
    expect(read('services/off/catalog-info.yaml')).toBe(off);
    const shown = await runCommand(['annotate', '--all'], {
      cwd: repository.path,
    });
    expect(shown.stdout).toBe(
      'catalog-info.yaml describes no component.\nservices/off/catalog-info.yaml says all of it already.\nservices/shop/catalog-info.yaml says all of it already.\n',
    );
    const fromRoot = await runCommand(['annotate', '--all', '--json'], {
      cwd: repository.path,
    });
    expect(
      JSON.parse(fromRoot.stdout).files.map(
        ({ file, diff, warnings }: Record<string, unknown>) => [
          file,
          diff,
          warnings,
        ],
      ),
    ).toEqual([
      ['catalog-info.yaml', '', []],
      ['services/off/catalog-info.yaml', '', []],
      ['services/shop/catalog-info.yaml', '', []],
      [
        'templates/x/catalog-info.yaml',
        '',
        [expect.stringMatching(/is no YAML at line 3/)],
      ],
    ]);
    repository.remove();
  });
});
