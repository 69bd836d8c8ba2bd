import { ImportStatement } from '../../source/SourceFacts';
import { Declaration, endOfGroup } from '../jvm/outline';
import { Token } from '../jvm/tokenize';

const RUNNER =
  /^(?:org\.scalatest|org\.scalatestplus|munit|org\.specs2|zio\.test|utest|weaver|minitest)(?:\.|$)/;
/** A base class of the project's own may bring the runner. */
const SUITE = /(?:Spec|Suite|Tests?|Specification)$/;
/** `test("...")`, and `ignore("...")` in its place. */
const CALL = /^(?:test|testM|it|they|scenario|Scenario|property|ignore)$/;
/** `"..." in { }`, `"..." ignore { }`, `"..." >> { }` */
const INFIX = /^(?:in|ignore)$/;

/** Cases of ScalaTest, munit, specs2, ZIO Test and utest. */
export function countScalaTests(
  tokens: readonly Token[],
  imports: readonly ImportStatement[],
  declarations: readonly Declaration[],
): { functions: number; skipped: number } {
  const count = { functions: 0, skipped: 0 };
  const isSuite =
    imports.some(({ specifier }) => RUNNER.test(specifier)) ||
    declarations.some(
      ({ keyword, name }) =>
        /^(?:class|object)$/.test(keyword) && SUITE.test(name),
    );
  if (!isSuite) {
    return count;
  }
  const isIgnored = declarations.some(
    ({ annotations, owners }) =>
      owners.length === 0 && annotations.some(({ name }) => name === 'Ignore'),
  );
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const isCall =
      token.kind === 'word' &&
      CALL.test(token.text) &&
      next?.text === '(' &&
      tokens[i + 2]?.kind === 'string' &&
      !/^(?:\.|def)$/.test(tokens[i - 1]?.text ?? '');
    const isInfix =
      token.kind === 'string' &&
      next?.kind === 'word' &&
      INFIX.test(next.text) &&
      /^(?:\{|:|new|pendingUntilFixed)$/.test(tokens[i + 2]?.text ?? '');
    if (!isCall && !isInfix) {
      return;
    }
    const block = isCall ? endOfGroup(tokens, i + 1) : i + 2;
    const isSkipped =
      isIgnored ||
      (isCall ? token.text : next.text) === 'ignore' ||
      isMarked(tokens, i, block) ||
      isPending(tokens, block);
    count.functions += 1;
    count.skipped += isSkipped ? 1 : 0;
  });
  return count;
}

/** `test("...".ignore)` of munit, and `test("...") @@ ignore`. */
function isMarked(
  tokens: readonly Token[],
  start: number,
  end: number,
): boolean {
  return tokens
    .slice(start, end)
    .some(({ text }, i, own) => text === 'ignore' && own[i - 1]?.text === '.');
}

/** `{ pending }` */
function isPending(tokens: readonly Token[], block: number): boolean {
  return tokens[block]?.text === '{' && tokens[block + 1]?.text === 'pending';
}
