import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportStatement } from '../../source/SourceFacts';

/**
 * Files that `require` and `include` name without computing anything: relative to
 * the file with `./`, as written where PHP looks along its include path.
 */
export function phpIncludes(nodes: readonly Node[]): ImportStatement[] {
  return nodes.flatMap(node => {
    const path =
      node.firstNamedChild && pathOf(unwrapped(node.firstNamedChild));
    return path && /\.(?:php|inc)$/.test(path)
      ? [{ specifier: path, isOptional: true }]
      : [];
  });
}

function unwrapped(node: Node): Node {
  return node.type === 'parenthesized_expression' && node.firstNamedChild
    ? unwrapped(node.firstNamedChild)
    : node;
}

/** `null` where it depends on something that only running tells. */
function pathOf(node: Node): string | null {
  switch (node.type) {
    case 'string':
    case 'encapsed_string': {
      const [content, ...more] = node.namedChildren;
      return more.length === 0 && content?.type === 'string_content'
        ? content.text
        : null;
    }
    case 'name':
      return /^__DIR__$/i.test(node.text) ? '.' : null;
    case 'function_call_expression':
      return dirname(node);
    case 'binary_expression': {
      const left = node.childForFieldName('left');
      const right = node.childForFieldName('right');
      const before = left && pathOf(left);
      const after = right && pathOf(right);
      return before && after && node.children[1]?.type === '.'
        ? before + after
        : null;
    }
    default:
      return null;
  }
}

/** `dirname(__DIR__)`, `dirname(__FILE__)`, `dirname(__DIR__, 2)` */
function dirname(call: Node): string | null {
  const isDirname = call.childForFieldName('function')?.text === 'dirname';
  const [of, levels] = call.childForFieldName('arguments')?.namedChildren ?? [];
  const inner = of?.firstNamedChild;
  if (!isDirname || !inner) {
    return null;
  }
  const count = Number(levels?.text ?? 1);
  if (/^__FILE__$/i.test(inner.text)) {
    return ['.', ...Array(count - 1).fill('..')].join('/');
  }
  const path = pathOf(inner);
  return path && [path, ...Array(count).fill('..')].join('/');
}
