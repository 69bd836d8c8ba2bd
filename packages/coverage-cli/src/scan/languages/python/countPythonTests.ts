import type { Node } from '@vscode/tree-sitter-wasm';
import { SyntaxTree } from '../../source/SyntaxTree';

const SKIP_MARK =
  /^@?(?:pytest\.mark\.(?:skip|skipif)|(?:unittest\.)?skip(?:If|Unless)?)\b/;
const SKIP_CALL =
  /(?:^|[^\w.])(?:pytest\.skip|self\.skipTest|unittest\.SkipTest|pytest\.importorskip)\b/;

/** A name that pytest, unittest or Django look for. */
const TEST_MODULE = /(?:^|\/)(?:test_?[^/]*|[^/]*_tests?)\.py$/;
/** Bases that make no test of a class. */
const NO_SUITE =
  /^(?:object|str|int|dict|list|tuple|set)$|(?:Mixin|Protocol|Enum|NamedTuple|TypedDict|Model|Exception|Error|ABC|Generic)$/;

/**
 * Test functions by pytest's and unittest's rules, and those of them that are
 * skipped always or whenever a condition of their surroundings does not hold: by a
 * mark of their own, of their class or of the module, by a call in their body, or
 * by a fixture of the file that skips.
 */
export function countPythonTests(
  path: string,
  tree: SyntaxTree,
  functions: Node[],
  classes: Node[],
): { functions: number; skipped: number } {
  const suites = suitesOf(path, classes);
  const tests = functions.filter(node => isTest(node, suites));
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
    node => !isTest(node, suites) && SKIP_CALL.test(bodyOf(node)),
  );
  const everyone = guards.some(isForEveryTest);
  const fixtures = new Set(guards.map(nameOf));
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

/** `test...` of the module or of a class of tests. */
function isTest(node: Node, suites: ReadonlySet<string>): boolean {
  if (!/^test/.test(nameOf(node))) {
    return false;
  }
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'function_definition') {
      return false;
    }
    if (up.type === 'class_definition') {
      return suites.has(nameOf(up));
    }
  }
  return true;
}

/**
 * Classes `Test...`, those of a `TestCase`, and those that inherit from one of them.
 * What a class of another file is, only its name tells; but a module that is called
 * a test has no other reason to inherit from one.
 */
function suitesOf(path: string, classes: Node[]): ReadonlySet<string> {
  const suites = new Set<string>();
  const own = new Set(classes.map(nameOf));
  const isTestModule = TEST_MODULE.test(path);
  const isSuite = (base: string) =>
    own.has(base)
      ? suites.has(base)
      : !NO_SUITE.test(base) && (isTestModule || /Test|tests?\b/.test(base));
  for (const node of classes) {
    // A base is defined before what inherits from it.
    if (/^Test|[tT]ests?$/.test(nameOf(node)) || basesOf(node).some(isSuite)) {
      suites.add(nameOf(node));
    }
  }
  return suites;
}

/** `a.Base` of `class X(a.Base[int], metaclass=M)`, as written. */
function basesOf(node: Node): string[] {
  return (node.childForFieldName('superclasses')?.namedChildren ?? []).flatMap(
    base =>
      base && base.type !== 'keyword_argument'
        ? [base.text.replace(/\[.*/s, '')]
        : [],
  );
}

function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text ?? '';
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
      nameOf(node),
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
