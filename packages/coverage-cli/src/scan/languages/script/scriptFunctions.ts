import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { SyntaxTree } from '../../source/SyntaxTree';

/**
 * Functions of a module that have a name: its own, those that it hands out, methods
 * of its classes and of its objects, as the options of a component are one.
 *
 * @param nodes - functions and methods, wherever they are
 */
export function scriptFunctions(
  tree: SyntaxTree,
  nodes: Node[],
): InventoryFunction[] {
  return nodes.flatMap(node => namedFunction(tree, node) ?? []);
}

/** By what is around it, which most functions have no name from. */
function namedFunction(tree: SyntaxTree, node: Node): InventoryFunction | null {
  switch (node.parent?.type) {
    case 'arguments':
      return null;
    case 'assignment_expression':
      return handedOut(tree, node);
    case 'pair':
    case 'object':
      return memberOf(tree, node);
    default:
      return functionOf(tree, node);
  }
}

/** A function of the module, by its name or its variable's, or a method of a class. */
function functionOf(tree: SyntaxTree, node: Node): InventoryFunction | null {
  const line = tree.lineOf(node);
  if (node.type === 'method_definition') {
    const owner = node.parent?.parent;
    const className = owner?.childForFieldName('name')?.text;
    const name = node.childForFieldName('name')?.text ?? '';
    const isPrivate =
      name.startsWith('#') || /^\s*private\b/.test(node.text.slice(0, 40));
    return className && isOfModule(owner) && node.childForFieldName('body')
      ? {
          name: `${className}.${name}`,
          line,
          ...(isPrivate && { public: false }),
        }
      : null;
  }
  const declaration =
    node.type === 'function_declaration' ||
    node.type === 'generator_function_declaration'
      ? node
      : variableOf(node);
  const name = declaration?.childForFieldName('name')?.text;
  if (!declaration || !name || !isOfModule(declaration)) {
    return null;
  }
  return {
    name,
    line: tree.lineOf(declaration),
    ...(!isExported(declaration) && { public: false }),
  };
}

/** `x` of `const x = () => ...` */
function variableOf(node: Node): Node | null {
  return node.parent?.type === 'variable_declarator' ? node.parent : null;
}

function isOfModule(node: Node | null | undefined): boolean {
  let up = node?.parent ?? null;
  while (
    up &&
    [
      'export_statement',
      'lexical_declaration',
      'variable_declaration',
    ].includes(up.type)
  ) {
    up = up.parent;
  }
  return up?.type === 'program';
}

function isExported(node: Node): boolean {
  const statement =
    node.type === 'variable_declarator' ? node.parent?.parent : node.parent;
  return statement?.type === 'export_statement';
}

/** `exports.x = () => ...` and `module.exports.x = function () ...` */
function handedOut(tree: SyntaxTree, node: Node): InventoryFunction | null {
  const assignment = node.parent;
  const left =
    assignment?.type === 'assignment_expression'
      ? assignment.childForFieldName('left')?.text
      : undefined;
  const [, name] = /^(?:module\.)?exports\.([\w$]+)$/.exec(left ?? '') ?? [];
  return name === undefined ? null : { name, line: tree.lineOf(node) };
}

/** Objects that only sort what a component or a store has. */
const SECTION =
  /^(?:methods|computed|watch|filters|actions|getters|mutations|reducers)$/;

/** A method of an object of the module: `api.list`, or `load` of a component. */
function memberOf(tree: SyntaxTree, node: Node): InventoryFunction | null {
  const member = node.parent?.type === 'pair' ? node.parent : node;
  const name =
    member.childForFieldName('key') ?? member.childForFieldName('name');
  let object = member.parent;
  if (object?.type !== 'object' || !name) {
    return null;
  }
  const section = object.parent;
  if (
    section?.type === 'pair' &&
    SECTION.test(section.childForFieldName('key')?.text ?? '')
  ) {
    object = section.parent;
  }
  const owner = ownerOf(object?.parent);
  const ownName = name.text.replace(/['"]/g, '');
  return owner === null
    ? null
    : {
        name: owner ? `${owner}.${ownName}` : ownName,
        line: tree.lineOf(node),
        public: false,
      };
}

/** What the module calls an object; empty where it hands the object out nameless. */
function ownerOf(holder: Node | null | undefined): string | null {
  const outer = holder?.type === 'arguments' ? holder.parent?.parent : holder;
  switch (outer?.type) {
    case 'export_statement':
      return '';
    case 'variable_declarator':
      return isOfModule(outer)
        ? outer.childForFieldName('name')?.text ?? null
        : null;
    case 'assignment_expression':
      return outer.childForFieldName('left')?.text === 'module.exports'
        ? ''
        : null;
    default:
      return null;
  }
}
