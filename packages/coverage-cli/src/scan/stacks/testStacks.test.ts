import { TestFolder } from '../../testing/TestFolder';
import { Repository } from '../Repository';
import { testStacks } from './testStacks';

describe('testStacks', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  function stacksOf(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      folder.write(path, text);
    }
    return testStacks(
      new Repository(folder.path, Object.keys(files).sort(), new Map()),
    );
  }

  it.each<[string, Record<string, string>, object]>([
    [
      'pytest',
      {
        'pyproject.toml':
          '[tool.coverage.run]\nsource = ["app", "gone"]\n[project.optional-dependencies]\ntest = ["pytest", "pytest-cov"]\n',
        'uv.lock': '',
        'app/a.py': '',
        '.gitlab-ci.yml': 'test: { script: [pytest --cov] }\n',
      },
      {
        packageManager: 'uv',
        configFiles: ['pyproject.toml'],
        runnerDeclared: true,
        coverageDeclared: true,
        sources: ['app', 'gone'],
        missingSources: ['gone'],
        ciTestFiles: ['.gitlab-ci.yml'],
        ciCoverageFiles: ['.gitlab-ci.yml'],
      },
    ],
    [
      'pytest',
      {
        'setup.cfg': '[coverage:run]\nsource =\n    app\n    gone\n',
        'requirements-dev.txt': 'pytest\n',
        'app/a.py': '',
      },
      {
        packageManager: 'pip',
        runnerDeclared: true,
        sources: ['app', 'gone'],
        missingSources: ['gone'],
        ciTestFiles: [],
      },
    ],
    [
      'vitest',
      {
        'package.json':
          '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"1","@vitest/coverage-v8":"1"}}',
        'pnpm-lock.yaml': '',
        'vitest.config.ts': '',
        '.github/workflows/ci.yml': 'run: pnpm test -- --coverage\n',
      },
      {
        packageManager: 'pnpm',
        configFiles: ['package.json', 'vitest.config.ts'],
        runnerDeclared: true,
        coverageDeclared: true,
        ciTestFiles: ['.github/workflows/ci.yml'],
        ciCoverageFiles: ['.github/workflows/ci.yml'],
      },
    ],
    [
      'jest',
      { 'package.json': '{}', 'src/a.ts': '', Jenkinsfile: "sh 'npm test'\n" },
      {
        packageManager: 'npm',
        runnerDeclared: false,
        coverageDeclared: false,
        ciTestFiles: ['Jenkinsfile'],
        ciCoverageFiles: [],
      },
    ],
    [
      'go',
      {
        'go.mod': 'module example.com/a\n',
        '.circleci/config.yml': 'run: go test -coverprofile=c.out ./...\n',
      },
      {
        runnerDeclared: true,
        coverageDeclared: true,
        ciCoverageFiles: ['.circleci/config.yml'],
      },
    ],
    [
      'gradle',
      {
        'build.gradle.kts': 'plugins { jacoco }\n',
        'app/build.gradle.kts': 'testImplementation("junit:junit:4")\n',
        '.travis.yml': 'script: ./gradlew check\n',
      },
      {
        root: '',
        configFiles: ['app/build.gradle.kts', 'build.gradle.kts'],
        runnerDeclared: true,
        coverageDeclared: true,
        ciTestFiles: ['.travis.yml'],
        ciCoverageFiles: [],
      },
    ],
    [
      'maven',
      {
        'pom.xml': '<artifactId>junit</artifactId>\n',
        'azure-pipelines.yml': 'script: mvn -B verify\n',
      },
      {
        runnerDeclared: true,
        coverageDeclared: false,
        ciTestFiles: ['azure-pipelines.yml'],
      },
    ],
    [
      'dotnet',
      {
        'test/A.Tests.csproj':
          '<PackageReference Include="xunit" />\n<PackageReference Include="coverlet.collector" />\n',
        'bitbucket-pipelines.yml':
          'dotnet test test --collect "XPlat Code Coverage"\n',
      },
      {
        root: 'test',
        runnerDeclared: true,
        coverageDeclared: true,
        ciCoverageFiles: ['bitbucket-pipelines.yml'],
      },
    ],
    [
      'phpunit',
      { 'composer.json': '{"require-dev":{"phpunit/phpunit":"11"}}' },
      { packageManager: 'composer', runnerDeclared: true },
    ],
    [
      'rspec',
      { Gemfile: "gem 'rspec'\ngem 'simplecov'\n" },
      {
        packageManager: 'bundler',
        runnerDeclared: true,
        coverageDeclared: true,
      },
    ],
    [
      'cargo',
      {
        'Cargo.toml': '[workspace]\n',
        'core/Cargo.toml': '[package]\n',
        '.drone.yml': 'cargo llvm-cov\n',
      },
      {
        root: '',
        runnerDeclared: true,
        ciTestFiles: ['.drone.yml'],
        ciCoverageFiles: ['.drone.yml'],
      },
    ],
  ])('knows a project of %s', async (stack, files, facts) => {
    expect(await stacksOf(files)).toEqual([
      expect.objectContaining({ stack, ...facts }),
    ]);
  });

  it('keeps the folders of a monorepo apart', async () => {
    const stacks = await stacksOf({
      'package.json': '{"workspaces":["web","lib"]}',
      'yarn.lock': '',
      'web/package.json': '{"devDependencies":{"vitest":"1"}}',
      'lib/package.json': '{"jest":{},"devDependencies":{"jest":"29"}}',
      'backend/pyproject.toml': '[tool.pytest.ini_options]\n',
      'backend/requirements.txt': 'pytest-cov\n',
      'docs/pyproject.toml': '[project]\n',
      'tools/go.mod': 'module x\n',
      '.github/workflows/web.yml': 'working-directory: web\nrun: yarn test\n',
      '.github/workflows/backend.yml':
        'working-directory: backend\nrun: pytest --cov\n',
    });
    expect(
      stacks.map(({ stack, root, packageManager, ciTestFiles }) => [
        stack,
        root,
        packageManager,
        ciTestFiles,
      ]),
    ).toEqual([
      ['pytest', 'backend', 'pip', ['.github/workflows/backend.yml']],
      ['jest', 'lib', 'yarn', []],
      ['vitest', 'web', 'yarn', ['.github/workflows/web.yml']],
      ['go', 'tools', 'go', []],
    ]);
  });

  it('takes a part of a longer name for no folder that CI names', async () => {
    const stacks = await stacksOf({
      'api/go.mod': 'module x\n',
      '.gitlab-ci.yml': 'script: cd rapid && go test ./...\n',
    });
    expect(stacks[0].ciTestFiles).toEqual([]);
  });

  it('reads on where a manifest is no JSON', async () => {
    expect(
      await stacksOf({
        'package.json': '{ // no',
        'src/a.ts': '',
        'go.mod': 'module x\n',
      }),
    ).toEqual([expect.objectContaining({ stack: 'go' })]);
  });
});
