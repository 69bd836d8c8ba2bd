import { TestKindDefinition } from '../repositoryFile/RepositoryFile';
import { compareText } from './compareText';
import { globMatcher } from './globMatcher';

/**
 * A test kind with everything that a definition may leave out.
 *
 * @public
 */
export interface TestKind {
  name: string;
  description: string;
  manual: boolean;
}

/** In the order of asking; what none of them matches are unit tests. */
const DEFAULTS: Record<string, Required<TestKindDefinition>> = {
  manual: {
    include: [
      '**/{test,tests}/**/manual/**',
      '**/{manual-tests,manual_tests,manual-testing}/**',
    ],
    description: 'Scripts that people run by hand',
    manual: true,
  },
  e2e: {
    include: [
      '**/{e2e,e2e-tests,e2e_tests,end-to-end,end_to_end,cypress,playwright}/**',
      '**/*.{e2e,e2e-spec,e2e-test,cy}.*',
      '**/*[._-]e2e[._-]*',
      '**/test_e2e*',
    ],
    description: 'End-to-end tests (full workflow)',
    manual: false,
  },
  integration: {
    include: [
      '**/{integration,integration-tests,integration_tests,integrationTest}/**',
      '**/*[._-]{integration,int}[._-]{test,spec}*',
      '**/*.integration.*',
      '**/test_integration*',
      '**/*{IT,IntegrationTest,IntegrationTests}.{java,kt,cs,groovy,php}',
    ],
    description: 'Integration tests (real services)',
    manual: false,
  },
  performance: {
    include: ['**/{performance,perf,load-tests,load_tests,stress}/**'],
    description: 'Performance and load tests',
    manual: false,
  },
  unit: {
    include: ['**'],
    description: 'Unit tests (mocked dependencies)',
    manual: false,
  },
};

/** What is left when `unit` was stated and does not match. */
const OTHER: TestKind = {
  name: 'other',
  description: 'Tests of no stated kind',
  manual: false,
};

/** Order for people, from the smallest to the largest. */
const SHOWN = ['unit', 'integration', 'e2e', 'performance', 'manual'];

/**
 * The kinds that the repository file states, completed; without any, the usual ones.
 */
export function testKinds(
  stated: Record<string, TestKindDefinition> | null,
): TestKind[] {
  return stated
    ? Object.entries(stated).map(([name, definition]) =>
        complete(name, definition),
      )
    : SHOWN.map(name => complete(name, DEFAULTS[name]));
}

function complete(name: string, definition: TestKindDefinition): TestKind {
  const usual = Object.hasOwn(DEFAULTS, name) ? DEFAULTS[name] : null;
  return {
    name,
    description:
      definition.description ?? usual?.description ?? `Tests of kind ${name}`,
    manual: definition.manual ?? usual?.manual ?? false,
  };
}

/**
 * Tells the kind of a test file by its path. Stated kinds come first, in their
 * order; then the usual ones by folder and name, unless they were stated with
 * other globs. Answers are kept: most tests reach several files, and every file
 * asks for its tests' kinds.
 *
 * @public
 */
export function testKindOf(
  stated: Record<string, TestKindDefinition> | null,
): (path: string) => TestKind {
  const usual = Object.entries(DEFAULTS).filter(
    ([name]) => !stated || !Object.hasOwn(stated, name),
  );
  const matchers = [...Object.entries(stated ?? {}), ...usual].map(
    ([name, definition]) => ({
      kind: complete(name, definition),
      matches: globMatcher(definition.include),
    }),
  );
  const known = new Map<string, TestKind>();
  return path => {
    let kind = known.get(path);
    if (!kind) {
      kind = matchers.find(({ matches }) => matches(path))?.kind ?? OTHER;
      known.set(path, kind);
    }
    return kind;
  };
}

/** Names of the kinds that some test files are of, in order. */
export function kindsOf(
  tests: readonly string[],
  kindOf: (path: string) => TestKind,
): string[] {
  const kinds: string[] = [];
  for (const test of tests) {
    const { name } = kindOf(test);
    if (!kinds.includes(name)) {
      kinds.push(name);
    }
  }
  return kinds.length > 1 ? kinds.sort(compareText) : kinds;
}

/**
 * Whether the repository file says that a file is a test, whatever it looks like.
 */
export function isStatedTest(
  stated: Record<string, TestKindDefinition> | null,
): (path: string) => boolean {
  return globMatcher(
    Object.values(stated ?? {}).flatMap(definition => definition.include),
  );
}
