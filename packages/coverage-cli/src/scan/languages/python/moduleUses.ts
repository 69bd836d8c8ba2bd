import { ImportStatement } from '../../source/SourceFacts';
import { SyntaxTree } from '../../source/SyntaxTree';
import { STANDARD_LIBRARY } from './standardLibrary';

/** Attributes of attributes of ...; modules are not nested deeper. */
const MAX_DEPTH = 5;
/** Calls that replace what they are given: nothing of it runs for them. */
const MOCKING =
  /(?:^|\.)(?:patch\.(?:object|multiple|dict)|setattr|delattr|flexmock|spy)$/;

/**
 * What a file takes from the modules that it imports as a whole: of `import shop`
 * and `shop.api.login()` the path `api.login`. Where a package hands names on, only
 * these tell which of its files are meant.
 *
 * @param statements - imports of the file, as written
 */
export function moduleUses(
  tree: SyntaxTree,
  statements: readonly ImportStatement[],
): ImportStatement[] {
  const bindings = bindingsOf(statements);
  if (bindings.size === 0) {
    return [];
  }
  const names = [...bindings.keys()].join('|');
  const chains = new RegExp(
    String.raw`(?<![\w.])(${names})((?:\s*\.\s*[A-Za-z_]\w*)+)`,
    'g',
  );
  const uses = new Map<string, ImportStatement>();
  for (const { 0: chain, 1: name, 2: attributes, index } of tree.text.matchAll(
    chains,
  )) {
    const key = chain.replace(/\s+/g, '');
    if (!uses.has(key) && isAttribute(tree, index)) {
      const { specifier, path } = bindings.get(name)!;
      const taken = attributes.split('.').slice(1);
      uses.set(key, {
        specifier,
        path: [...path, ...taken.map(part => part.trim())].slice(0, MAX_DEPTH),
      });
    }
  }
  return [...uses.values()];
}

/** What names of the file stand for: a module, and a path from it. */
function bindingsOf(statements: readonly ImportStatement[]) {
  const bindings = new Map<string, { specifier: string; path: string[] }>();
  for (const { specifier, names, alias } of statements) {
    const top = specifier.split('.')[0];
    if (STANDARD_LIBRARY.has(top)) {
      continue;
    }
    for (const { name, as } of names ?? []) {
      if (name !== '*') {
        bindings.set(as, { specifier, path: [name] });
      }
    }
    if (!names) {
      const bound = alias ?? top;
      bindings.set(bound, { specifier: alias ? specifier : top, path: [] });
    }
  }
  return bindings;
}

/** Not within a string, a comment or another import, and not to be replaced. */
function isAttribute(tree: SyntaxTree, offset: number): boolean {
  let chain = tree.nodeAt(offset)?.parent;
  if (chain?.type !== 'attribute') {
    return false;
  }
  while (chain?.parent?.type === 'attribute') {
    chain = chain.parent;
  }
  const list = chain?.parent;
  const isReplaced =
    list?.type === 'argument_list' &&
    MOCKING.test(list.parent?.childForFieldName('function')?.text ?? '');
  return !isReplaced;
}
