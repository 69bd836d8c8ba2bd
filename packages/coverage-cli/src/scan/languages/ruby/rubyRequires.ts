import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportStatement } from '../../source/SourceFacts';

/**
 * What `require`, `require_relative` and `load` name: relative to the file with
 * `./`, else along the load path.
 *
 * @param calls - of these methods
 */
export function rubyRequires(calls: readonly Node[]): ImportStatement[] {
  return calls.flatMap(call => {
    const method = call.childForFieldName('method')?.text;
    const argument = call.childForFieldName('arguments')?.firstNamedChild;
    const path = argument && pathOf(argument);
    if (!path || call.childForFieldName('receiver')) {
      return [];
    }
    const isRelative = method === 'require_relative';
    return [
      {
        specifier: isRelative && !path.startsWith('.') ? `./${path}` : path,
        ...((method === 'load' || isRescued(call)) && { isOptional: true }),
      },
    ];
  });
}

function pathOf(node: Node): string | null {
  if (node.type === 'string') {
    const [content, ...more] = node.namedChildren;
    return more.length === 0 && content?.type === 'string_content'
      ? content.text
      : null;
  }
  return node.type === 'call' ? expanded(node) : null;
}

/** `File.expand_path('../a', __dir__)`, `File.join(__dir__, 'a')` */
function expanded(call: Node): string | null {
  const callee = `${call.childForFieldName('receiver')?.text}.${
    call.childForFieldName('method')?.text
  }`;
  const [first, second] =
    call.childForFieldName('arguments')?.namedChildren ?? [];
  if (callee === 'File.join' && first?.text === '__dir__') {
    const path = second && pathOf(second);
    return path ? `./${path.replace(/^\//, '')}` : null;
  }
  const path = first && callee === 'File.expand_path' ? pathOf(first) : null;
  if (!path || !/^__(?:dir|FILE)__$/.test(second?.text ?? '')) {
    return null;
  }
  // From the file itself, the first `..` leads to its folder.
  return second!.text === '__dir__'
    ? `./${path}`
    : path.replace(/^\.\.\//, './');
}

/** `begin require 'x' rescue LoadError end` */
function isRescued(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (
      up.type === 'rescue_modifier' ||
      (up.type === 'begin' &&
        up.namedChildren.some(child => child?.type === 'rescue'))
    ) {
      return true;
    }
  }
  return false;
}
