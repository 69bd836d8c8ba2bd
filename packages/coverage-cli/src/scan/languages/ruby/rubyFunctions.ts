import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { SyntaxTree } from '../../source/SyntaxTree';
import { RubyConstants } from './RubyConstants';

/** Methods by the names that Ruby's documentation gives them: `Cart#total`, `Cart.build`. */
export function rubyFunctions(
  tree: SyntaxTree,
  methods: readonly Node[],
  constants: RubyConstants,
): InventoryFunction[] {
  return methods.flatMap(node => {
    if (isWithinMethod(node)) {
      return [];
    }
    const name = node.childForFieldName('name')?.text ?? '';
    const owner = constants.of(node);
    const isOfClass =
      node.type === 'singleton_method' ||
      node.parent?.parent?.type === 'singleton_class';
    return [
      {
        name: owner ? `${owner}${isOfClass ? '.' : '#'}${name}` : name,
        line: tree.lineOf(node),
        ...(isPrivate(node, name) && { public: false }),
      },
    ];
  });
}

function isWithinMethod(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'method' || up.type === 'singleton_method') {
      return true;
    }
  }
  return false;
}

/** By `private` above it, before it, or with its name. */
function isPrivate(node: Node, name: string): boolean {
  const before =
    node.parent?.type === 'argument_list' ? node.parent.parent : null;
  if (before) {
    return /^(?:private|protected)/.test(methodOf(before));
  }
  let visibility = 'public';
  let named = false;
  for (const child of node.parent?.namedChildren ?? []) {
    if (
      child?.type === 'identifier' &&
      /^(?:public|private|protected)$/.test(child.text) &&
      child.startIndex < node.startIndex
    ) {
      visibility = child.text;
    } else if (
      child?.type === 'call' &&
      /^(?:private|protected|private_class_method)$/.test(methodOf(child))
    ) {
      const listed = child.childForFieldName('arguments')?.namedChildren ?? [];
      named ||= listed.some(
        symbol =>
          symbol?.type === 'simple_symbol' && symbol.text === `:${name}`,
      );
    }
  }
  return named || (visibility !== 'public' && node.type === 'method');
}

function methodOf(call: Node): string {
  return call.childForFieldName('method')?.text ?? '';
}
