import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { SyntaxFacts } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { countAnnotatedTests, SKIPPING, TestCandidate } from './annotatedTests';
import { countDecisions, errorLines } from './decisions';
import { Declaration } from './outline';
import { Token } from './tokenize';
import { usesNetwork } from './usesNetwork';

/** A file of Kotlin or Scala, taken apart by what its language calls things. */
export interface OutlinedFile {
  /** Without the package and the imports. */
  tokens: readonly Token[];
  /** Code within strings. */
  embedded: readonly Token[];
  imports: ImportStatement[];
  declarations: readonly Declaration[];
  functionKeyword: string;
  /** Keywords of what functions may be members of. */
  types: RegExp;
  /** Whether a declaration that is no function runs something. */
  isCode: (declaration: Declaration) => boolean;
  /** Tests that are calls with a block. */
  calledTests: SyntaxFacts['tests'];
}

/** What both languages tell alike. */
export function factsOf(
  file: OutlinedFile,
): Omit<SyntaxFacts, 'exports' | 'namespace'> {
  const { tokens, embedded, imports, declarations, functionKeyword } = file;
  const functions = declarations.filter(
    ({ keyword, hasBody }) => keyword === functionKeyword && hasBody,
  );
  const annotated = countAnnotatedTests(
    testCandidates(declarations, functionKeyword),
  );
  const tests = {
    functions: annotated.functions + file.calledTests.functions,
    skipped: annotated.skipped + file.calledTests.skipped,
  };
  const all = [...tokens, ...embedded];
  return {
    imports,
    functions: functionsOf(functions, file.types),
    errorLines: errorLines(tokens),
    complexity: countDecisions(all) + functions.length,
    hasOwnCode: functions.length > 0 || declarations.some(file.isCode),
    tests,
    usesTestRunner: tests.functions > 0,
    usesNetwork: usesNetwork(imports),
    mentions: mentionsOf(all, declarations),
  };
}

/** Functions of the file and of its types; not those within functions. */
function functionsOf(
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
function testCandidates(
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
function mentionsOf(
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
