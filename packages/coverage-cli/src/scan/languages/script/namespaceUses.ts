import { ImportStatement } from '../../source/SourceFacts';
import { SyntaxTree } from '../../source/SyntaxTree';
import { Namespace } from './dynamicImports';

/**
 * What a file takes from modules that it imports as a whole: of
 * `import * as shop from './shop'` and `shop.pay()` the name `pay`. Behind a barrel
 * only these tell which file is meant.
 */
export function namespaceUses(
  tree: SyntaxTree,
  namespaces: readonly Namespace[],
): ImportStatement[] {
  if (namespaces.length === 0) {
    return [];
  }
  const specifiers = new Map(
    namespaces.map(({ name, specifier }) => [name, specifier]),
  );
  const names = [...specifiers.keys()].map(name => name.replaceAll('$', '\\$'));
  const members = new RegExp(
    String.raw`(?<![\w$.])(${names.join('|')})\s*\??\.\s*([A-Za-z_$][\w$]*)`,
    'g',
  );
  const uses = new Map<string, ImportStatement>();
  for (const { 1: namespace, 2: name, index } of tree.text.matchAll(members)) {
    const key = `${namespace}.${name}`;
    if (!uses.has(key) && isMember(tree, index)) {
      uses.set(key, {
        specifier: specifiers.get(namespace)!,
        names: [{ name, as: name }],
      });
    }
  }
  return [...uses.values()];
}

/** Not within a string, a comment or a type. */
function isMember(tree: SyntaxTree, offset: number): boolean {
  const { type = '' } = tree.nodeAt(offset)?.parent ?? {};
  return type === 'member_expression' || type === 'nested_identifier';
}
