import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { SKIPPING, TestCandidate } from './annotatedTests';
import { Declaration } from './outline';
import { Token } from './tokenize';

/** Functions of the file and of its types; not those within functions. */
export function functionsOf(
  functions: readonly Declaration[],
  types: RegExp,
): InventoryFunction[] {
  return functions.flatMap(({ name, line, owners, modifiers }) => {
    if (!owners.every(({ keyword }) => types.test(keyword))) {
      return [];
    }
    const isPublic = [{ modifiers }, ...owners].every(
      part => !part.modifiers.has('private'),
    );
    const around = owners.filter(owner => !owner.modifiers.has('companion'));
    return [
      {
        name: [...around.map(owner => owner.name), name].join('.'),
        line,
        ...(!isPublic && { public: false }),
      },
    ];
  });
}

/** Functions that JUnit, TestNG or kotlin.test may take for tests. */
export function testCandidates(
  declarations: readonly Declaration[],
  keyword: string,
): TestCandidate[] {
  return declarations
    .filter(declaration => declaration.keyword === keyword)
    .map(({ name, annotations, owners, modifiers, tokens }) => ({
      name,
      annotations,
      typeAnnotations: owners.flatMap(owner => owner.annotations),
      isPublic: !modifiers.has('private'),
      isInTestCase: false,
      skips: tokens.some(
        ({ kind, text }) => kind === 'word' && SKIPPING.test(text),
      ),
    }));
}

/**
 * Names that a file mentions: types, and functions and values that it calls or
 * asks, since both languages have them outside of types. What the file declares
 * itself is nearer.
 */
export function mentionsOf(
  tokens: readonly Token[],
  declarations: readonly Declaration[],
): string[] {
  const names = new Set<string>();
  tokens.forEach(({ kind, text }, i) => {
    const after = tokens[i + 1]?.text ?? '';
    const isMember = tokens[i - 1]?.text === '.';
    if (
      kind === 'word' &&
      (/^\p{Lu}/u.test(text)
        ? !isMember || after === '('
        : /^[({]$/.test(after) || (!isMember && after === '.'))
    ) {
      names.add(text);
    }
  });
  declarations.forEach(({ name }) => names.delete(name));
  return [...names];
}
