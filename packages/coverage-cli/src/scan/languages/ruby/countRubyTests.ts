import type { Node } from '@vscode/tree-sitter-wasm';

const EXAMPLE =
  /^[fx]?(?:it|specify|example|scenario)$|^(?:its|test|should|focus|pending|skip)$/;
const GROUP =
  /^(?:[fx]?(?:describe|context|feature)|shared_examples(?:_for)?)$/;
const BEFORE_EACH = /^(?:before|setup|around)$/;
const SKIP_CALL = /(?:^|[^\w.:])(?:skip|pending)\b(?!:|_|\s*=)/;

interface Span {
  start: number;
  end: number;
}

/**
 * Examples of RSpec and minitest's two styles, and those that are skipped or
 * pending: by their name, by metadata, by a call in their body or before each of
 * their group, or since they have no body yet.
 *
 * @param calls - calls without a receiver, and those on `RSpec`
 * @param methods - `def` of classes
 */
export function countRubyTests(
  calls: readonly Node[],
  methods: readonly Node[],
): { functions: number; skipped: number } {
  const examples = calls.filter(isExample);
  const tests = methods.filter(isTestMethod);
  const skippedSpans: Span[] = [
    ...calls.filter(call => GROUP.test(nameOf(call)) && isMarked(call)),
    ...calls.flatMap(call =>
      BEFORE_EACH.test(nameOf(call)) && SKIP_CALL.test(bodyOf(call))
        ? around(call)
        : [],
    ),
    ...methods.flatMap(method =>
      nameOf(method) === 'setup' && SKIP_CALL.test(codeOf(method.text))
        ? around(method)
        : [],
    ),
  ].map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
  const isWithinSkipped = (node: Node) =>
    skippedSpans.some(
      ({ start, end }) => node.startIndex >= start && node.endIndex <= end,
    );
  const skipped = [
    ...examples.filter(
      call =>
        isMarked(call) ||
        /^(?:pending|skip)$/.test(nameOf(call)) ||
        call.childForFieldName('block') === null ||
        SKIP_CALL.test(bodyOf(call)) ||
        isWithinSkipped(call),
    ),
    ...tests.filter(
      method => SKIP_CALL.test(codeOf(method.text)) || isWithinSkipped(method),
    ),
  ];
  return {
    functions: examples.length + tests.length,
    skipped: skipped.length,
  };
}

/** `it 'works' do`, `it { ... }`, `it 'will work'`; no `skip 'why'` within one. */
function isExample(call: Node): boolean {
  const name = nameOf(call);
  if (!EXAMPLE.test(name) || call.childForFieldName('receiver')) {
    return false;
  }
  const hasBlock = call.childForFieldName('block') !== null;
  const isTitled =
    call.childForFieldName('arguments')?.firstNamedChild?.type === 'string';
  return /^(?:test|should|pending|skip|focus)$/.test(name)
    ? hasBlock && isTitled
    : hasBlock || isTitled;
}

function isTestMethod(method: Node): boolean {
  if (!/^test_/.test(nameOf(method))) {
    return false;
  }
  const owner = method.parent?.parent;
  return owner?.type === 'class' || owner?.type === 'module';
}

/** `xit`, and `skip: 'why'` or `:skip` among the arguments. */
function isMarked(call: Node): boolean {
  const listed = call.childForFieldName('arguments')?.namedChildren ?? [];
  return (
    /^x/.test(nameOf(call)) ||
    listed.some(
      argument =>
        (argument?.type === 'simple_symbol' &&
          /^:(?:skip|pending)$/.test(argument.text)) ||
        (argument?.type === 'pair' &&
          /^:?(?:skip|pending)\b/.test(argument.text) &&
          !/(?:false|nil)$/.test(argument.text)),
    )
  );
}

/** The group or class that a node stands in; none where nothing is around. */
function around(node: Node): Node[] {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'class' || (up.type === 'call' && GROUP.test(nameOf(up)))) {
      return [up];
    }
  }
  return [];
}

function nameOf(node: Node): string {
  const field = node.type === 'call' ? 'method' : 'name';
  return node.childForFieldName(field)?.text ?? '';
}

function bodyOf(call: Node): string {
  return codeOf(call.childForFieldName('block')?.text ?? '');
}

/** Without the strings and comments, which may well say "skip". */
function codeOf(text: string): string {
  return text.replace(/^\s*#.*$|"[^"\n]*"|'[^'\n]*'/gm, '""');
}
