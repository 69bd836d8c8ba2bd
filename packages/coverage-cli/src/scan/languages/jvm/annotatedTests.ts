/** An annotation: `Test` and `(enabled = false)`. */
export interface Annotation {
  /** Without its package. */
  name: string;
  /** As written, with parentheses; empty where it has none. */
  arguments: string;
}

/** A method or function that may be a test. */
export interface TestCandidate {
  name: string;
  annotations: readonly Annotation[];
  /** Annotations of the types around it. */
  typeAnnotations: readonly Annotation[];
  isPublic: boolean;
  /** In a subclass of JUnit 3's `TestCase`. */
  isInTestCase: boolean;
  /** Makes an assumption, or throws what skips. */
  skips: boolean;
}

const TEST =
  /^(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Theory|Property|Example|ArchTest|CartesianTest|RetryingTest)$/;
const DISABLED = /^(?:Disabled|Ignore|Ignored|DoNotRun)/;
/** `@EnabledIfEnvironmentVariable`, `@DisabledOnOs`, `@EnabledIf`. */
const CONDITION = /^(?:Enabled|Disabled)(?:If|On|For|In)/;
/** Run before each test, so what they skip is everything. */
const BEFORE =
  /^(?:Before|BeforeEach|BeforeAll|BeforeClass|BeforeMethod|BeforeTest|BeforeSuite)$/;
const LIFECYCLE = /^(?:Before|After|DataProvider|Factory)/;

/** Names of what skips the test that calls it, in JUnit, TestNG and AssertJ. */
export const SKIPPING =
  /^(?:assum(?:e(?:True|False|That|NotNull|NoException)?|ingThat)|abort|SkipException|TestAbortedException|AssumptionViolatedException)$/;

/** Tests by the rules of JUnit 3, 4 and 5, TestNG, jqwik and kotlin.test. */
export function countAnnotatedTests(candidates: readonly TestCandidate[]): {
  functions: number;
  skipped: number;
} {
  const tests = candidates.filter(isTest);
  const skipsAll = candidates.some(
    ({ annotations, skips }) =>
      skips && annotations.some(({ name }) => BEFORE.test(name)),
  );
  const skipped = tests.filter(
    test =>
      skipsAll ||
      test.skips ||
      [...test.annotations, ...test.typeAnnotations].some(isDisabling),
  );
  return { functions: tests.length, skipped: skipped.length };
}

function isTest(candidate: TestCandidate): boolean {
  const { name, annotations, typeAnnotations, isPublic } = candidate;
  if (annotations.some(annotation => TEST.test(annotation.name))) {
    return true;
  }
  // TestNG takes every public method of a class that is marked as a test.
  const isOfTestClass =
    typeAnnotations.some(annotation => annotation.name === 'Test') &&
    !annotations.some(annotation => LIFECYCLE.test(annotation.name));
  return (
    isPublic &&
    (isOfTestClass || (candidate.isInTestCase && /^test/.test(name)))
  );
}

/** Whether a mark leaves out what it stands on, always or under a condition. */
export function isDisabling(annotation: Annotation): boolean {
  return (
    DISABLED.test(annotation.name) ||
    CONDITION.test(annotation.name) ||
    (annotation.name === 'Test' &&
      /\benabled\s*=\s*false\b/.test(annotation.arguments))
  );
}
