import { Grammar } from '../../source/Grammars';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { SyntaxTree } from '../../source/SyntaxTree';
import { countScriptTests } from './countScriptTests';
import { isDeclarative } from './isDeclarative';
import { namespaceUses } from './namespaceUses';
import { scriptFunctions } from './scriptFunctions';
import { scriptImports } from './scriptImports';
import { scriptParts } from './scriptParts';

const QUERY = `
  (program (import_statement) @import)
  (program (export_statement) @export)
  (call_expression
    function: [(identifier) (import)] @callee
    (#any-of? @callee "require" "import")) @dynamic
  (call_expression
    function: (member_expression
      object: (meta_property) property: (property_identifier) @glob)
    (#any-of? @glob "glob" "globEager")) @dynamic
  (call_expression
    function: (member_expression
      object: (identifier) @host property: (property_identifier) @actual)
    (#any-of? @host "jest" "vi")
    (#any-of? @actual "requireActual" "importActual")) @dynamic
  (call_expression
    function: (identifier) @runner
    (#any-of? @runner "it" "test" "xit" "fit" "xtest" "specify" "describe"
      "xdescribe" "fdescribe" "suite" "context")) @run
  (call_expression
    function: (member_expression object: (identifier) @runner)
    (#any-of? @runner "it" "test" "describe" "suite" "context" "specify")) @run
  (call_expression
    function: (call_expression
      function: (member_expression
        object: [(identifier) @runner
                 (member_expression object: (identifier) @runner)]))
    (#any-of? @runner "it" "test" "describe")) @run
  (call_expression
    function: (member_expression
      object: (member_expression object: (identifier) @runner))
    (#any-of? @runner "it" "test" "describe")) @run
  [(function_declaration) (generator_function_declaration) (arrow_function)
   (function_expression) (method_definition)] @function
  [(if_statement) (for_statement) (for_in_statement) (while_statement)
   (do_statement) (catch_clause) (ternary_expression) (switch_case)] @decision
  (binary_expression operator: ["&&" "||" "??"]) @decision
  [(throw_statement) (catch_clause)] @error
`;

const NETWORK =
  /^(?:node:)?(?:child_process|http|https|net|supertest|axios|node-fetch|got|undici|ws|execa|puppeteer|playwright|selenium-webdriver|webdriverio|nightwatch|testcafe|cypress|@playwright\/test|socket\.io-client)(?:\/|$)/;

/** Reads JavaScript and TypeScript, also within the components of Vue and Svelte. */
export const scriptReader: LanguageReader = {
  languages: ['javascript', 'typescript', 'vue', 'svelte'],
  queries: {
    javascript: QUERY,
    typescript: QUERY,
    tsx: QUERY,
  } satisfies Partial<Record<Grammar, string>>,
  parts: scriptParts,

  read(path, trees): SyntaxFacts {
    const facts = trees.map(factsOfPart);
    const imports = facts.flatMap(part => part.imports);
    const isComponent = /\.(?:vue|svelte)$/.test(path);
    const tests = { functions: 0, skipped: 0 };
    for (const part of facts) {
      tests.functions += part.tests.functions;
      tests.skipped += part.tests.skipped;
    }
    return {
      imports,
      // A component is what its file hands out.
      exports: [
        ...facts.flatMap(part => part.exports),
        ...(isComponent ? ['default'] : []),
      ],
      functions: facts.flatMap(part => part.functions),
      errorLines: [...new Set(facts.flatMap(part => part.errorLines))].sort(
        (a, b) => a - b,
      ),
      complexity: facts.reduce((sum, part) => sum + part.complexity, 0),
      hasOwnCode:
        isComponent ||
        (!/\.d\.[cm]?ts$/.test(path) && facts.some(part => part.hasOwnCode)),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork:
        /(?:^|[./])cy\.[jt]sx?$/.test(path) ||
        imports.some(({ specifier }) => NETWORK.test(specifier)),
    };
  },
};

function factsOfPart(tree: SyntaxTree) {
  const of = tree.nodesByName();
  const functions = of('function');
  const { imports, namespaces, exports } = scriptImports({
    imports: of('import'),
    exports: of('export'),
    calls: of('dynamic'),
  });
  return {
    imports: [...imports, ...namespaceUses(tree, namespaces)],
    exports,
    functions: scriptFunctions(tree, functions),
    errorLines: of('error').map(node => tree.lineOf(node)),
    complexity: of('decision').length + functions.length,
    hasOwnCode: !tree.root.namedChildren.every(
      node => node === null || isDeclarative(node),
    ),
    tests: countScriptTests(of('run')),
  };
}
