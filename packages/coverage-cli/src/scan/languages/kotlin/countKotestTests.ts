import { ImportStatement } from '../../source/SourceFacts';
import { endOfGroup } from '../jvm/outline';
import { Token } from '../jvm/tokenize';

const RUNNER = /^(?:io\.kotest\.|org\.spekframework\.)/;
const CASE = /^x?(?:test|should|it|then|scenario|expect|Then|Scenario)$/;
const CONTAINER = /^x(?:describe|context|given|when|feature|Given|When)$/;

/**
 * Cases of Kotest and Spek: `test("...") { }` and, in specs of strings,
 * `"..." { }`. An `x` or `!` in front leaves one out, or all within.
 */
export function countKotestTests(
  tokens: readonly Token[],
  imports: readonly ImportStatement[],
): { functions: number; skipped: number } {
  const count = { functions: 0, skipped: 0 };
  if (!imports.some(({ specifier }) => RUNNER.test(specifier))) {
    return count;
  }
  let skippedUntil = 0;
  tokens.forEach((token, i) => {
    const isCall =
      token.kind === 'word' &&
      tokens[i + 1]?.text === '(' &&
      tokens[i + 2]?.kind === 'string';
    const isString = token.kind === 'string' && tokens[i - 1]?.text !== '(';
    const title = isCall ? tokens[i + 2] : token;
    const block = isCall ? endOfGroup(tokens, i + 1) : i + 1;
    if (isCall && CONTAINER.test(token.text)) {
      skippedUntil = Math.max(skippedUntil, endOfGroup(tokens, block));
    }
    if (!(isCall ? CASE.test(token.text) : isString)) {
      return;
    }
    const config = configOf(tokens, block);
    if (tokens[config.end]?.text === '{') {
      const isSkipped =
        i < skippedUntil ||
        title.text.startsWith('!') ||
        (isCall && token.text.startsWith('x')) ||
        config.isOff;
      count.functions += 1;
      count.skipped += isSkipped ? 1 : 0;
    }
  });
  return count;
}

/** `.config(enabled = false)` between the title and the block. */
function configOf(
  tokens: readonly Token[],
  start: number,
): { end: number; isOff: boolean } {
  if (tokens[start]?.text !== '.' || tokens[start + 1]?.text !== 'config') {
    return { end: start, isOff: false };
  }
  const end = endOfGroup(tokens, start + 2);
  const text = tokens
    .slice(start + 2, end)
    .map(token => token.text)
    .join(' ');
  return { end, isOff: /\benabled = false\b|\benabledIf\b/.test(text) };
}
