import { TestStack } from '../inventory/Inventory';
import { stackFacts } from './__fixtures__/facts';
import { runCommand } from './runCommand';

describe('runCommand', () => {
  it('measures the sources that exist, in the folder of the stack', () => {
    const stack = stackFacts('pytest', {
      root: 'core',
      sources: ['batch_app', 'result_handlers', 'curation_app'],
      missingSources: ['curation_app'],
    });
    expect(runCommand(stack)).toBe(
      'cd core && pytest --cov=batch_app --cov=result_handlers --cov-report=lcov',
    );
  });

  it.each<[TestStack, string | undefined, string]>([
    ['pytest', 'uv', 'uv run pytest --cov --cov-report=lcov'],
    [
      'vitest',
      'pnpm',
      'pnpm exec vitest run --coverage --coverage.provider=v8 --coverage.reporter=lcov',
    ],
    ['jest', 'yarn', 'yarn jest --coverage --coverageReporters=lcov'],
    [
      'go',
      undefined,
      'go test ./... -coverpkg=./... -coverprofile=coverage.out && go run github.com/boumenot/gocover-cobertura@latest < coverage.out > coverage.xml',
    ],
    [
      'dotnet',
      undefined,
      'dotnet test --collect:"XPlat Code Coverage" --results-directory coverage',
    ],
    [
      'phpunit',
      undefined,
      'XDEBUG_MODE=coverage vendor/bin/phpunit --coverage-cobertura coverage.xml',
    ],
    ['rspec', undefined, 'bundle exec rspec'],
    [
      'cargo',
      undefined,
      '(cargo llvm-cov --version || cargo install cargo-llvm-cov --locked) && cargo llvm-cov --workspace --lcov --output-path lcov.info',
    ],
  ])('%s with %s', (stack, packageManager, expected) => {
    expect(runCommand(stackFacts(stack, { packageManager }))).toBe(expected);
  });

  it.each<[TestStack, RegExp]>([
    ['gradle', /^\.\/gradlew test jacocoTestReport && .*reporttypes:Cobertura/],
    ['maven', /^mvn verify && .*reports:target\/site\/jacoco\/jacoco\.xml/],
  ])('%s ends with a format that the product reads', (stack, expected) => {
    expect(runCommand(stackFacts(stack))).toMatch(expected);
  });

  it('quotes what a shell would read', () => {
    const stack = stackFacts('pytest', {
      root: 'my app; rm -rf x',
      sources: ["it's"],
    });
    expect(runCommand(stack)).toBe(
      "cd 'my app; rm -rf x' && pytest '--cov=it'\\''s' --cov-report=lcov",
    );
  });
});
