import { SwiftToken } from './tokenizeSwift';

/** A declaration of Swift that holds code or other declarations. */
export interface SwiftDeclaration {
  /** `class`, `extension`, `func`, `init`, `var`... */
  keyword: string;
  name: string;
  line: number;
  /** Words before it: `private`, `static`. */
  modifiers: readonly string[];
  /** As written: `Test(.disabled())`. */
  attributes: readonly string[];
  /** Around it, outermost first; what is no declaration is not among them. */
  owners: readonly SwiftDeclaration[];
  /** Tokens between its name and its body, such as what it inherits from. */
  head: readonly SwiftToken[];
  /** Tokens of its body; `undefined` without one. */
  body?: readonly SwiftToken[];
}

type Open = {
  declaration: SwiftDeclaration | null;
  keyword: string;
  start: number;
};

const TYPES = /^(?:class|struct|enum|actor|protocol|extension)$/;
const FUNCTIONS = /^(?:func|init|deinit|subscript)$/;
const MODIFIERS =
  /^(?:public|open|internal|package|fileprivate|private|static|final|override|mutating|nonmutating|convenience|required|lazy|weak|unowned|indirect|dynamic|optional|prefix|postfix|infix|nonisolated|isolated|distributed|async|borrowing|consuming|set|unsafe)$/;

/** Declarations of a file in the order of its text, and the places of its switches' cases. */
export function outlineSwift(tokens: readonly SwiftToken[]): {
  declarations: SwiftDeclaration[];
  /** `case` and `default` of `switch`, not of `enum`. */
  cases: number;
} {
  const declarations: SwiftDeclaration[] = [];
  const open: Open[] = [];
  let modifiers: string[] = [];
  let attributes: string[] = [];
  let waiting: {
    declaration: SwiftDeclaration;
    from: number;
    depth: number;
  } | null = null;
  let isSwitch = false;
  let depth = 0;
  let cases = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const { kind, text } = tokens[i];
    const before = tokens[i - 1]?.text;
    if (kind === 'symbol' && text === '@' && tokens[i + 1]?.kind === 'word') {
      const end = endOfAttribute(tokens, i + 1);
      attributes.push(
        tokens
          .slice(i + 1, end)
          .map(token => token.text)
          .join(''),
      );
      i = end - 1;
      continue;
    }
    if (kind === 'symbol') {
      if (text === '{') {
        const declaration: SwiftDeclaration | null =
          waiting && waiting.depth === depth ? waiting.declaration : null;
        if (declaration && waiting) {
          declaration.head = tokens.slice(waiting.from, i);
          waiting = null;
        }
        open.push({
          declaration,
          keyword: declaration?.keyword ?? (isSwitch ? 'switch' : ''),
          start: i + 1,
        });
        isSwitch = isSwitch && declaration !== null;
      } else if (text === '}') {
        const closed = open.pop();
        if (closed?.declaration) {
          closed.declaration.body = tokens.slice(closed.start, i);
        }
      }
      depth += /^[([{]$/.test(text) ? 1 : 0;
      depth -= /^[)\]}]$/.test(text) ? 1 : 0;
      // What has no body ends with what it stands in.
      waiting = waiting && waiting.depth <= depth ? waiting : null;
      // private(set), unowned(safe)
      if (!/^[()]$/.test(text) || modifiers.length === 0) {
        modifiers = [];
        attributes = [];
      }
      continue;
    }
    if (kind === 'word' && before !== '.') {
      const name = nameAt(tokens, i, open.at(-1)?.keyword ?? '');
      if (name !== undefined) {
        const declaration: SwiftDeclaration = {
          keyword: text,
          name,
          line: tokens[i].line,
          modifiers,
          attributes,
          owners: open.flatMap(outer => outer.declaration ?? []),
          head: [],
        };
        declarations.push(declaration);
        waiting = { declaration, from: i + 1, depth };
        modifiers = [];
        attributes = [];
        continue;
      }
      if (MODIFIERS.test(text) || text === 'class') {
        modifiers = [...modifiers, text];
        continue;
      }
      isSwitch ||= text === 'switch';
      const isCase =
        /^(?:case|default)$/.test(text) &&
        open.at(-1)?.keyword === 'switch' &&
        !/^(?:if|guard|while|for|,)$/.test(before ?? '');
      cases += isCase ? 1 : 0;
    }
    modifiers = [];
    attributes = [];
  }
  return { declarations, cases };
}

/** What a keyword declares; `undefined` where it declares nothing. */
function nameAt(
  tokens: readonly SwiftToken[],
  at: number,
  around: string,
): string | undefined {
  const { text } = tokens[at];
  const next = tokens[at + 1];
  if (TYPES.test(text)) {
    const isName =
      next?.kind === 'word' &&
      next.text !== 'func' &&
      next.text !== 'var' &&
      next.text !== 'let' &&
      next.text !== 'subscript' &&
      !MODIFIERS.test(next.text);
    return isName ? qualified(tokens, at + 1) : undefined;
  }
  if (text === 'func') {
    return next?.text;
  }
  if (FUNCTIONS.test(text)) {
    const isMember = TYPES.test(around) && /^[({?!<]$/.test(next?.text ?? '');
    return isMember ? text : undefined;
  }
  const isProperty = /^(?:var|let)$/.test(text) && next?.kind === 'word';
  return isProperty && (around === '' || TYPES.test(around))
    ? next.text
    : undefined;
}

/** `Cart.Item` of `extension Cart.Item` */
function qualified(tokens: readonly SwiftToken[], start: number): string {
  let name = tokens[start].text;
  for (
    let i = start + 1;
    tokens[i]?.text === '.' && tokens[i + 1]?.kind === 'word';
    i += 2
  ) {
    name += `.${tokens[i + 1].text}`;
  }
  return name;
}

function endOfAttribute(tokens: readonly SwiftToken[], name: number): number {
  let at = name + 1;
  if (tokens[at]?.text !== '(' || tokens[at].isSpaced) {
    return at;
  }
  for (let depth = 0; at < tokens.length; at += 1) {
    depth += tokens[at].kind === 'symbol' && tokens[at].text === '(' ? 1 : 0;
    depth -= tokens[at].kind === 'symbol' && tokens[at].text === ')' ? 1 : 0;
    if (depth === 0) {
      return at + 1;
    }
  }
  return at;
}
