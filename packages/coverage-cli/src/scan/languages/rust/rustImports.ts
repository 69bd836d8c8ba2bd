import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportStatement } from '../../source/SourceFacts';
import { RustScopes } from './RustScopes';

interface Taken {
  path: string[];
  as: string;
}

/** Of the language itself, where a path could start with a name in lower case. */
const NO_MODULE =
  /^(?:std|core|alloc|str|char|bool|[iu](?:8|16|32|64|128|size)|f(?:32|64)|r|async|await|dyn|\$crate)$/;

/**
 * What a file of Rust takes from elsewhere: `use`, `extern crate`, and paths within
 * the code such as `crate::store::open()` or `util::trim()`. Specifiers start at
 * the file: those of inline modules are told as the file would write them, and
 * names in them with the module's before: `prelude::Store`.
 */
export function rustImports(
  nodes: { uses: Node[]; externs: Node[]; paths: Node[]; tokens: Node[] },
  scopes: RustScopes,
): { imports: ImportStatement[]; testImports: ImportStatement[] } {
  const imports = new Map<string, ImportStatement>();
  const testImports = new Map<string, ImportStatement>();
  const add = (node: Node, statement: ImportStatement) => {
    const { specifier, names } = statement;
    const key = `${specifier}\n${names?.[0].name}\n${names?.[0].as}`;
    const own = scopes.isTest(node) ? testImports : imports;
    if (!own.has(key)) {
      own.set(key, statement);
    }
  };
  for (const use of nodes.uses) {
    const argument = use.childForFieldName('argument');
    const scope = scopes.of(use);
    const isPublic = use.namedChildren.some(
      child => child?.type === 'visibility_modifier',
    );
    for (const { path, as } of argument ? takenBy(argument, []) : []) {
      const from = fromFile(path, scope, scopes);
      add(use, {
        specifier: from.slice(0, -1).join('::'),
        names: [{ name: from.at(-1)!, as: [...scope, as].join('::') }],
        ...(isPublic && { isReexport: true }),
      });
    }
  }
  for (const node of nodes.externs) {
    const name = node.childForFieldName('name')?.text ?? '';
    const as = node.childForFieldName('alias')?.text ?? name;
    add(node, { specifier: '', names: [{ name, as }] });
  }
  for (const path of pathsOf(nodes)) {
    const from = fromFile(path.names, scopes.of(path.node), scopes);
    const last = from.at(-1)!;
    add(path.node, {
      specifier: from.slice(0, -1).join('::'),
      names: [{ name: last, as: '' }],
      // What is in scope by a glob or a macro is not seen here.
      isOptional: true,
    });
  }
  return {
    imports: [...imports.values()],
    testImports: [...testImports.values()],
  };
}

/** `a::{self, b as c, d::*}` as one path each. */
function takenBy(node: Node, before: string[]): Taken[] {
  switch (node.type) {
    case 'use_list':
      return node.namedChildren.flatMap(child =>
        child ? takenBy(child, before) : [],
      );
    case 'scoped_use_list': {
      const path = node.childForFieldName('path');
      const list = node.childForFieldName('list');
      return list
        ? takenBy(list, [...before, ...(path ? namesOf(path) : [])])
        : [];
    }
    case 'use_as_clause': {
      const path = node.childForFieldName('path');
      const as = node.childForFieldName('alias')?.text ?? '_';
      return path ? takenBy(path, before).map(taken => ({ ...taken, as })) : [];
    }
    case 'use_wildcard': {
      const path = node.firstNamedChild;
      return [
        { path: [...before, ...(path ? namesOf(path) : []), '*'], as: '*' },
      ];
    }
    case 'self':
      return before.length > 0 ? [{ path: before, as: before.at(-1)! }] : [];
    case 'identifier':
    case 'scoped_identifier':
    case 'crate':
    case 'super': {
      const path = [...before, ...namesOf(node)];
      return [{ path, as: path.at(-1)! }];
    }
    default:
      return [];
  }
}

/** `a::b<T>::c` as its names. */
function namesOf({ text }: Node): string[] {
  return text
    .replace(/<.*>/s, '')
    .split('::')
    .map(part => part.trim().replace(/^r#/, ''))
    .filter(part => part !== '');
}

/** Paths of two names and more that are written within the code. */
function pathsOf({
  uses,
  paths,
  tokens,
}: {
  uses: Node[];
  paths: Node[];
  tokens: Node[];
}): { node: Node; names: string[] }[] {
  const spans = uses.map(use => [use.startIndex, use.endIndex]);
  let end = -1;
  const outermost = paths.filter(node => {
    const isInner =
      node.startIndex < end ||
      spans.some(
        ([first, last]) => node.startIndex >= first && node.endIndex <= last,
      );
    end = isInner ? end : node.endIndex;
    return !isInner;
  });
  return [
    ...outermost.map(node => ({ node, names: namesOf(node) })),
    ...tokens.flatMap(pathsOfTokens),
  ].filter(
    ({ names }) =>
      names.length > 1 &&
      /^[a-z_]/.test(names[0]) &&
      !NO_MODULE.test(names[0]) &&
      names.every(name => /^\w+$/.test(name)),
  );
}

/** The arguments of a macro are not parsed: `assert!(crate::a::b())`. */
function pathsOfTokens(tree: Node): { node: Node; names: string[] }[] {
  const found: { node: Node; names: string[] }[] = [];
  let isOpen = false;
  for (const child of tree.children) {
    if (child?.type === 'token_tree') {
      found.push(...pathsOfTokens(child));
    } else if (child && /^(?:identifier|crate|self|super)$/.test(child.type)) {
      if (isOpen) {
        found.at(-1)!.names.push(child.text);
      } else {
        found.push({ node: child, names: [child.text] });
      }
    }
    isOpen = child?.type === '::' && found.length > 0;
  }
  return found;
}

/** A path within inline modules, as the file itself would write it. */
function fromFile(
  path: string[],
  scope: string[],
  scopes: RustScopes,
): string[] {
  if (scope.length === 0 || path[0] === 'crate') {
    return path;
  }
  if (path[0] !== 'self' && path[0] !== 'super') {
    const own = [...scope, path[0]].join('::');
    return scopes.modules.some(({ name }) => name === own)
      ? ['self', ...scope, ...path]
      : path;
  }
  const left = [...scope];
  let rest = path[0] === 'self' ? path.slice(1) : path;
  while (rest[0] === 'super' && left.length > 0) {
    left.pop();
    rest = rest.slice(1);
  }
  return rest[0] === 'super' ? rest : ['self', ...left, ...rest];
}
