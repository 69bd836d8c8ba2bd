import { SwiftDeclaration } from './outlineSwift';
import { SwiftToken } from './tokenizeSwift';

const SKIP = /^XCTSkip(?:If|Unless)?$/;
const BEFORE_EACH = /^(?:setUp|setUpWithError)$/;
const EXAMPLE = /^[fx]?it$|^pending$/;

/**
 * Test functions of XCTest and Swift Testing, examples of Quick, and those that
 * are skipped: by `XCTSkip` in their body or before each of their class, by the
 * traits `.disabled` and `.enabled(if:)` of their own or of their suite, or by `x`.
 */
export function countSwiftTests(
  declarations: readonly SwiftDeclaration[],
  tokens: readonly SwiftToken[],
): { functions: number; skipped: number } {
  const guarded = new Set(
    declarations
      .filter(({ name, body }) => BEFORE_EACH.test(name) && skips(body))
      .map(({ owners }) => owners.at(-1)),
  );
  const tests = declarations.filter(isTest);
  const skipped = tests.filter(
    test =>
      skips(test.body) ||
      guarded.has(test.owners.at(-1)) ||
      [test, ...test.owners].some(isDisabled),
  );
  const examples = tokens.some(({ text }) => text === 'QuickSpec')
    ? tokens.filter(
        ({ kind, text }, i) =>
          kind === 'word' &&
          EXAMPLE.test(text) &&
          tokens[i - 1]?.text !== '.' &&
          tokens[i + 1]?.text === '(' &&
          tokens[i + 2]?.kind === 'string',
      )
    : [];
  return {
    functions: tests.length + examples.length,
    skipped:
      skipped.length + examples.filter(({ text }) => /^[xp]/.test(text)).length,
  };
}

function isTest({
  keyword,
  name,
  attributes,
  modifiers,
  owners,
  head,
}: SwiftDeclaration): boolean {
  if (keyword !== 'func') {
    return false;
  }
  if (attributes.some(text => /^Test(?:\(|$)/.test(text))) {
    return true;
  }
  const owner = owners.at(-1);
  const inherits =
    owner?.head.some(({ text }) => /TestCase$/.test(text)) ||
    /(?:Tests?|TestCase)$/.test(owner?.name ?? '');
  return (
    inherits &&
    /^(?:class|extension)$/.test(owner?.keyword ?? '') &&
    /^test/.test(name) &&
    !modifiers.some(word => /^(?:private|fileprivate|static)$/.test(word)) &&
    head[1]?.text === '(' &&
    head[2]?.text === ')'
  );
}

function isDisabled({ attributes }: SwiftDeclaration): boolean {
  return attributes.some(text =>
    /^(?:Test|Suite)\(.*\.(?:disabled\b|enabled\()/s.test(text),
  );
}

function skips(body: readonly SwiftToken[] | undefined): boolean {
  return body?.some(({ text }) => SKIP.test(text)) === true;
}
