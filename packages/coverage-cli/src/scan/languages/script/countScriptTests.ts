import type { Node } from '@vscode/tree-sitter-wasm';

const TEST = /^(?:it|test|specify|fit|xit|xtest)\b/;
const SUITE = /^x?f?(?:describe|suite|context)\b/;
const SKIPPED = /^x|\.(?:skip|skipIf|todo|fixme)\b/;
/** Of a runner, but no test: Playwright's and vitest's own. */
const NO_TEST =
  /^test\.(?:describe|beforeEach|afterEach|beforeAll|afterAll|use|extend|step|setTimeout|info|slow|expect|configure)\b/;

/**
 * Test cases of jest, vitest, mocha, jasmine and Playwright, and those that are
 * skipped, themselves or with their suite. A table of cases is one.
 */
export function countScriptTests(calls: Node[]): {
  functions: number;
  skipped: number;
} {
  const skippedSuites = calls
    .filter(call => isSuite(nameOf(call)) && SKIPPED.test(nameOf(call)))
    .map(call => [call.startIndex, call.endIndex]);
  const tests = calls.filter(
    call =>
      TEST.test(nameOf(call)) && !NO_TEST.test(nameOf(call)) && hasTitle(call),
  );
  const skipped = tests.filter(
    call =>
      SKIPPED.test(nameOf(call)) ||
      skippedSuites.some(
        ([start, end]) => call.startIndex >= start && call.endIndex <= end,
      ),
  );
  return { functions: tests.length, skipped: skipped.length };
}

function isSuite(name: string): boolean {
  return SUITE.test(name) || /^test\.describe\b/.test(name);
}

/** `it.skip.each` of `it.skip.each(table)('title', ...)`. */
function nameOf(call: Node): string {
  const callee = call.childForFieldName('function');
  const inner =
    callee?.type === 'call_expression'
      ? callee.childForFieldName('function')
      : callee;
  return inner?.text ?? '';
}

/** `test.skip(condition)` and `it.each(table)` alone are no tests. */
function hasTitle(call: Node): boolean {
  const [title, body] =
    call.childForFieldName('arguments')?.namedChildren ?? [];
  const isTitle =
    title?.type === 'string' ||
    title?.type === 'template_string' ||
    (title?.type === 'identifier' && body !== undefined) ||
    (title?.type === 'member_expression' && body !== undefined);
  return isTitle && !/\.(?:each|for)$/.test(calleeText(call));
}

function calleeText(call: Node): string {
  const callee = call.childForFieldName('function');
  return callee?.type === 'member_expression' ? callee.text : '';
}
