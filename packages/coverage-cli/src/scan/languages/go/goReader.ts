import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { SyntaxTree } from '../../source/SyntaxTree';
import { countGoTests } from './countGoTests';

const QUERY = `
  (package_clause (package_identifier) @package)
  (import_spec) @import
  [(function_declaration) (method_declaration)] @function
  (func_literal) @literal
  (call_expression) @call
  [(if_statement) (for_statement) (expression_case) (type_case)
   (communication_case)] @decision
  (binary_expression operator: ["&&" "||"]) @decision
  (if_statement condition: (_) @condition)
`;

/** Packages that speak to something outside of the process. */
const NETWORK =
  /^(?:net(?:\/(?:http|rpc|smtp))?|os\/exec|google\.golang\.org\/grpc|github\.com\/(?:go-resty|chromedp|playwright-community|testcontainers|gorilla\/websocket|gavv\/httpexpect|ory\/dockertest))(?:$|\/)/;

/** `err != nil`, `nil != parseErr`: what Go has in place of catching. */
const ERROR_CHECK = /\b\w*[eE]rr\w*\s*!=\s*nil\b|\bnil\s*!=\s*\w*[eE]rr/;

/** Reads Go, generics and range over functions included. */
export const goReader: LanguageReader = {
  languages: ['go'],
  queries: { go: QUERY },
  parts: (_path, text) => [{ text, grammar: 'go', firstLine: 0 }],

  read(path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const functions = of('function');
    const calls = of('call');
    const specifiers = of('import').flatMap(specifierOf);
    const tests = path.endsWith('_test.go')
      ? countGoTests(functions, calls, specifiers)
      : { functions: 0, skipped: 0 };
    return {
      imports: specifiers.map(specifier => ({ specifier })),
      exports: [],
      functions: functions.map(node => functionOf(tree, node)),
      errorLines: errorLines(tree, of('condition'), calls),
      complexity:
        of('decision').length + functions.length + of('literal').length,
      hasOwnCode: tree.root.namedChildren.some(hasCode),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: specifiers.some(specifier => NETWORK.test(specifier)),
      // What the build leaves out belongs to no package.
      ...(!isIgnoredByBuild(tree.root) && {
        namespace: of('package')[0]?.text ?? '',
      }),
    };
  },
};

function specifierOf(node: Node): string[] {
  const specifier = node.childForFieldName('path')?.firstNamedChild?.text;
  return specifier ? [specifier] : [];
}

/** `Store.Get` of `func (s *Store[T]) Get()`; capitals are public. */
function functionOf(tree: SyntaxTree, node: Node): InventoryFunction {
  const name = node.childForFieldName('name')?.text ?? '';
  const receiver = node
    .childForFieldName('receiver')
    ?.descendantsOfType('type_identifier')[0]?.text;
  const parts = receiver ? [receiver, name] : [name];
  return {
    name: parts.join('.'),
    line: tree.lineOf(node),
    ...(!parts.every(part => /^\p{Lu}/u.test(part)) && { public: false }),
  };
}

function errorLines(
  tree: SyntaxTree,
  conditions: Node[],
  calls: Node[],
): number[] {
  const handled = conditions.filter(node => ERROR_CHECK.test(node.text));
  const raised = calls.filter(node =>
    /^(?:panic|recover)$/.test(node.childForFieldName('function')?.text ?? ''),
  );
  return [
    ...new Set([...handled, ...raised].map(node => tree.lineOf(node))),
  ].sort((a, b) => a - b);
}

/** Types run nothing; neither do the package's name and its imports. */
function hasCode(node: Node | null): boolean {
  return (
    node !== null &&
    ![
      'comment',
      'package_clause',
      'import_declaration',
      'type_declaration',
    ].includes(node.type)
  );
}

/** `//go:build ignore`: a script that is run by itself, of another package. */
function isIgnoredByBuild(root: Node): boolean {
  for (const node of root.namedChildren) {
    if (node?.type !== 'comment') {
      return false;
    }
    if (/^\/\/(?:go:build|\s*\+build)\s+ignore\b/.test(node.text)) {
      return true;
    }
  }
  return false;
}
