import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { SyntaxTree } from '../../source/SyntaxTree';

const TYPE = /^(?:class|struct|record|interface|enum)_declaration$/;

/**
 * Full names of the types that others may name, and of extension methods, with
 * parentheses: `Acme.Shop.Cart`, `Acme.Shop.ToDto()`.
 */
export function exportsOf(types: Node[], functions: Node[]): string[] {
  const shared = types.filter(
    node => typesAround(node).length === 0 && !modifiersOf(node).has('file'),
  );
  return [
    ...new Set([
      ...shared.map(node => within(namespaceOf(node), nameOf(node))),
      ...functions
        .filter(isExtension)
        .map(node => within(namespaceOf(node), `${nameOf(node)}()`)),
    ]),
  ];
}

/** The namespace that a node is in, or that it declares. */
export function namespaceOf(node: Node): string {
  const parts: string[] = [];
  let top = node;
  for (let up: Node | null = node; up; up = up.parent) {
    if (/namespace_declaration$/.test(up.type)) {
      parts.unshift(nameOf(up).replace(/\s+/g, ''));
    }
    top = up;
  }
  if (parts.length === 0) {
    const ofFile = top.namedChildren.find(
      child => child?.type === 'file_scoped_namespace_declaration',
    );
    return ofFile ? nameOf(ofFile).replace(/\s+/g, '') : '';
  }
  return parts.join('.');
}

/** Methods of types; what nothing but its own file may call is not public. */
export function functionOf(tree: SyntaxTree, node: Node): InventoryFunction[] {
  const types = typesAround(node);
  if (types.length === 0 || !hasBody(node) || isLocal(node)) {
    return [];
  }
  const isPublic =
    types[types.length - 1].type === 'interface_declaration' ||
    node.type === 'operator_declaration' ||
    ['public', 'internal'].some(name => modifiersOf(node).has(name));
  const isReachable = types.every(type => !modifiersOf(type).has('private'));
  return [
    {
      name: [...types.map(nameOf), nameOf(node)].join('.'),
      line: tree.lineOf(node.childForFieldName('name') ?? node),
      ...(!(isPublic && isReachable) && { public: false }),
    },
  ];
}

export function hasBody(node: Node): boolean {
  return node.childForFieldName('body') !== null;
}

/** Types that hold a node, outermost first. */
export function typesAround(node: Node): Node[] {
  const types: Node[] = [];
  for (let up = node.parent; up; up = up.parent) {
    if (TYPE.test(up.type)) {
      types.unshift(up);
    }
  }
  return types;
}

/** `this User user`, or within `extension(User user) { }`. */
function isExtension(node: Node): boolean {
  const first = node.childForFieldName('parameters')?.firstNamedChild;
  return (
    (node.type === 'method_declaration' &&
      first?.type === 'parameter' &&
      modifiersOf(first).has('this')) ||
    (node.type === 'local_function_statement' && isInExtensionBlock(node))
  );
}

function isLocal(node: Node): boolean {
  return (
    (node.type === 'local_function_statement' && !isInExtensionBlock(node)) ||
    (node.type === 'constructor_declaration' && nameOf(node) === 'extension')
  );
}

/** The grammar takes the block for a constructor with local functions. */
function isInExtensionBlock(node: Node): boolean {
  const around = node.parent?.parent;
  return (
    around?.type === 'constructor_declaration' && nameOf(around) === 'extension'
  );
}

function modifiersOf(node: Node): Set<string> {
  return new Set(
    node.namedChildren.flatMap(child =>
      child?.type === 'modifier' ? child.text : [],
    ),
  );
}

function nameOf(node: Node): string {
  return (
    node.childForFieldName('name')?.text ??
    node.childForFieldName('operator')?.text ??
    ''
  );
}

function within(namespace: string, name: string): string {
  return namespace ? `${namespace}.${name}` : name;
}
