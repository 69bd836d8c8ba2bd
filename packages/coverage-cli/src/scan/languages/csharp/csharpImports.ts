import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportStatement } from '../../source/SourceFacts';
import { namespaceOf } from './declarations';

const ALL = [{ name: '*', as: '*' }];
const NAME = /^[A-Za-z_][\w.]*$/;
/** `Models.User`, `Acme.Models.User.Create`: may start with a namespace. */
const QUALIFIED = /^[A-Z]\w*(?:\.[A-Z]\w*)+$/;

/**
 * Namespaces whose types a file may name, with `*`: those it uses, and those it
 * is in; and types that it names with their namespace. A global `using` is handed
 * on to the whole project.
 */
export function csharpImports(
  usings: Node[],
  namespaces: Node[],
  qualified: Node[],
): ImportStatement[] {
  const own = new Set(
    namespaces.flatMap(node => withParents(namespaceOf(node))),
  );
  const names = new Set(
    qualified.flatMap(node =>
      node.parent?.type === 'using_directive' ? [] : nameWithNamespace(node),
    ),
  );
  return [
    ...usings.flatMap(usingOf),
    ...[...own].map(specifier => ({ specifier, names: ALL, isOptional: true })),
    ...[...names].map(specifier => ({ specifier, isOptional: true })),
  ];
}

/** `global using static A.B`, `using X = A.B.C` */
function usingOf(node: Node): ImportStatement[] {
  const alias = node.childForFieldName('name');
  const target = node.namedChildren.find(child => child?.id !== alias?.id);
  const specifier = target?.text.replace(/\s+|^global::/g, '') ?? '';
  if (!NAME.test(specifier)) {
    return [];
  }
  const words = node.children.map(child => child?.type);
  const shared = words.includes('global') ? { isReexport: true } : {};
  if (alias) {
    // It may stand for a type or for a namespace.
    return [
      { specifier, isOptional: true, ...shared },
      { specifier, names: ALL, isOptional: true, ...shared },
    ];
  }
  return words.includes('static')
    ? [{ specifier, ...shared }]
    : [{ specifier, names: ALL, ...shared }];
}

/** Of members of members only those that are long enough for a namespace. */
function nameWithNamespace(node: Node): string[] {
  const text = node.text.replace(/^global::/, '');
  const isLong = node.type === 'qualified_name' || text.split('.').length > 2;
  return isLong && QUALIFIED.test(text) ? [text] : [];
}

/** `A.B.C`, `A.B` and `A`. */
function withParents(namespace: string): string[] {
  const parts = namespace.split('.').filter(Boolean);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('.'));
}
