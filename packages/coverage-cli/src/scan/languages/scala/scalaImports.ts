import { ImportStatement } from '../../source/SourceFacts';
import { Token } from '../jvm/tokenize';

const ALL = [{ name: '*', as: '*' }];

/**
 * The package of a file, and what it imports anywhere in it. Of packages that
 * stand in several clauses, one within the other, the outer ones are seen too.
 */
export function scalaImports(tokens: readonly Token[]): {
  namespace: string;
  imports: ImportStatement[];
  /** All but the imports, whose names are no mentions. */
  rest: Token[];
} {
  const clauses: string[] = [];
  const imports: ImportStatement[] = [];
  const rest: Token[] = [];
  let importEnd = 0;
  tokens.forEach((token, i) => {
    const { kind, text } = token;
    const isStatement = tokens[i - 1]?.line !== tokens[i].line;
    if (isStatement && kind === 'word' && text === 'import') {
      const { found, end } = importsAt(tokens, i + 1);
      imports.push(...found);
      importEnd = end;
    }
    if (i >= importEnd) {
      rest.push(token);
    }
    const isClause = text === 'package' && tokens[i + 1]?.text !== 'object';
    if (isStatement && kind === 'word' && isClause) {
      clauses.push(nameAt(tokens, i + 1).name);
    }
  });
  const outer = clauses.map((_, i) => clauses.slice(0, i).join('.')).slice(1);
  return {
    namespace: clauses.join('.'),
    rest,
    imports: [
      ...imports,
      ...outer.map(specifier => ({ specifier, names: ALL, isOptional: true })),
    ],
  };
}

/** `a.b.C`, and the place behind it. */
function nameAt(
  tokens: readonly Token[],
  start: number,
): { name: string; end: number } {
  let end = start;
  const parts: string[] = [];
  while (tokens[end]?.kind === 'word') {
    parts.push(tokens[end].text);
    end += 1;
    if (tokens[end]?.text !== '.') {
      break;
    }
    end += 1;
  }
  return { name: parts.join('.'), end };
}

/** `a.b.{C, D as E, given, *}`, `a.b._`, and more behind commas. */
function importsAt(
  tokens: readonly Token[],
  start: number,
): { found: ImportStatement[]; end: number } {
  const { name, end } = nameAt(tokens, start);
  const next = tokens[end];
  const found: ImportStatement[] = [];
  let behind = end;
  if (next?.text === '*' && tokens[end - 1]?.text === '.') {
    found.push({ specifier: name, names: ALL });
    behind = end + 1;
  } else if (next?.text === '{') {
    behind = tokens.findIndex(({ text }, i) => i > end && text === '}') + 1;
    found.push(...selectorsOf(name, tokens.slice(end + 1, behind - 1)));
  } else if (/\.(?:_|given)$/.test(name)) {
    found.push({ specifier: name.replace(/\.\w+$/, ''), names: ALL });
  } else if (name) {
    const isRenamed = /^(?:as|=>)$/.test(next?.text ?? '');
    found.push(statementOf(name, isRenamed ? tokens[end + 1].text : undefined));
    behind = isRenamed ? end + 2 : end;
  }
  if (tokens[behind]?.text !== ',') {
    return { found, end: behind };
  }
  const more = importsAt(tokens, behind + 1);
  return { found: [...found, ...more.found], end: more.end };
}

function selectorsOf(
  folder: string,
  tokens: readonly Token[],
): ImportStatement[] {
  const selectors: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') {
      selectors.push([]);
    } else {
      selectors[selectors.length - 1].push(token);
    }
  }
  return selectors.flatMap(([first, arrow, alias]) => {
    // C => _ leaves it out.
    if (!first || alias?.text === '_') {
      return [];
    }
    return /^(?:\*|_|given)$/.test(first.text)
      ? { specifier: folder, names: ALL }
      : statementOf(`${folder}.${first.text}`, arrow && alias?.text);
  });
}

function statementOf(specifier: string, as?: string): ImportStatement {
  const name = specifier.slice(specifier.lastIndexOf('.') + 1);
  return { specifier, ...(as && { names: [{ name, as }] }) };
}
