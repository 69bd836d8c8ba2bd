import { SyntaxFacts, TextReader } from '../../source/LanguageReader';
import { factsOf } from '../jvm/facts';
import { Declaration, outline } from '../jvm/outline';
import { tokenize } from '../jvm/tokenize';
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
    return {
      ...factsOf({
        tokens: rest,
        embedded,
        imports,
        declarations,
        functionKeyword: 'def',
        types: TYPES,
        isCode,
        calledTests: countScalaTests(rest, imports, declarations),
      }),
      exports: exportsOf(declarations),
      namespace,
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
