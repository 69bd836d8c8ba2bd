import { Token } from './tokenize';

const DECISION = /^(?:if|for|while|catch|case|&&|\|\||\?:)$/;
const ERROR = /^(?:throw|catch)$/;

/** Branches, loops, handlers and choices of Kotlin's `when` and Scala's `match`. */
export function countDecisions(tokens: readonly Token[]): number {
  const isWhen: boolean[] = [];
  let opensWhen = false;
  let decisions = 0;
  tokens.forEach(({ kind, text }, i) => {
    if (kind === 'string') {
      return;
    }
    const before = tokens[i - 1]?.text;
    if (text === 'when' && before !== '.') {
      opensWhen = true;
    } else if (text === '{') {
      isWhen.push(opensWhen);
      opensWhen = false;
    } else if (text === '}') {
      isWhen.pop();
    } else if (
      DECISION.test(text)
        ? !isOfCaseClass(tokens[i + 1])
        : text === '->' && isWhen.at(-1) === true && before !== 'else'
    ) {
      decisions += 1;
    }
  });
  return decisions;
}

/** Lines that raise or handle errors, ascending. */
export function errorLines(tokens: readonly Token[]): number[] {
  const lines = tokens.flatMap(({ kind, text, line }, i) =>
    kind === 'word' && ERROR.test(text) && tokens[i - 1]?.text !== '.'
      ? line
      : [],
  );
  return [...new Set(lines)];
}

/** `case class` and `case object` declare. */
function isOfCaseClass(next: Token | undefined): boolean {
  return next?.text === 'class' || next?.text === 'object';
}
