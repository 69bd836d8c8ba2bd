import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { SyntaxTree } from '../../source/SyntaxTree';
import { countPhpTests } from './countPhpTests';
import { phpIncludes } from './phpIncludes';
import { PhpNames } from './PhpNames';

const QUERY = `
  [(namespace_definition) (namespace_use_declaration)] @scope
  [(require_expression) (require_once_expression) (include_expression)
   (include_once_expression)] @include
  (named_type [(name) (qualified_name)] @class)
  (object_creation_expression . [(name) (qualified_name)] @class)
  (scoped_call_expression scope: [(name) (qualified_name)] @class)
  (class_constant_access_expression . [(name) (qualified_name)] @class)
  (scoped_property_access_expression scope: [(name) (qualified_name)] @class)
  (base_clause [(name) (qualified_name)] @class)
  (class_interface_clause [(name) (qualified_name)] @class)
  (use_declaration [(name) (qualified_name)] @class)
  (attribute . [(name) (qualified_name)] @class)
  (binary_expression operator: "instanceof"
    right: [(name) (qualified_name)] @class)
  (function_call_expression
    function: [(name) (qualified_name)] @callee) @call
  [(class_declaration) (interface_declaration) (trait_declaration)
   (enum_declaration)] @declaration
  (function_definition) @function
  (method_declaration) @method
  [(anonymous_function) (arrow_function)] @closure
  [(if_statement) (else_if_clause) (for_statement) (foreach_statement)
   (while_statement) (do_statement) (case_statement) (catch_clause)
   (match_conditional_expression) (conditional_expression)] @decision
  (binary_expression operator: ["&&" "||" "and" "or" "xor" "??"]) @decision
  [(throw_expression) (catch_clause)] @error
`;

const NETWORK =
  /^(?:GuzzleHttp|Symfony\\Component\\(?:Process|HttpClient|Panther)|Illuminate\\Support\\Facades\\Process|Laravel\\Dusk|Facebook\\WebDriver|Behat\\Mink|Swoole|React\\(?:Socket|Http)|Amp\\(?:Http|Socket)|PhpAmqpLib|(?:curl_exec|fsockopen|stream_socket_client|proc_open|shell_exec|exec|passthru|system)\(\))/;

/** Reads PHP, of version 5 up to the newest syntax. */
export const phpReader: LanguageReader = {
  languages: ['php'],
  queries: { php: QUERY },
  parts: (_path, text) => [{ text, grammar: 'php', firstLine: 0 }],

  read(_path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const names = new PhpNames(of('scope'));
    of('class').forEach(node => names.mentionClass(node));
    of('callee').forEach(node => names.mentionFunction(node));
    const functions = of('function');
    const methods = of('method').filter(
      node => node.childForFieldName('body') !== null,
    );
    const imports = [
      ...names.imports,
      ...phpIncludes(of('include')),
      ...of('declaration').flatMap(node => specified(names.declared(node))),
    ];
    const tests = countPhpTests(methods, of('call'));
    return {
      imports,
      exports: [
        ...of('declaration').map(node => names.declared(node)),
        ...functions.map(node => `${names.declared(node)}()`),
      ],
      namespace: names.namespace,
      functions: [...functions, ...methods]
        .toSorted((a, b) => a.startIndex - b.startIndex)
        .flatMap(node => functionOf(tree, node)),
      errorLines: [...new Set(of('error').map(node => tree.lineOf(node)))].sort(
        (a, b) => a - b,
      ),
      complexity:
        of('decision').length +
        functions.length +
        methods.length +
        of('closure').length,
      hasOwnCode: tree.root.namedChildren.some(
        node => node !== null && !isDeclarative(node),
      ),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: imports.some(({ specifier }) => NETWORK.test(specifier)),
    };
  },
};

/** phpspec finds `App\Cart` for `spec\App\CartSpec` by its name alone. */
function specified(name: string): ImportStatement[] {
  const subject = /^spec\\(.+)Spec$/.exec(name)?.[1];
  return subject ? [{ specifier: subject }] : [];
}

/** Functions, and methods of named classes; not those within functions. */
function functionOf(tree: SyntaxTree, node: Node): InventoryFunction[] {
  const name = node.childForFieldName('name')?.text ?? '';
  const line = tree.lineOf(node);
  if (node.type === 'function_definition') {
    return isWithinFunction(node) ? [] : [{ name, line }];
  }
  const owner = node.parent?.parent?.childForFieldName('name')?.text;
  const isPublic = !node.namedChildren.some(
    child =>
      child?.type === 'visibility_modifier' &&
      /private|protected/.test(child.text),
  );
  return owner
    ? [
        {
          name: `${owner}.${name}`,
          line,
          ...(!isPublic && { public: false }),
        },
      ]
    : [];
}

function isWithinFunction(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (
      /^(?:function_definition|method_declaration|anonymous_function)$/.test(
        up.type,
      )
    ) {
      return true;
    }
  }
  return false;
}

/** Whether nothing of a statement could be executed: types, names, markup. */
function isDeclarative(node: Node): boolean {
  switch (node.type) {
    case 'php_tag':
    case 'comment':
    case 'declare_statement':
    case 'namespace_use_declaration':
    case 'interface_declaration':
    case 'empty_statement':
      return true;
    case 'namespace_definition':
      return (node.childForFieldName('body')?.namedChildren ?? []).every(
        child => child === null || isDeclarative(child),
      );
    case 'class_declaration':
    case 'trait_declaration':
    case 'enum_declaration':
      return node
        .descendantsOfType('method_declaration')
        .every(method => method?.childForFieldName('body') === null);
    default:
      return false;
  }
}
