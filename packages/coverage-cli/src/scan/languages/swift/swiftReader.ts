import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';
import { SyntaxFacts, TextReader } from '../../source/LanguageReader';
import { ImportStatement } from '../../source/SourceFacts';
import { countSwiftTests } from './countSwiftTests';
import { outlineSwift, SwiftDeclaration } from './outlineSwift';
import { SwiftToken, tokenizeSwift } from './tokenizeSwift';

const DECISION = /^(?:if|guard|for|while|catch|&&|\|\||\?\?)$/;
const ERROR =
  /^(?:throw|catch|fatalError|preconditionFailure|assertionFailure)$/;
const NETWORK =
  /^(?:URLSession|URLSessionConfiguration|Process|NWConnection|XCUIApplication|Alamofire|AsyncHTTPClient|HTTPClient|XCTVapor|VaporTesting|GRPCCore)$/;
const OF_IMPORTS =
  /^(?:typealias|struct|class|enum|protocol|let|var|func|actor)$/;

/** Reads Swift by its tokens, up to the newest syntax. */
export const swiftReader: TextReader = {
  languages: ['swift'],

  readText(_path, text): SyntaxFacts {
    const tokens = tokenizeSwift(text);
    const { declarations, cases } = outlineSwift(tokens);
    const functions = declarations.filter(isFunction);
    const imports = importsOf(tokens);
    const mentions = mentionsOf(tokens);
    const tests = countSwiftTests(declarations, tokens);
    const words = tokens.filter(({ kind }) => kind !== 'string');
    return {
      imports,
      exports: declarations.flatMap(exported),
      mentions,
      functions: functions.flatMap(functionOf),
      errorLines: [
        ...new Set(
          words
            .filter(({ text: word }) => ERROR.test(word))
            .map(({ line }) => line),
        ),
      ],
      complexity: words.filter(isDecision).length + cases + functions.length,
      hasOwnCode: hasOwnCode(tokens, declarations),
      tests,
      usesTestRunner: tests.functions > 0,
      usesNetwork: [
        ...mentions,
        ...imports.map(({ specifier }) => specifier),
      ].some(name => NETWORK.test(name)),
    };
  },
};

/** `import A`, `@testable import A`, `import struct A.B`. */
function importsOf(tokens: readonly SwiftToken[]): ImportStatement[] {
  return tokens.flatMap(({ kind, text }, i) => {
    const named = OF_IMPORTS.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
    const isImport =
      kind === 'word' && text === 'import' && tokens[named]?.kind === 'word';
    const isTestable =
      tokens[i - 1]?.text === 'testable' && tokens[i - 2]?.text === '@';
    return isImport
      ? [
          {
            specifier: tokens[named].text,
            // Whether another module is there only the build tells.
            ...(!isTestable && { isOptional: true }),
          },
        ]
      : [];
  });
}

/**
 * Names with a capital letter and functions that are called; with a dot before,
 * members: `.slug`.
 */
function mentionsOf(tokens: readonly SwiftToken[]): string[] {
  const mentions = new Set<string>();
  tokens.forEach(({ kind, text }, i) => {
    const before = tokens[i - 1];
    if (kind !== 'word' || /^(?:import|func)$/.test(before?.text ?? '')) {
      return;
    }
    if (before?.text === '.') {
      mentions.add(`.${text}`);
    } else if (/^\p{Lu}/u.test(text) || tokens[i + 1]?.text === '(') {
      mentions.add(text);
    }
  });
  return [...mentions];
}

/** Types and functions of the module, and what extensions add: `String.slug`. */
function exported({ keyword, name, owners, modifiers }: SwiftDeclaration) {
  const [owner, ...more] = owners;
  const isHidden = modifiers.some(word => /^(?:file)?private$/.test(word));
  if (isHidden || more.length > 0 || keyword === 'extension') {
    return [];
  }
  if (!owner) {
    return [name];
  }
  return owner.keyword === 'extension' ? [`${owner.name}.${name}`] : [];
}

function isFunction({ keyword, body }: SwiftDeclaration): boolean {
  return /^(?:func|init|deinit|subscript)$/.test(keyword) && body !== undefined;
}

/** Functions of types and of the module; not those within functions. */
function functionOf(declaration: SwiftDeclaration): InventoryFunction[] {
  const { owners, name, line, modifiers } = declaration;
  if (
    owners.some(({ keyword }) =>
      /^(?:func|init|deinit|subscript|var|let)$/.test(keyword),
    )
  ) {
    return [];
  }
  const isPrivate = [...modifiers, ...owners.flatMap(o => o.modifiers)].some(
    word => /^(?:file)?private$/.test(word),
  );
  return [
    {
      name: [...owners.map(owner => owner.name), name].join('.'),
      line,
      ...(isPrivate && { public: false }),
    },
  ];
}

function isDecision(
  { text, isSpaced }: SwiftToken,
  i: number,
  all: SwiftToken[],
) {
  const isTernary = text === '?' && isSpaced && all[i + 1]?.isSpaced === true;
  return (
    isTernary ||
    (DECISION.test(text) &&
      all[i - 1]?.text !== '.' &&
      !isDirective(all[i - 1]))
  );
}

/** `#if os(iOS)` is decided before the program runs. */
function isDirective(before: SwiftToken | undefined): boolean {
  return before?.text === '#';
}

/** Whether anything could be executed: a body, or a value that is computed. */
function hasOwnCode(
  tokens: readonly SwiftToken[],
  declarations: readonly SwiftDeclaration[],
): boolean {
  const isProtocol = ({ owners }: SwiftDeclaration) =>
    owners.some(({ keyword }) => keyword === 'protocol');
  const holdsCode = declarations.some(
    declaration =>
      /^(?:func|init|deinit|subscript|var|let)$/.test(declaration.keyword) &&
      declaration.body !== undefined &&
      !isProtocol(declaration),
  );
  const isPlain = tokens.every(({ text }, i) => {
    const isStatement =
      /^(?:if|for|while|guard|switch|do|defer|try|await)$/.test(text) &&
      tokens[i - 1]?.text !== '#';
    const isValue =
      text === '=' &&
      declarations.some(
        ({ keyword, line }) =>
          /^(?:let|var)$/.test(keyword) && line === tokens[i].line,
      );
    return !isStatement && !isValue;
  });
  const isScript =
    declarations.length === 0 &&
    tokens.some(({ text }) => text === '(' || text === '=');
  return holdsCode || !isPlain || isScript;
}
