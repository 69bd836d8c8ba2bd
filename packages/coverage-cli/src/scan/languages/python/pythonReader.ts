import type { Node } from '@vscode/tree-sitter-wasm';
import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { LanguageReader, SyntaxFacts } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { SyntaxTree } from '../../source/SyntaxTree';
import { importsOfCalls, pythonImports } from './pythonImports';
import { countPythonTests } from './countPythonTests';
import { moduleUses } from './moduleUses';

/** Decisions as McCabe counts them: branches, loops, handlers, `and`, `or`. */
const QUERY = `
  (import_statement) @import
  (import_from_statement) @import
  (call function: [(attribute) (identifier)] @callee
    arguments: (argument_list . (string))) @dynamic
  (function_definition) @function
  (class_definition) @class
  [(if_statement) (elif_clause) (for_statement) (while_statement)
   (except_clause) (conditional_expression) (boolean_operator)
   (case_clause) (if_clause)] @decision
  [(raise_statement) (except_clause)] @error
`;

/** Modules that speak to something outside of the process. */
const NETWORK =
  /^(?:requests|httpx|aiohttp|urllib|urllib3|http|socket|websocket|websockets|subprocess|pexpect|paramiko|grpc|openai|selenium|playwright|locust)(?:\.|$)/;

/** Reads Python, of version 3 up to the newest syntax. */
export const pythonReader: LanguageReader = {
  languages: ['python'],
  queries: { python: QUERY },
  parts: (_path, text) => [{ text, grammar: 'python', firstLine: 0 }],

  read(path, [tree]): SyntaxFacts {
    const of = tree.nodesByName();
    const functions = of('function');
    const classes = of('class');
    const stated = pythonImports(of('import'));
    const imports = [
      ...stated,
      ...importsOfCalls(of('dynamic')),
      ...moduleUses(tree, stated),
    ];
    const tests = countPythonTests(path, tree, functions, classes);
    return {
      imports,
      exports: namesOfModule(tree, functions, classes),
      functions: functionsOf(tree, functions),
      errorLines: [...new Set(of('error').map(node => tree.lineOf(node)))].sort(
        (a, b) => a - b,
      ),
      complexity: of('decision').length + functions.length,
      hasOwnCode: hasOwnCode(path, tree.root),
      tests: { functions: tests.functions, skipped: tests.skipped },
      usesTestRunner: tests.functions > 0,
      usesNetwork: imports.some(usesNetwork),
    };
  },
};

function usesNetwork({ specifier }: ImportStatement): boolean {
  return NETWORK.test(specifier);
}

/** Functions of the module and methods of its classes; not those within functions. */
function functionsOf(tree: SyntaxTree, nodes: Node[]): InventoryFunction[] {
  return nodes.flatMap(node => {
    const owners = ownersOf(node);
    const name = nameOf(node);
    if (!owners || name === undefined) {
      return [];
    }
    const isPublic = [...owners, name].every(
      part => !part.startsWith('_') || /^__\w+__$/.test(part),
    );
    return [
      {
        name: [...owners, name].join('.'),
        line: tree.lineOf(node),
        ...(!isPublic && { public: false }),
      },
    ];
  });
}

/** Names of the classes that hold a node; `null` within a function. */
function ownersOf(node: Node): string[] | null {
  const owners: string[] = [];
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'function_definition') {
      return null;
    }
    if (up.type === 'class_definition') {
      owners.unshift(nameOf(up) ?? '');
    }
  }
  return owners;
}

function nameOf(node: Node): string | undefined {
  return node.childForFieldName('name')?.text;
}

/** What `from module import name` finds in the module itself. */
function namesOfModule(
  tree: SyntaxTree,
  functions: Node[],
  classes: Node[],
): string[] {
  const names = new Set<string>();
  for (const node of [...functions, ...classes]) {
    const name = nameOf(node);
    if (name && isTopLevel(node)) {
      names.add(name);
    }
  }
  for (const statement of tree.root.namedChildren) {
    const assignment =
      statement?.type === 'expression_statement' &&
      statement.firstNamedChild?.type === 'assignment'
        ? statement.firstNamedChild
        : null;
    const left = assignment?.childForFieldName('left');
    if (left?.type === 'identifier') {
      names.add(left.text);
    }
  }
  return [...names];
}

function isTopLevel(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'function_definition' || up.type === 'class_definition') {
      return false;
    }
  }
  return true;
}

/**
 * A package's `__init__.py` with nothing but its docstring, imports and dunder
 * names holds no code of its own; nor does any file without a statement.
 */
function hasOwnCode(path: string, root: Node): boolean {
  const statements = root.namedChildren.filter(
    node => node !== null && node.type !== 'comment',
  ) as Node[];
  const isMarker = /(?:^|\/)__(?:init|version)__\.py$/.test(path);
  return isMarker
    ? !statements.every(isDeclarative)
    : statements.some(node => !isDocstring(node));
}

function isDeclarative(node: Node): boolean {
  switch (node.type) {
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
    case 'pass_statement':
      return true;
    case 'try_statement':
    case 'if_statement':
      // Optional parts: try: from .fast import x / except ImportError: ...
      return (
        node.descendantsOfType(['call', 'function_definition']).length === 0 ||
        holdsDeclarationsOnly(node)
      );
    case 'expression_statement': {
      const inner = node.firstNamedChild;
      const left = inner?.childForFieldName('left')?.text ?? '';
      return (
        isDocstring(node) ||
        (/assignment$/.test(inner?.type ?? '') && /^__\w+__$/.test(left))
      );
    }
    default:
      return false;
  }
}

/** try: __version__ = version("shop") / except ...: __version__ = "0" */
function holdsDeclarationsOnly(node: Node): boolean {
  return node
    .descendantsOfType('block')
    .every(block =>
      block?.namedChildren.every(
        child => child?.type === 'comment' || (child && isDeclarative(child)),
      ),
    );
}

function isDocstring(node: Node): boolean {
  return (
    node.type === 'expression_statement' &&
    node.firstNamedChild?.type === 'string'
  );
}
