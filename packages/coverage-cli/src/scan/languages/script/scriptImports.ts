import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportedName, ImportStatement } from '../../source/SourceFacts';
import { dynamicImports, Namespace } from './dynamicImports';

interface Module {
  imports: ImportStatement[];
  /** Modules that it has a name for as a whole. */
  namespaces: Namespace[];
  /** Names that the module itself defines for others. */
  exports: string[];
}

/** Where a name of this module comes from. */
interface Binding {
  specifier: string;
  name: string;
}

/**
 * What a module imports, hands on and defines. Imports of types only are left out,
 * since nothing of them runs; so are `jest.mock` and other strings.
 */
export function scriptImports(nodes: {
  imports: Node[];
  exports: Node[];
  calls: Node[];
}): Module {
  const called = dynamicImports(nodes.calls);
  const module: Module = {
    imports: [],
    namespaces: called.namespaces,
    exports: [],
  };
  const bindings = new Map<string, Binding>();
  for (const node of nodes.imports) {
    const statement = importOf(node);
    if (statement) {
      module.imports.push(statement);
      for (const { name, as } of statement.names ?? []) {
        bindings.set(as, { specifier: statement.specifier, name });
        if (name === '*') {
          module.namespaces.push({ name: as, specifier: statement.specifier });
        }
      }
    }
  }
  for (const node of nodes.exports) {
    addExport(node, module, bindings);
  }
  module.imports.push(...called.imports);
  return module;
}

function importOf(node: Node): ImportStatement | null {
  const specifier =
    stringOf(node.childForFieldName('source')) ?? required(node);
  if (!specifier || isTypeOnly(node)) {
    return null;
  }
  const clause = child(node, 'import_clause');
  if (!clause) {
    return { specifier };
  }
  const names: ImportedName[] = [];
  for (const part of clause.namedChildren) {
    if (part?.type === 'identifier') {
      names.push({ name: 'default', as: part.text });
    } else if (part?.type === 'namespace_import') {
      names.push({ name: '*', as: part.firstNamedChild?.text ?? '' });
    } else if (part?.type === 'named_imports') {
      names.push(...specifiersOf(part));
    }
  }
  // All that it named were types.
  return names.length > 0 ? { specifier, names } : null;
}

/** `import x = require('y')` */
function required(node: Node): string | undefined {
  return stringOf(
    child(node, 'import_require_clause')?.childForFieldName('source'),
  );
}

function addExport(
  node: Node,
  module: Module,
  bindings: ReadonlyMap<string, Binding>,
): void {
  if (isTypeOnly(node)) {
    return;
  }
  const specifier = stringOf(node.childForFieldName('source'));
  const clause = child(node, 'export_clause');
  const names = clause ? specifiersOf(clause) : [];
  if (specifier) {
    const namespace = child(node, 'namespace_export')?.firstNamedChild?.text;
    const all = [{ name: '*', as: namespace ?? '*' }];
    module.imports.push({
      specifier,
      names: clause ? names : all,
      isReexport: true,
    });
    return;
  }
  for (const { name, as } of names) {
    const binding = bindings.get(name);
    if (binding) {
      module.imports.push({
        specifier: binding.specifier,
        names: [{ name: binding.name, as }],
        isReexport: true,
      });
    } else {
      module.exports.push(as);
    }
  }
  if (node.children.some(part => part?.type === 'default')) {
    const value = node.childForFieldName('value');
    const binding = value?.type === 'identifier' && bindings.get(value.text);
    if (binding) {
      module.imports.push({
        specifier: binding.specifier,
        names: [{ name: binding.name, as: 'default' }],
        isReexport: true,
      });
    } else {
      module.exports.push('default');
    }
  }
  module.exports.push(...namesOfDeclaration(node));
}

function namesOfDeclaration(node: Node): string[] {
  const declaration = node.childForFieldName('declaration');
  if (!declaration) {
    return [];
  }
  const own = declaration.childForFieldName('name')?.text;
  if (own) {
    return [own];
  }
  return declaration
    .descendantsOfType('variable_declarator')
    .flatMap(variable => {
      const name = variable?.childForFieldName('name');
      return name?.type === 'identifier'
        ? [name.text]
        : (
            name?.descendantsOfType('shorthand_property_identifier_pattern') ??
            []
          ).flatMap(property => (property ? [property.text] : []));
    });
}

/** Of `{ a, b as c, type D }`, without the types. */
function specifiersOf(clause: Node): ImportedName[] {
  return clause.namedChildren.flatMap(part => {
    if (!part || !/_specifier$/.test(part.type) || isTypeOnly(part)) {
      return [];
    }
    const name = part.childForFieldName('name')?.text ?? '';
    return [{ name, as: part.childForFieldName('alias')?.text ?? name }];
  });
}

function isTypeOnly(node: Node): boolean {
  return node.children.some(
    part => part?.type === 'type' || part?.type === 'typeof',
  );
}

function child(node: Node, type: string): Node | null {
  return node.namedChildren.find(part => part?.type === type) ?? null;
}

function stringOf(node: Node | null | undefined): string | undefined {
  return node?.type === 'string' ? node.text.slice(1, -1) : undefined;
}
