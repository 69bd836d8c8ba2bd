import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { SyntaxTree } from '../../source/SyntaxTree';
import { countRustTests } from './countRustTests';
import { rustImports } from './rustImports';
import { RustScopes } from './RustScopes';

/**
 * `?` and `unwrap` are no error lines: they run whenever all is well, so that
 * covering them tells nothing of errors.
 */
const QUERY = `
  (use_declaration) @use
  (extern_crate_declaration) @extern
  (mod_item) @module
  [(attribute_item) (inner_attribute_item)] @attribute
  [(scoped_identifier) (scoped_type_identifier)] @path
  (macro_invocation (token_tree) @tokens)
  (macro_invocation macro: (identifier) @macro
    (#any-of? @macro "proptest" "quickcheck")) @tests
  (function_item) @function
  [(if_expression) (for_expression) (while_expression) (loop_expression)
   (match_arm) (let_declaration alternative: (block))] @decision
  (binary_expression operator: ["&&" "||"]) @decision
  (let_chain "&&" @decision)
  (call_expression function: (identifier) @err (#eq? @err "Err")) @error
  (tuple_struct_pattern type: (identifier) @err (#eq? @err "Err")) @error
  (macro_invocation macro: [(identifier) @raise
      (scoped_identifier name: (identifier) @raise)]
    (#any-of? @raise "panic" "unreachable" "unimplemented" "todo" "bail"
      "ensure")) @error
`;

const NETWORK =
  /^(?:(?:std|tokio|async_std|smol)::(?:net|process)|reqwest|hyper|ureq|surf|isahc|tonic|awc|assert_cmd|testcontainers\w*|tokio_tungstenite|tungstenite|fantoccini|thirtyfour|ssh2|curl)(?:::|$)/;

/** Items that leave no code behind by themselves. */
const DECLARATIVE =
  /^(?:line_comment|block_comment|attribute_item|inner_attribute_item|use_declaration|extern_crate_declaration|struct_item|enum_item|union_item|type_item|empty_statement|shebang)$/;

/** Reads Rust, of the editions up to 2024. */
export const rustReader: LanguageReader = {
  languages: ['rust'],
  queries: { rust: QUERY },
  parts: (_path, text) => [{ text, grammar: 'rust', firstLine: 0 }],

  read(_path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const scopes = new RustScopes(of('module'), of('attribute'));
    const isCode = (node: Node) => !scopes.isTest(node);
    const functions = of('function');
    const ownFunctions = functions.filter(isCode);
    const { imports, testImports } = rustImports(
      {
        uses: of('use'),
        externs: of('extern'),
        paths: of('path'),
        tokens: of('tokens'),
      },
      scopes,
    );
    const tests = countRustTests(functions, of('tests'));
    return {
      imports,
      ...((tests.functions > 0 || scopes.holdTests) && { testImports }),
      exports: exportsOf(tree.root, []),
      modules: [...scopes.modules],
      functions: ownFunctions.flatMap(node => functionOf(tree, node)),
      errorLines: [
        ...new Set(
          of('error')
            .filter(isCode)
            .map(node => tree.lineOf(node)),
        ),
      ].sort((a, b) => a - b),
      complexity: of('decision').filter(isCode).length + ownFunctions.length,
      hasOwnCode: tree.root.namedChildren.some(
        node => node !== null && !isDeclarative(node),
      ),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: [...imports, ...testImports].some(({ specifier, names }) =>
        NETWORK.test([specifier, names?.[0].name].filter(Boolean).join('::')),
      ),
    };
  },
};

/** Functions of modules, and methods with a body; not those within functions. */
function functionOf(tree: SyntaxTree, node: Node): InventoryFunction[] {
  const name = node.childForFieldName('name')?.text ?? '';
  const owner = ownerOf(node);
  if (owner === null) {
    return [];
  }
  const visibility = node.namedChildren.find(
    child => child?.type === 'visibility_modifier',
  )?.text;
  const isPublic =
    owner.isPublic ||
    (visibility !== undefined && !/\(\s*(?:in\s+)?self\s*\)/.test(visibility));
  return [
    {
      name: owner.name ? `${owner.name}::${name}` : name,
      line: tree.lineOf(node),
      ...(!isPublic && { public: false }),
    },
  ];
}

/** The type that a method is of; `null` for a function within another. */
function ownerOf(node: Node): { name: string; isPublic: boolean } | null {
  const holder = node.parent?.parent;
  switch (holder?.type) {
    case 'impl_item': {
      const type = holder.childForFieldName('type');
      return {
        name: (type?.childForFieldName('type') ?? type)?.text ?? '',
        // Whoever has the trait may call it.
        isPublic: holder.childForFieldName('trait') !== null,
      };
    }
    case 'trait_item':
      return {
        name: holder.childForFieldName('name')?.text ?? '',
        isPublic: true,
      };
    case undefined:
    case 'mod_item':
      return { name: '', isPublic: false };
    default:
      return node.parent?.type === 'source_file'
        ? { name: '', isPublic: false }
        : null;
  }
}

/**
 * Names of a module's items, with those of inline modules below it; `*` where a
 * macro may add more, and `name!` for a macro that the whole crate has.
 */
function exportsOf(holder: Node, scope: string[]): string[] {
  return holder.namedChildren.flatMap(node => {
    const name = node?.childForFieldName('name')?.text;
    if (!node) {
      return [];
    }
    if (node.type === 'mod_item') {
      const body = node.childForFieldName('body');
      return body && name ? exportsOf(body, [...scope, name]) : [];
    }
    if (node.type === 'macro_definition' && name) {
      return [`${name}!`, name];
    }
    const addsNames =
      (node.type === 'expression_statement' &&
        node.firstNamedChild?.type === 'macro_invocation') ||
      node.type === 'macro_invocation' ||
      (node.type === 'attribute_item' &&
        /^#\s*\[\s*proc_macro_derive/.test(node.text));
    if (addsNames) {
      return ['*'];
    }
    return name ? [[...scope, name].join('::')] : [];
  });
}

function isDeclarative(node: Node): boolean {
  if (node.type === 'mod_item') {
    const items = node.childForFieldName('body')?.namedChildren ?? [];
    return items.every(item => item === null || isDeclarative(item));
  }
  if (node.type === 'trait_item') {
    return node.descendantsOfType('function_item').length === 0;
  }
  return DECLARATIVE.test(node.type);
}
