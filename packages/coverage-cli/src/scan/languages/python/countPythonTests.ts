import type { Node } from '@vscode/tree-sitter-wasm';
import { SyntaxTree } from '../../source/SyntaxTree';

const SKIP_MARK =
  /^@?(?:pytest\.mark\.(?:skip|skipif)|(?:unittest\.)?skip(?:If|Unless)?)\b/;
const SKIP_CALL =
  /(?:^|[^\w.])(?:pytest\.skip|self\.skipTest|unittest\.SkipTest|pytest\.importorskip)\b/;

/**
 * Test functions by pytest's and unittest's rules, and those of them that are
 * skipped always or whenever a condition of their surroundings does not hold: by a
 * mark of their own, of their class or of the module, by a call in their body, or
 * by a fixture of the file that skips.
 */
export function countPythonTests(
  tree: SyntaxTree,
  functions: Node[],
  classes: Node[],
): { functions: number; skipped: number } {
  const tests = functions.filter(isTest);
  if (tests.length === 0) {
    return { functions: 0, skipped: 0 };
  }
  if (isModuleSkipped(tree.root)) {
    return { functions: tests.length, skipped: tests.length };
  }
  const skippingClasses = new Set(
    classes.filter(isMarkedToSkip).map(node => node.id),
  );
  const guards = functions.filter(
    node => !isTest(node) && SKIP_CALL.test(bodyOf(node)),
  );
  const everyone = guards.some(isForEveryTest);
  const fixtures = new Set(
    guards.map(node => node.childForFieldName('name')?.text ?? ''),
  );
  const skipped = tests.filter(
    test =>
      everyone ||
      isMarkedToSkip(test) ||
      skippingClasses.has(classOf(test)?.id ?? -1) ||
      SKIP_CALL.test(bodyOf(test)) ||
      asksFor(test, fixtures),
  );
  return { functions: tests.length, skipped: skipped.length };
}

/** `test...` of the module, of a class `Test...` or of a `TestCase`. */
function isTest(node: Node): boolean {
  if (!/^test/.test(node.childForFieldName('name')?.text ?? '')) {
    return false;
  }
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'function_definition') {
      return false;
    }
    if (up.type === 'class_definition') {
      const name = up.childForFieldName('name')?.text ?? '';
      const bases = up.childForFieldName('superclasses')?.text ?? '';
      return /^Test|Tests?$/.test(name) || /Test|TestCase\b/.test(bases);
    }
  }
  return true;
}

function classOf(node: Node): Node | null {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'class_definition') {
      return up;
    }
  }
  return null;
}

function isModuleSkipped(root: Node): boolean {
  return root.namedChildren.some(
    node =>
      node?.type === 'expression_statement' &&
      (/^pytestmark\s*=.*\bmark\.skip(?:if)?\b/s.test(node.text) ||
        /^pytest\.skip\(.*allow_module_level/s.test(node.text)),
  );
}

function isMarkedToSkip(node: Node): boolean {
  return decoratorsOf(node).some(text => SKIP_MARK.test(text));
}

/** An autouse fixture, or what unittest and pytest run before each test. */
function isForEveryTest(node: Node): boolean {
  return (
    decoratorsOf(node).some(text =>
      /\bfixture\b.*autouse\s*=\s*True/s.test(text),
    ) ||
    /^(?:setUp|setUpClass|setup_method|setup_class|setup_module|setup_function|setup)$/.test(
      node.childForFieldName('name')?.text ?? '',
    )
  );
}

function decoratorsOf(node: Node): string[] {
  return node.parent?.type === 'decorated_definition'
    ? node.parent.namedChildren.flatMap(child =>
        child?.type === 'decorator' ? [child.text] : [],
      )
    : [];
}

function bodyOf(node: Node): string {
  return node.childForFieldName('body')?.text ?? '';
}

function asksFor(test: Node, fixtures: ReadonlySet<string>): boolean {
  const parameters = test.childForFieldName('parameters')?.namedChildren ?? [];
  return parameters.some(parameter => {
    const name = parameter?.childForFieldName('name') ?? parameter;
    return fixtures.has((name?.text ?? '').split(/[:=\s]/)[0]);
  });
}
