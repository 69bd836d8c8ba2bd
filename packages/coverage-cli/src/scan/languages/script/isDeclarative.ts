import type { Node } from '@vscode/tree-sitter-wasm';

/**
 * Whether a statement of a module leaves no code of its own behind: imports,
 * re-exports, types, comments and directives.
 */
export function isDeclarative(node: Node): boolean {
  switch (node.type) {
    case 'comment':
    case 'hash_bang_line':
    case 'import_statement':
    case 'interface_declaration':
    case 'type_alias_declaration':
    case 'ambient_declaration':
    case 'empty_statement':
      return true;
    case 'export_statement': {
      const declaration = node.childForFieldName('declaration');
      return declaration
        ? isDeclarative(declaration)
        : node.childForFieldName('value') === null;
    }
    case 'expression_statement':
      return node.firstNamedChild?.type === 'string';
    default:
      return false;
  }
}
