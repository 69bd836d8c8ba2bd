import type { Node } from '@vscode/tree-sitter-wasm';

const SKIP_CALL =
  /(?:->|::)\s*(?:markTestSkipped|markTestIncomplete)\s*\(|->\s*skip\s*\(\s*['"]/;
/** What PHPUnit runs before each test, or before all of them. */
const BEFORE_EACH = /^(?:setUp|setUpBeforeClass|_before)$/i;
/** Marks of Pest behind a test that keep it from running. */
const SKIP_MARK = /^(?:skip\w*|todo|markTestSkipped)$/;

/**
 * Test methods of PHPUnit, Codeception and phpspec, and the test calls of Pest, with
 * those that are skipped by a call in their body, before each test, or by a mark.
 */
export function countPhpTests(
  methods: readonly Node[],
  calls: readonly Node[],
): { functions: number; skipped: number } {
  const guards = new Set(
    methods
      .filter(
        node => BEFORE_EACH.test(nameOf(node)) && SKIP_CALL.test(bodyOf(node)),
      )
      .map(node => node.parent?.parent?.id),
  );
  const ofClasses = methods.filter(isTestMethod);
  const ofPest = calls.filter(isPestTest);
  return {
    functions: ofClasses.length + ofPest.length,
    skipped:
      ofClasses.filter(
        node =>
          SKIP_CALL.test(bodyOf(node)) || guards.has(node.parent?.parent?.id),
      ).length + ofPest.filter(isSkipped).length,
  };
}

function isTestMethod(node: Node): boolean {
  const owner = node.parent?.parent;
  const className = owner ? nameOf(owner) : '';
  const bases =
    owner?.namedChildren.find(child => child?.type === 'base_clause')?.text ??
    '';
  const name = nameOf(node);
  if (owner?.type !== 'class_declaration' || !isPublic(node)) {
    return false;
  }
  if (/Cest$/.test(className)) {
    return !name.startsWith('_');
  }
  if (/\bObjectBehavior\b/.test(bases)) {
    return /^its?_/.test(name);
  }
  const isTestCase = /Test$/.test(className) || /Test(?:Case)?\b/.test(bases);
  return isTestCase && (/^test/.test(name) || isMarked(node));
}

function isPublic(method: Node): boolean {
  return !method.namedChildren.some(
    child =>
      child?.type === 'visibility_modifier' &&
      /private|protected/.test(child.text),
  );
}

/** `#[Test]`, also beside other attributes, and `@test` above it. */
function isMarked(method: Node): boolean {
  const attributes = method.childForFieldName('attributes');
  const isByAttribute = attributes
    ?.descendantsOfType('attribute')
    .some(node =>
      /^(?:.*\\)?(?:Test|TestWith(?:Json)?)$/.test(
        node?.firstNamedChild?.text ?? '',
      ),
    );
  const above = method.previousNamedSibling;
  return (
    isByAttribute === true ||
    (above?.type === 'comment' && /^\/\*\*.*@test\b(?!\w)/s.test(above.text))
  );
}

/** `it('...', fn)` and `test('...')` of Pest, wherever it groups them. */
function isPestTest(call: Node): boolean {
  const name = call.childForFieldName('function')?.text ?? '';
  const [title] = call.childForFieldName('arguments')?.namedChildren ?? [];
  return (
    /^(?:it|test|todo|arch)$/.test(name) &&
    /^(?:encapsed_)?string$/.test(title?.firstNamedChild?.type ?? '')
  );
}

function isSkipped(call: Node): boolean {
  const [, body] = call.childForFieldName('arguments')?.namedChildren ?? [];
  const name = call.childForFieldName('function')?.text;
  return (
    name === 'todo' ||
    (body === undefined && name !== 'arch' && !isChained(call)) ||
    SKIP_CALL.test(body?.text ?? '') ||
    isMarkedToSkip(call) ||
    groupsOf(call).some(isMarkedToSkip)
  );
}

/** `describe('...', ...)` around a test. */
function groupsOf(call: Node): Node[] {
  const groups: Node[] = [];
  for (let up = call.parent; up; up = up.parent) {
    if (
      up.type === 'function_call_expression' &&
      up.childForFieldName('function')?.text === 'describe'
    ) {
      groups.push(up);
    }
  }
  return groups;
}

function isChained(call: Node): boolean {
  return call.parent?.type === 'member_call_expression';
}

/** `->group('slow')->skip('why')` behind a call. */
function isMarkedToSkip(call: Node): boolean {
  for (
    let link = call.parent;
    link?.type === 'member_call_expression';
    link = link.parent
  ) {
    if (SKIP_MARK.test(nameOf(link))) {
      return true;
    }
  }
  return false;
}

function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text ?? '';
}

function bodyOf(node: Node): string {
  return node.childForFieldName('body')?.text ?? '';
}
