import { TestStack } from '../inventory/Inventory';
import { entity, inventoryOf, source, stackFacts } from './__fixtures__/facts';
import { measureStack } from './measureStack';
import { stackRemedies } from './remedies';

const stacks = Object.keys(stackRemedies) as TestStack[];

describe('measureStack', () => {
  it('fits pytest to pyproject.toml, uv and GitHub Actions', () => {
    const stack = stackFacts('pytest', {
      root: 'core',
      packageManager: 'uv',
      configFiles: ['core/pyproject.toml'],
      coverageDeclared: false,
      ciTestFiles: ['.github/workflows/ci.yml'],
    });
    const inventory = inventoryOf(
      [stack],
      [
        source('core/batch_app/database.py'),
        source('core/result_handlers/base.py'),
        source('core/config.py'),
      ],
      'github-actions',
    );
    const [declare, configure, step, ...rest] = measureStack(
      stack,
      inventory,
      entity.entityRef,
    );
    expect(rest).toEqual([]);
    expect(declare.text).toBe("uv add --dev pytest-cov 'coverage>=7'\n");
    expect(declare.path).toBe('core/pyproject.toml');
    expect(configure).toMatchObject({
      path: 'core/pyproject.toml',
      language: 'toml',
      text: `[tool.pytest.ini_options]
addopts = [
    "--cov=batch_app",
    "--cov=result_handlers",
    "--cov-report=lcov",
]

[tool.coverage.run]
source = ["batch_app", "result_handlers"]
branch = true
relative_files = true
`,
    });
    expect(step.path).toBe('.github/workflows/ci.yml');
    expect(step.instruction).toContain('It needs pytest-cov, coverage>=7');
    expect(step.text).toBe(`- name: Measure coverage
  working-directory: "core"
  run: |
    uv run pytest --cov --cov-report=lcov
- name: Upload coverage
  run: |
    npx @backstage-coverage/coverage-cli upload core/coverage.lcov --entity component:default/batch --flag unit --branch "\${GITHUB_HEAD_REF:-$GITHUB_REF_NAME}"
  env:
    COVERAGE_URL: \${{ vars.COVERAGE_URL }}
    COVERAGE_TOKEN: \${{ secrets.COVERAGE_TOKEN }}
`);
  });

  it('names the package that the configuration must leave out', () => {
    const stack = stackFacts('pytest', {
      configFiles: ['setup.cfg'],
      sources: ['batch_app', 'curation_app'],
      missingSources: ['curation_app'],
    });
    const [configure] = measureStack(
      stack,
      inventoryOf([stack]),
      entity.entityRef,
    );
    expect(configure.path).toBe('setup.cfg');
    expect(configure.text).toMatch(
      /^\[coverage:run\]\nsource =\n {4}batch_app\nbranch/,
    );
    expect(configure.instruction).toContain('`curation_app` is left out');
  });

  it.each<[TestStack, string | undefined, string[], string]>([
    ['pytest', 'poetry', [], 'poetry add --group dev pytest pytest-cov'],
    [
      'pytest',
      'pip',
      ['pyproject.toml'],
      '[project.optional-dependencies]\ndev = [',
    ],
    ['pytest', 'pip', ['requirements-test.txt'], 'pytest\npytest-cov\n'],
    ['vitest', 'npm', [], 'npm install -D vitest @vitest/coverage-v8'],
    ['vitest', 'yarn', [], 'yarn add -D vitest @vitest/coverage-v8'],
    ['jest', 'pnpm', [], 'pnpm add -D jest'],
    ['gradle', undefined, ['build.gradle'], "testImplementation 'org.junit"],
    ['gradle', undefined, [], 'testImplementation("org.junit'],
    ['maven', undefined, [], '<artifactId>junit-jupiter</artifactId>'],
    [
      'dotnet',
      undefined,
      ['Shop.Tests/Shop.Tests.csproj'],
      'dotnet add Shop.Tests/Shop.Tests.csproj package coverlet.collector',
    ],
    ['phpunit', undefined, [], 'composer require --dev phpunit/phpunit'],
    [
      'rspec',
      undefined,
      [],
      'bundle add rspec simplecov simplecov-cobertura --group test',
    ],
  ])(
    '%s with %s and %j declares what is missing',
    (name, packageManager, configFiles, expected) => {
      const stack = stackFacts(name, {
        packageManager,
        configFiles,
        runnerDeclared: false,
        coverageDeclared: false,
      });
      const snippets = measureStack(
        stack,
        inventoryOf([stack]),
        entity.entityRef,
      );
      expect(snippets[0].text).toContain(expected);
      expect(snippets.at(-1)!.instruction).toContain('not declared yet');
    },
  );

  it.each<[TestStack, string[], string, string]>([
    [
      'vitest',
      ['vite.config.ts'],
      'vite.config.ts',
      "reporter: ['text', 'lcov']",
    ],
    ['vitest', [], 'vitest.config.ts', "include: ['src/**/*.{ts,vue}']"],
    ['jest', ['jest.config.js'], 'jest.config.js', 'coverageReporters: ['],
    ['gradle', ['build.gradle'], 'build.gradle', "id 'jacoco'"],
    [
      'gradle',
      ['build.gradle.kts'],
      'build.gradle.kts',
      'xml.required.set(true)',
    ],
    ['phpunit', ['phpunit.xml.dist'], 'phpunit.xml.dist', '<directory>src<'],
    ['rspec', [], 'spec/spec_helper.rb', 'CoberturaFormatter'],
  ])('%s with %j is configured in %s', (name, configFiles, path, expected) => {
    const stack = stackFacts(name, { configFiles });
    const inventory = inventoryOf(
      [stack],
      [source('src/a.ts'), source('src/B.vue'), source('src/C.php')],
    );
    const [configure] = measureStack(stack, inventory, entity.entityRef);
    expect(configure.path).toBe(path);
    expect(configure.text).toContain(expected);
  });

  it('puts the plugin into a pom without it once', () => {
    const stack = stackFacts('maven', { coverageDeclared: false });
    const snippets = measureStack(
      stack,
      inventoryOf([stack]),
      entity.entityRef,
    );
    expect(snippets).toHaveLength(2);
    expect(snippets[0].text).toContain('jacoco-maven-plugin');
  });

  it('writes JSON that can be read', () => {
    const stack = stackFacts('jest', { root: 'web' });
    const [configure] = measureStack(
      stack,
      inventoryOf([stack], [source('web/src/a.ts')]),
      entity.entityRef,
    );
    expect(JSON.parse(configure.text)).toEqual({
      jest: {
        collectCoverageFrom: ['src/**/*.ts'],
        coverageReporters: ['text', 'lcov'],
      },
    });
  });

  it.each(stacks)('%s ends with an upload of its own report', name => {
    for (const ci of ['github-actions', 'gitlab', null]) {
      const stack = stackFacts(name, { root: 'app' });
      const step = measureStack(
        stack,
        inventoryOf([stack], [], ci),
        entity.entityRef,
      ).at(-1)!;
      expect(step.text).toContain(
        `npx @backstage-coverage/coverage-cli upload app/${stackRemedies[name].report} --entity component:default/batch --flag unit`,
      );
      expect(step.instruction).toContain('COVERAGE_TOKEN');
      // No line may end up as a YAML mapping by accident.
      expect(step.text.endsWith('\n')).toBe(true);
      expect(step.text).not.toContain('undefined');
    }
  });

  it('leaves the wildcard of a report to the shell', () => {
    const stack = stackFacts('dotnet', { root: 'my app' });
    const step = measureStack(stack, inventoryOf([stack]), 'x:y/z').at(-1)!;
    expect(step.text).toContain(
      "upload 'my app/coverage/'*/coverage.cobertura.xml --entity",
    );
  });

  it('runs in the folder and uploads from the root in GitLab and elsewhere', () => {
    const stack = stackFacts('jest', { root: 'web' });
    const gitlab = measureStack(
      stack,
      inventoryOf([stack], [], 'gitlab'),
      'x:y/z',
    );
    expect(gitlab.at(-1)).toMatchObject({
      path: '.gitlab-ci.yml',
      text: `- |
  (cd web && npx jest --coverage --coverageReporters=lcov)
- |
  npx @backstage-coverage/coverage-cli upload web/coverage/lcov.info --entity x:y/z --flag unit --branch "$CI_COMMIT_REF_NAME"
`,
    });
    const shell = measureStack(stack, inventoryOf([stack]), 'x:y/z');
    expect(shell.at(-1)!.text)
      .toBe(`(cd web && npx jest --coverage --coverageReporters=lcov)
npx @backstage-coverage/coverage-cli upload web/coverage/lcov.info --entity x:y/z --flag unit
`);
  });
});
