import type { Node } from '@vscode/tree-sitter-wasm';
import { attributesOf, isTestAttribute } from './RustScopes';

/** `#[ignore]`, also where only some builds have it. */
const IGNORED = /^#\s*\[\s*(?:ignore\b|cfg_attr\s*\(.*\bignore\b)/s;

/**
 * Test functions as `cargo test` finds them, of the test runners that add an
 * attribute too, and those that it ignores unless told otherwise.
 *
 * @param functions - with whatever attributes
 * @param macros - calls of macros that hold test functions: `proptest! { ... }`
 */
export function countRustTests(
  functions: Node[],
  macros: Node[],
): { functions: number; skipped: number } {
  const counts = { functions: 0, skipped: 0 };
  for (const node of functions) {
    const attributes = attributesOf(node);
    if (attributes.some(isTest)) {
      counts.functions += 1;
      counts.skipped += attributes.some(({ text }) => IGNORED.test(text))
        ? 1
        : 0;
    }
  }
  for (const macro of macros) {
    const attributes = macro
      .descendantsOfType('token_tree')
      .map(tree => tree?.text ?? '');
    counts.functions += attributes.filter(text =>
      /^\[\s*test\s*\]$/.test(text),
    ).length;
    counts.skipped += attributes.filter(text =>
      /^\[\s*ignore\b/.test(text),
    ).length;
  }
  return counts;
}

/** A benchmark measures, and tests nothing. */
function isTest(attribute: Node): boolean {
  return (
    isTestAttribute(attribute) && !/^#\s*\[\s*bench\b/.test(attribute.text)
  );
}
