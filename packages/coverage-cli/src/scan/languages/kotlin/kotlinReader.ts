import { SyntaxFacts, TextReader } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { factsOf } from '../jvm/facts';
import { Declaration, outline } from '../jvm/outline';
import { Token, tokenize } from '../jvm/tokenize';
import { countKotestTests } from './countKotestTests';
import { kotlinSyntax } from './kotlinSyntax';

const TYPES = /^(?:class|interface|object|typealias)$/;

/** Reads Kotlin by its tokens; no small grammar of it comes without a build. */
export const kotlinReader: TextReader = {
  languages: ['kotlin'],

  readText(path, text): SyntaxFacts {
    const { tokens, embedded } = tokenize(text, 'kotlin');
    const { namespace, imports, rest } = headOf(tokens);
    const declarations = outline(rest, kotlinSyntax);
    const topLevel = declarations.filter(({ owners }) => owners.length === 0);
    return {
      ...factsOf({
        tokens: rest,
        embedded,
        imports,
        declarations,
        functionKeyword: 'fun',
        types: TYPES,
        isCode,
        calledTests: countKotestTests(rest, imports),
      }),
      exports: exportsOf(path, topLevel),
      namespace,
    };
  },
};

/** The package and the imports, which stand before everything else. */
function headOf(tokens: readonly Token[]) {
  let namespace = '';
  const imports: ImportStatement[] = [];
  let end = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const { text, line } = tokens[i];
    const isStatement = tokens[i - 1]?.line !== line;
    if (isStatement && (text === 'package' || text === 'import')) {
      const words: string[] = [];
      while (tokens[i + 1]?.line === line && tokens[i + 1].text !== ';') {
        i += 1;
        words.push(tokens[i].text);
      }
      end = i + 1;
      if (text === 'package') {
        namespace = words.join('');
      } else {
        imports.push(importOf(words));
      }
    } else if (/^(?:class|interface|object|fun|val|var)$/.test(text)) {
      break;
    }
  }
  return { namespace, imports, rest: tokens.slice(end) };
}

/** `a.b.C as D`, `a.b.*` */
function importOf(words: string[]): ImportStatement {
  const as = words.lastIndexOf('as');
  const alias = as > 0 && as === words.length - 2 ? words[as + 1] : undefined;
  const name = (alias ? words.slice(0, as) : words).join('');
  if (name.endsWith('.*')) {
    return { specifier: name.slice(0, -2), names: [{ name: '*', as: '*' }] };
  }
  const last = name.slice(name.lastIndexOf('.') + 1);
  return {
    specifier: name,
    ...(alias && { names: [{ name: last, as: alias }] }),
  };
}

/** Java sees the functions of `prices.kt` as members of `PricesKt`. */
function exportsOf(path: string, topLevel: readonly Declaration[]): string[] {
  const names = new Set(
    topLevel.flatMap(({ name, modifiers }) =>
      modifiers.has('private') ? [] : name,
    ),
  );
  if (topLevel.some(({ keyword }) => /^(?:fun|va[lr])$/.test(keyword))) {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    names.add(`${stem[0].toUpperCase()}${stem.slice(1)}Kt`);
  }
  return [...names];
}

/** Interfaces, annotations and other names of types run nothing. */
function isCode({ keyword, modifiers, owners }: Declaration): boolean {
  switch (keyword) {
    case 'class':
      return !modifiers.has('annotation');
    case 'object':
      return true;
    case 'val':
    case 'var':
      return owners.length === 0;
    default:
      return false;
  }
}
