/**
 * What a file is for. A `marker` holds no code of its own: an empty
 * `__init__.py`, an `index.ts` that only re-exports, pure types.
 *
 * @public
 */
export type FileKind =
  | 'source'
  | 'test'
  | 'marker'
  | 'generated'
  | 'vendored'
  | 'other';

/**
 * Test stacks that the product gives advice for.
 *
 * @public
 */
export const TEST_STACKS = [
  'pytest',
  'vitest',
  'jest',
  'go',
  'gradle',
  'maven',
  'dotnet',
  'phpunit',
  'rspec',
  'cargo',
] as const;

/**
 * One of {@link TEST_STACKS}.
 *
 * @public
 */
export type TestStack = (typeof TEST_STACKS)[number];

/**
 * What is known of the tests in a file, statically: nothing was run.
 *
 * @public
 */
export interface TestFileFacts {
  /** Test functions or cases. */
  functions: number;
  /** Those of them that are skipped always or whenever a server does not answer. */
  skipped: number;
  /** Imports that resolve to nothing, as written: `curation_app`. */
  unresolvedImports: string[];
  /** Talks to the code over the network or as a process, not by import. */
  external: boolean;
  /**
   * In a file of kind `source` that holds tests of itself: what they import beside
   * it. They test those files, too; `imports` of the file are those of its code.
   */
  imports?: string[];
}

/**
 * A function of a source file.
 *
 * @public
 */
export interface InventoryFunction {
  name: string;
  /** First line, 1-based. */
  line: number;
  /** Can be called by other files; default true. */
  public?: boolean;
}

/**
 * One file of a repository. Everything optional is unknown when it is absent,
 * which is not the same as empty.
 *
 * @public
 */
export interface InventoryFile {
  /** From the repository's root, with `/`. */
  path: string;
  kind: FileKind;
  /** Physical lines. */
  lines: number;
  language?: string;
  /** Files of this repository that it imports, by path. */
  imports?: string[];
  /** Packages from outside that it imports: `vllm`. */
  packages?: string[];
  functions?: InventoryFunction[];
  /** Lines that raise or handle errors. */
  errorLines?: number[];
  /** Decision points plus one, summed over the functions. */
  complexity?: number;
  /** Commits that changed it, weighted exp(-age in days / 90), renames followed. */
  churn?: number;
  /** Commits that changed it and say that they mend something. */
  fixes?: number;
  /**
   * Whom the repository's CODEOWNERS names for it, as written there:
   * `@org/payments`. Empty: nobody.
   */
  owners?: string[];
  /**
   * For files of kind `test`, and for a `source` that holds tests of itself, as
   * `mod tests` in Rust: it counts as source, and as a test file of itself.
   */
  test?: TestFileFacts;
}

/**
 * How a folder of the repository is tested and measured today.
 *
 * @public
 */
export interface StackFacts {
  stack: TestStack;
  /** Folder that the stack's commands run in; empty for the repository's root. */
  root: string;
  /** `uv`, `poetry`, `pip`, `npm`, `yarn`, `pnpm`... */
  packageManager?: string;
  /** Configuration files found: `core/pyproject.toml`. */
  configFiles: string[];
  /** The test runner is a declared dependency. */
  runnerDeclared: boolean;
  /** What measures coverage is a declared dependency: pytest-cov, \@vitest/coverage-v8. */
  coverageDeclared: boolean;
  /** The configured source setting, as written: `batch_app`. */
  sources: string[];
  /** Those of `sources` that resolve to nothing in the repository. */
  missingSources: string[];
  /** CI files that run this stack's tests, and those of them that measure coverage. */
  ciTestFiles: string[];
  ciCoverageFiles: string[];
}

/**
 * A repository's files at a commit.
 *
 * @public
 */
export interface Inventory {
  version: 1;
  /** The commit that was scanned. */
  commit?: string;
  files: InventoryFile[];
  stacks: StackFacts[];
  /** CI system found: `github-actions`. */
  ci?: string | null;
  /** False: churn and fixes were not asked for or there is no history. */
  history?: boolean;
}
