import {
  StackFacts,
  TestStack,
} from '@backstage-coverage/plugin-coverage-common';
import { folderOf, Repository } from '../Repository';
import { ciFacts, RunnerCommands, StackDetector } from './StackDetector';

/** A stack that one build file per project tells of. */
interface BuildFileStack {
  stack: TestStack;
  /** Names of the build file. */
  files: RegExp;
  packageManager: string;
  /** In the build file, or one above it, where the runner is no part of the language. */
  runner: RegExp | null;
  coverage: RegExp | null;
  commands: RunnerCommands;
  /** Only folders that hold no build file of the same kind above them. */
  outermost?: boolean;
}

const STACKS: readonly BuildFileStack[] = [
  {
    stack: 'go',
    files: /(?:^|\/)go\.mod$/,
    packageManager: 'go',
    runner: null,
    coverage: null,
    commands: { test: /\bgo test\b/, coverage: /-cover(?:profile|mode)?\b/ },
  },
  {
    stack: 'gradle',
    files: /(?:^|\/)build\.gradle(?:\.kts)?$/,
    packageManager: 'gradle',
    runner: /junit|testng|kotest|spock/i,
    coverage: /jacoco|kover/i,
    commands: {
      test: /gradlew?\b[^\n]*\b(?:test|check|build)\b/,
      coverage: /jacoco|kover/i,
    },
    outermost: true,
  },
  {
    stack: 'maven',
    files: /(?:^|\/)pom\.xml$/,
    packageManager: 'maven',
    runner: /junit|testng/i,
    coverage: /jacoco|clover|cobertura/i,
    commands: {
      test: /\bmvnw?\b[^\n]*\b(?:test|verify|install|package)\b/,
      coverage: /jacoco/i,
    },
    outermost: true,
  },
  {
    stack: 'dotnet',
    files: /\.(?:csproj|fsproj|vbproj)$/,
    packageManager: 'dotnet',
    runner: /Microsoft\.NET\.Test\.Sdk|xunit|nunit|mstest/i,
    coverage:
      /coverlet|Microsoft\.CodeCoverage|Microsoft\.Testing\.Extensions\.CodeCoverage/i,
    commands: {
      test: /\bdotnet test\b/,
      coverage:
        /XPlat Code Coverage|CollectCoverage|--collect|dotnet-coverage|--coverage/,
    },
    outermost: true,
  },
  {
    stack: 'phpunit',
    files: /(?:^|\/)composer\.json$/,
    packageManager: 'composer',
    runner: /phpunit|pestphp/i,
    coverage: /phpunit|pestphp/i,
    commands: {
      test: /\b(?:phpunit|pest|composer (?:run )?test)\b/,
      coverage: /--coverage/,
    },
  },
  {
    stack: 'rspec',
    files: /(?:^|\/)Gemfile$/,
    packageManager: 'bundler',
    runner: /rspec|minitest/i,
    coverage: /simplecov/i,
    commands: {
      test: /\b(?:rspec|rake (?:test|spec)|rails test)\b/,
      coverage: /simplecov|COVERAGE/i,
    },
  },
  {
    stack: 'cargo',
    files: /(?:^|\/)Cargo\.toml$/,
    packageManager: 'cargo',
    runner: null,
    coverage: null,
    commands: {
      test: /\bcargo (?:test|nextest|llvm-cov|tarpaulin)\b/,
      coverage: /llvm-cov|tarpaulin|grcov/,
    },
    outermost: true,
  },
];

/** Stacks whose projects are known by a build file: Go, JVM, .NET, PHP, Ruby, Rust. */
export const buildFileStacks: readonly StackDetector[] = STACKS.map(
  definition => async (repository, ci) => {
    const files = repository.paths.filter(path => definition.files.test(path));
    const roots = [...new Set(files.map(folderOf))].sort();
    const chosen = definition.outermost ? outermost(roots) : roots;
    return Promise.all(
      chosen.map(async (root): Promise<StackFacts> => {
        const configFiles = definition.outermost
          ? files.filter(path => isBelow(folderOf(path), root))
          : files.filter(path => folderOf(path) === root);
        const text = await textOf(repository, configFiles);
        return {
          stack: definition.stack,
          root,
          packageManager: definition.packageManager,
          configFiles,
          runnerDeclared: definition.runner?.test(text) ?? true,
          coverageDeclared: definition.coverage?.test(text) ?? true,
          sources: [],
          missingSources: [],
          ...ciFacts(ci, root, definition.commands),
        };
      }),
    );
  },
);

async function textOf(
  repository: Repository,
  paths: string[],
): Promise<string> {
  const texts = await Promise.all(paths.map(path => repository.read(path)));
  return texts.join('\n');
}

/** Modules of one build are one project. */
function outermost(roots: readonly string[]): string[] {
  return roots.filter(
    root => !roots.some(other => other !== root && isBelow(root, other)),
  );
}

function isBelow(folder: string, root: string): boolean {
  return root === '' || folder === root || folder.startsWith(`${root}/`);
}
