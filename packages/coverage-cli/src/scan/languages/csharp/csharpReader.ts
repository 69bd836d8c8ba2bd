import type { Node } from '@vscode/tree-sitter-wasm';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { countCsharpTests } from './countCsharpTests';
import { exportsOf, functionOf, hasBody, namespaceOf } from './declarations';
import { csharpImports } from './csharpImports';

/** The names of members are no mentions of types that are called the same. */
const QUERY = `
  (using_directive) @using
  [(namespace_declaration) (file_scoped_namespace_declaration)] @namespace
  [(class_declaration) (struct_declaration) (record_declaration)
   (interface_declaration) (enum_declaration) (delegate_declaration)] @type
  [(method_declaration) (constructor_declaration) (destructor_declaration)
   (operator_declaration) (local_function_statement)] @function
  [(lambda_expression) (anonymous_method_expression)] @lambda
  (global_statement) @statement
  ((identifier) @mention (#match? @mention "^[A-Z]"))
  (member_access_expression name: (identifier) @member)
  (initializer_expression (assignment_expression left: (identifier) @member))
  [(property_declaration name: (identifier) @member)
   (method_declaration name: (identifier) @member)
   (enum_member_declaration name: (identifier) @member)]
  (attribute name: (identifier) @attribute)
  (invocation_expression function: (identifier) @member)
  (invocation_expression
    function: (member_access_expression
      name: [(identifier) @call (generic_name (identifier) @call)]))
  [(qualified_name) (member_access_expression)] @qualified
  [(if_statement) (for_statement) (foreach_statement) (while_statement)
   (do_statement) (catch_clause) (conditional_expression) (when_clause)] @decision
  (switch_section . "case") @decision
  (switch_expression_arm . (_) @arm)
  (binary_expression operator: ["&&" "||" "??"]) @decision
  [(throw_statement) (throw_expression) (catch_clause)] @error
`;

/** Namespaces that speak to something outside of the process. */
const NETWORK =
  /^(?:System\.Net|RestSharp|Flurl|OpenQA\.Selenium|Microsoft\.Playwright|Grpc\.Net|DotNet\.Testcontainers|Testcontainers)(?:\.|$)/;
const NETWORK_TYPES = new Set(['HttpClient', 'ProcessStartInfo', 'TcpClient']);

/** Reads C#, file-scoped namespaces and primary constructors included. */
export const csharpReader: LanguageReader = {
  languages: ['c#'],
  queries: { 'c-sharp': QUERY },
  parts: (_path, text) => [{ text, grammar: 'c-sharp', firstLine: 0 }],

  read(_path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const types = of('type');
    const functions = of('function');
    const mentions = mentionsOf(of, types);
    const imports = csharpImports(
      of('using'),
      of('namespace'),
      of('qualified'),
    );
    const tests = countCsharpTests(functions, of('call'));
    return {
      imports,
      exports: exportsOf(types, functions),
      functions: functions.flatMap(node => functionOf(tree, node)),
      errorLines: [...new Set(of('error').map(node => tree.lineOf(node)))].sort(
        (a, b) => a - b,
      ),
      complexity:
        of('decision').length +
        of('arm').filter(node => node.type !== 'discard').length +
        functions.length +
        of('lambda').length,
      hasOwnCode:
        of('statement').length > 0 ||
        functions.some(hasBody) ||
        types.some(({ type }) => /^(?:class|struct|record)/.test(type)),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: usesNetwork(imports, mentions),
      namespace: of('namespace').map(namespaceOf)[0] ?? '',
      mentions,
    };
  },
};

function mentionsOf(of: (name: string) => Node[], types: Node[]): string[] {
  const members = new Set(of('member').map(node => node.id));
  const mentions = new Set<string>();
  for (const node of of('mention')) {
    if (!members.has(node.id)) {
      mentions.add(node.text);
    }
  }
  // What the file declares itself is nearer.
  types.forEach(node =>
    mentions.delete(node.childForFieldName('name')?.text ?? ''),
  );
  of('attribute').forEach(node => mentions.add(`${node.text}Attribute`));
  of('call').forEach(node => mentions.add(`${node.text}()`));
  return [...mentions];
}

function usesNetwork(
  imports: readonly ImportStatement[],
  mentions: readonly string[],
): boolean {
  return (
    imports.some(({ specifier }) => NETWORK.test(specifier)) ||
    mentions.some(name => NETWORK_TYPES.has(name))
  );
}
