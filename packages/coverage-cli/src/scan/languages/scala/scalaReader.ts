import { SyntaxFacts, TextReader } from '../../source/LanguageReader';
import { countAnnotatedTests } from '../jvm/annotatedTests';
import { countDecisions, errorLines } from '../jvm/decisions';
import { functionsOf, mentionsOf, testCandidates } from '../jvm/facts';
import { Declaration, outline } from '../jvm/outline';
import { tokenize } from '../jvm/tokenize';
import { usesNetwork } from '../jvm/usesNetwork';
import { countScalaTests } from './countScalaTests';
import { scalaImports } from './scalaImports';
import { scalaSyntax } from './scalaSyntax';

const TYPES = /^(?:class|trait|object|enum|given)$/;

/** Reads Scala 2 and 3 by its tokens; no small grammar of it comes without a build. */
export const scalaReader: TextReader = {
  languages: ['scala'],

  readText(_path, text): SyntaxFacts {
    const { tokens, embedded } = tokenize(text, 'scala');
    const { namespace, imports, rest } = scalaImports(tokens);
    const declarations = outline(rest, scalaSyntax);
    const functions = declarations.filter(
      ({ keyword, hasBody }) => keyword === 'def' && hasBody,
    );
    const annotated = countAnnotatedTests(testCandidates(declarations, 'def'));
    const called = countScalaTests(rest, imports, declarations);
    const tests = {
      functions: annotated.functions + called.functions,
      skipped: annotated.skipped + called.skipped,
    };
    return {
      imports,
      exports: exportsOf(declarations),
      functions: functionsOf(functions, TYPES),
      errorLines: errorLines(rest),
      complexity: countDecisions([...rest, ...embedded]) + functions.length,
      hasOwnCode: functions.length > 0 || declarations.some(isCode),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: usesNetwork(imports),
      namespace,
      mentions: mentionsOf([...rest, ...embedded], declarations),
    };
  },
};

/** What a package object holds is of the package that it is called like. */
function exportsOf(declarations: readonly Declaration[]): string[] {
  const names = declarations.flatMap(({ name, owners, modifiers }) => {
    const isShared = owners.length === 1 && owners[0].modifiers.has('package');
    if (modifiers.has('private') || (owners.length > 0 && !isShared)) {
      return [];
    }
    return isShared ? `${owners[0].name}.${name}` : name;
  });
  return [...new Set(names)];
}

/** Traits without bodies and other names of types run nothing. */
function isCode({ keyword, hasBody, owners }: Declaration): boolean {
  return (
    /^(?:class|object|enum|given)$/.test(keyword) ||
    (/^va[lr]$/.test(keyword) && hasBody && owners.length <= 1)
  );
}
