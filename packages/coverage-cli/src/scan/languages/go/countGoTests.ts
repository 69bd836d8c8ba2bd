import type { Node } from '@vscode/tree-sitter-wasm';

const TEST = /^(?:Test|Fuzz|Example)(?!\p{Ll})/u;
/** What `testing.T` offers, also through a suite's `T()`, and Ginkgo. */
const SKIP =
  /^(?:[tbf]|tb|\w+\.T\(\))\.(?:Skipf?|SkipNow)$|^(?:ginkgo\.)?Skip$/;
/** Ginkgo's cases; `P` and `X` in front leave them out. */
const CASE = /^(?:ginkgo\.)?[FPX]?(?:It|Specify)$/;
const PENDING = /^(?:ginkgo\.)?[PX]/;
/** Run before each test of a suite, so what they skip is everything. */
const BEFORE_ALL = /^(?:SetupTest|SetupSuite|BeforeTest)$/;

/**
 * Tests, fuzz tests and examples that `go test` runs, methods of suites and
 * Ginkgo's cases; and those of them that skip themselves, or that call a function
 * of the file that skips. What only `-short` skips runs in CI.
 *
 * @param specifiers - packages that the file imports
 */
export function countGoTests(
  functions: Node[],
  calls: Node[],
  specifiers: readonly string[],
): { functions: number; skipped: number } {
  const cases = specifiers.some(name => /\/ginkgo(?:\/v\d+)?$/.test(name))
    ? calls.filter(call => CASE.test(calleeOf(call)))
    : [];
  const tests = functions.filter(isTest);
  const skips = calls.filter(
    call => SKIP.test(calleeOf(call)) && !isForShortRuns(call),
  );
  const skipping = new Set(
    skips.flatMap(call => declarationOf(call)?.id ?? []),
  );
  const guards = functions.filter(
    node => skipping.has(node.id) && !isTest(node),
  );
  const guardNames = new Set(guards.map(nameOf));
  const everyMethod = guards.some(node => BEFORE_ALL.test(nameOf(node)));
  for (const call of calls) {
    if (guardNames.has(calleeOf(call).split('.').pop()!)) {
      const id = declarationOf(call)?.id;
      if (id !== undefined) {
        skipping.add(id);
      }
    }
  }
  const skipped = tests.filter(
    test =>
      skipping.has(test.id) ||
      (everyMethod && test.type === 'method_declaration'),
  );
  return {
    functions: tests.length + cases.length,
    skipped:
      skipped.length +
      cases.filter(call => PENDING.test(calleeOf(call))).length,
  };
}

/** `TestMain` and helpers such as `Testify()` are none. */
function isTest(node: Node): boolean {
  const name = nameOf(node);
  return TEST.test(name) && name !== 'TestMain';
}

function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text ?? '';
}

function calleeOf(call: Node): string {
  return call.childForFieldName('function')?.text ?? '';
}

/** The function that a call is in; none for what only a subtest does. */
function declarationOf(node: Node): Node | null {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'func_literal') {
      return null;
    }
    if (
      up.type === 'function_declaration' ||
      up.type === 'method_declaration'
    ) {
      return up;
    }
  }
  return null;
}

function isForShortRuns(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (
      up.type === 'if_statement' &&
      /\btesting\.Short\(\)/.test(up.childForFieldName('condition')?.text ?? '')
    ) {
      return true;
    }
  }
  return false;
}
