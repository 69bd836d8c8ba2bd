import { StackFacts } from '../../inventory/Inventory';

/**
 * Shell command that runs a stack's tests with coverage, and the report that it
 * writes. Sources that do not resolve are left out of it, since they would make
 * it measure nothing.
 */
export function coverageCommand(stack: StackFacts): {
  command: string;
  report: string;
} {
  switch (stack.stack) {
    case 'pytest':
      return {
        command: `${pythonRunner(stack)}pytest ${sourcesOf(
          stack,
        )}--cov-report=xml`,
        report: 'coverage.xml',
      };
    case 'vitest':
      return {
        command: `${nodeRunner(
          stack,
        )} vitest run --coverage --coverage.reporter=lcov`,
        report: 'coverage/lcov.info',
      };
    case 'jest':
      return {
        command: `${nodeRunner(
          stack,
        )} jest --coverage --coverageReporters=lcov`,
        report: 'coverage/lcov.info',
      };
    case 'go':
      return {
        command: 'go test -coverprofile=coverage.out ./...',
        report: 'coverage.out',
      };
    case 'gradle':
      return {
        command: './gradlew test jacocoTestReport',
        report: 'build/reports/jacoco/test/jacocoTestReport.xml',
      };
    case 'maven':
      return { command: 'mvn verify', report: 'target/site/jacoco/jacoco.xml' };
    case 'dotnet':
      return {
        command:
          'dotnet test --collect:"XPlat Code Coverage" --results-directory coverage',
        report: 'coverage/*/coverage.cobertura.xml',
      };
    case 'phpunit':
      return {
        command: 'vendor/bin/phpunit --coverage-clover clover.xml',
        report: 'clover.xml',
      };
    case 'rspec':
      return { command: 'bundle exec rspec', report: 'coverage/coverage.xml' };
    case 'cargo':
      return {
        command: 'cargo llvm-cov --lcov --output-path lcov.info',
        report: 'lcov.info',
      };
    default:
      throw new Error(`Unknown test stack ${stack.stack}`);
  }
}

function sourcesOf({ sources, missingSources }: StackFacts): string {
  const usable = sources.filter(
    source => !missingSources.includes(source) && /^[\w./-]+$/.test(source),
  );
  return usable.length > 0
    ? usable.map(source => `--cov=${source} `).join('')
    : '--cov ';
}

function pythonRunner({ packageManager }: StackFacts): string {
  return packageManager === 'uv' || packageManager === 'poetry'
    ? `${packageManager} run `
    : '';
}

function nodeRunner({ packageManager }: StackFacts): string {
  if (packageManager === 'pnpm') {
    return 'pnpm exec';
  }
  return packageManager === 'yarn' ? 'yarn' : 'npx';
}
