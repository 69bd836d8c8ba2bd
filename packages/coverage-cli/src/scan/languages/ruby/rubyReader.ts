import type { Node } from '@vscode/tree-sitter-wasm';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { countRubyTests } from './countRubyTests';
import { RubyConstants } from './RubyConstants';
import { rubyFunctions } from './rubyFunctions';
import { rubyRequires } from './rubyRequires';

const QUERY = `
  [(class) (module)] @holder
  [(constant) (scope_resolution)] @constant
  (assignment left: (constant) @assigned)
  (call method: (identifier) @require
    (#any-of? @require "require" "require_relative" "load")) @requiring
  (call !receiver method: (identifier) @runner
    (#match? @runner "^([fx]?(it|specify|example|scenario|describe|context|feature)|its|test|should|focus|pending|skip|before|setup|around|shared_examples|shared_examples_for)$")) @run
  (call receiver: (constant) @rspec method: (identifier) @runner
    (#eq? @rspec "RSpec") (#match? @runner "describe$")) @run
  [(method) (singleton_method)] @method
  [(if) (unless) (elsif) (while) (until) (for) (when) (in_clause) (rescue)
   (conditional) (if_modifier) (unless_modifier) (while_modifier)
   (until_modifier) (rescue_modifier)] @decision
  (binary operator: ["&&" "||" "and" "or"]) @decision
  [(rescue) (rescue_modifier)] @error
  (call !receiver method: (identifier) @raise
    (#any-of? @raise "raise" "fail" "rescue_from")) @error
  ((identifier) @bare (#eq? @bare "raise"))
  (subshell) @shell
  (call !receiver method: (identifier) @shell
    (#any-of? @shell "system" "spawn"))
`;

const NETWORK =
  /^(?:net\/|open3|open-uri|socket|pty|faraday|httparty|rest-client|typhoeus|excon|capybara|selenium|watir|ferrum|httpx|http$|cuprite)/;
const NETWORK_CONSTANTS =
  /\/(?:Net::HTTP|Open3|TCPSocket|UNIXSocket|Faraday|HTTParty|RestClient|Capybara|Selenium|PTY)\b/;

/** Reads Ruby, also of Rails. */
export const rubyReader: LanguageReader = {
  languages: ['ruby'],
  queries: { ruby: QUERY },
  parts: (_path, text) => [{ text, grammar: 'ruby', firstLine: 0 }],

  read(_path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const constants = new RubyConstants(of('holder'));
    const imports = rubyRequires(of('requiring'));
    const mentions = constants.mentioned(of('constant'));
    const methods = of('method');
    const tests = countRubyTests(of('run'), methods);
    return {
      imports,
      exports: constants.defined(of('assigned')),
      mentions,
      functions: rubyFunctions(tree, methods, constants),
      errorLines: [
        ...new Set(
          [...of('error'), ...of('bare')].map(node => tree.lineOf(node)),
        ),
      ].sort((a, b) => a - b),
      complexity: of('decision').length + methods.length,
      hasOwnCode: tree.root.namedChildren.some(
        node => node !== null && !isDeclarative(node),
      ),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork:
        of('shell').length > 0 ||
        imports.some(({ specifier }) => NETWORK.test(specifier)) ||
        mentions.some(mention => NETWORK_CONSTANTS.test(mention)),
    };
  },
};

/** Comments, and statements that only load other files or open a namespace. */
function isDeclarative(node: Node): boolean {
  switch (node.type) {
    case 'comment':
      return true;
    case 'call':
      return /^(?:require|require_relative|autoload|autoload_under|eager_autoload|extend)$/.test(
        node.childForFieldName('method')?.text ?? '',
      );
    case 'module':
      return (node.childForFieldName('body')?.namedChildren ?? []).every(
        child => child === null || isDeclarative(child),
      );
    default:
      return false;
  }
}
