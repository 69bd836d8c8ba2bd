import { DeclarationSyntax } from '../jvm/outline';

/** How Scala 2 and 3 declare things. */
export const scalaSyntax: DeclarationSyntax = {
  keywords: new Set(
    'class trait object enum def val var type given'.split(' '),
  ),
  modifiers: new Set(
    'private protected implicit lazy final sealed abstract override case inline opaque open transparent infix package erased'.split(
      ' ',
    ),
  ),
  nameAt(tokens, keyword) {
    const next = tokens[keyword + 1];
    // val (a, b), case x: type, and def + (x), whose name is a symbol
    const isNamed =
      next?.kind === 'word' ||
      (tokens[keyword].text === 'def' && next?.kind === 'symbol');
    return isNamed && next.line === tokens[keyword].line
      ? keyword + 1
      : undefined;
  },
};
