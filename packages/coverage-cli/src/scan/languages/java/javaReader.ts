import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { SyntaxTree } from '../../source/SyntaxTree';
import { countAnnotatedTests } from '../jvm/annotatedTests';
import { usesNetwork } from '../jvm/usesNetwork';
import { isPrivate, testCandidate, typesAround } from './javaDeclarations';

const QUERY = `
  (package_declaration [(scoped_identifier) (identifier)] @package)
  (import_declaration) @import
  [(class_declaration) (interface_declaration) (enum_declaration)
   (record_declaration) (annotation_type_declaration)] @type
  (constant_declaration) @constant
  [(method_declaration) (constructor_declaration)
   (compact_constructor_declaration)] @function
  (lambda_expression) @lambda
  (type_identifier) @mention
  ((identifier) @mention (#match? @mention "^[A-Z]"))
  [(scoped_type_identifier) (field_access)] @qualified
  (method_invocation name: (identifier) @call
    (#match? @call "^(assum|abort)"))
  (object_creation_expression type: (type_identifier) @call
    (#match? @call "(Skip|Aborted|Violated)Exception$"))
  [(if_statement) (for_statement) (enhanced_for_statement) (while_statement)
   (do_statement) (catch_clause) (ternary_expression) (guard)] @decision
  (binary_expression operator: ["&&" "||"]) @decision
  (switch_label . (_)) @decision
  [(throw_statement) (catch_clause)] @error
`;

/** `com.acme.Thing` where it is used, without import. */
const QUALIFIED = /^[a-z]\w*(?:\.[a-z]\w*)+\.[A-Z]\w*$/;

/** Reads Java, records, sealed types and patterns included. */
export const javaReader: LanguageReader = {
  languages: ['java'],
  queries: { java: QUERY },
  parts: (_path, text) => [{ text, grammar: 'java', firstLine: 0 }],

  read(_path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const types = of('type');
    const functions = of('function');
    const imports = [
      ...of('import').flatMap(importOf),
      ...qualifiedImports(of('qualified')),
    ];
    const tests = countAnnotatedTests(
      functions.map(node => testCandidate(node, of('call'))),
    );
    return {
      imports,
      exports: types.flatMap(node => (isTopLevel(node) ? nameOf(node) : [])),
      functions: functions.flatMap(node => functionOf(tree, node)),
      errorLines: [...new Set(of('error').map(node => tree.lineOf(node)))].sort(
        (a, b) => a - b,
      ),
      complexity:
        of('decision').length + functions.length + of('lambda').length,
      hasOwnCode:
        of('constant').length > 0 ||
        functions.some(hasBody) ||
        types.some(({ type }) => !/^(?:interface|annotation)/.test(type)),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: usesNetwork(imports),
      namespace: of('package')[0]?.text ?? '',
      mentions: mentionsOf(of('mention'), types),
    };
  },
};

/** `import static a.B.c`, `import a.*`; not `import module a`. */
function importOf(node: Node): ImportStatement[] {
  const name = node.firstNamedChild;
  const specifier = name?.text ?? '';
  if (!/^[\w$.]+$/.test(specifier)) {
    return [];
  }
  const isAll = node.namedChildren.some(child => child?.type === 'asterisk');
  return [{ specifier, ...(isAll && { names: [{ name: '*', as: '*' }] }) }];
}

function qualifiedImports(nodes: Node[]): ImportStatement[] {
  const names = new Set(
    nodes.map(node => node.text).filter(text => QUALIFIED.test(text)),
  );
  return [...names].map(specifier => ({ specifier, isOptional: true }));
}

/** Types of other files: what the file declares itself is nearer. */
function mentionsOf(nodes: Node[], types: Node[]): string[] {
  const mentions = new Set(nodes.map(node => node.text));
  types.forEach(type => mentions.delete(nameOf(type)));
  return [...mentions];
}

function functionOf(tree: SyntaxTree, node: Node): InventoryFunction[] {
  const owners = typesAround(node);
  if (!owners || !hasBody(node)) {
    return [];
  }
  const isPublic = ![node, ...owners].some(isPrivate);
  return [
    {
      name: [...owners.map(nameOf), nameOf(node)].join('.'),
      line: tree.lineOf(node.childForFieldName('name') ?? node),
      ...(!isPublic && { public: false }),
    },
  ];
}

function hasBody(node: Node): boolean {
  return node.childForFieldName('body') !== null;
}

function isTopLevel(node: Node): boolean {
  return node.parent?.type === 'program';
}

function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text ?? '';
}
