import { packageMatcher } from '../effort/packageMatcher';
import { formatPercent } from '../model/ratio';
import { formatCount } from '../model/wording';
import { RuleState } from './compileCondition';
import { PriorityReason } from './Priority';
import { PriorityRule } from './PriorityRule';

type Fill = (state: RuleState) => string | null;

/**
 * Takes the reason of a rule apart at its placeholders once, since it is filled
 * in for every file that the rule speaks of. What is not known reads `unknown`;
 * what is no placeholder stays as it is. Of a reason with one placeholder, as
 * nearly all are, equal texts are one object.
 */
export function compileReason(
  rule: PriorityRule,
  at: number,
): (state: RuleState) => PriorityReason {
  const findPackage = packageMatcher(rule.when.packages ?? []);
  const fills: Record<string, Fill> = {
    word: rule.when.nameWords
      ? ({ hits }) => hits.nameWordOf(at)
      : ({ hits }) => hits.wordOf(at),
    uncovered: ({ facts }) => countOf(facts.uncovered),
    coverage: ({ facts }) => formatPercent(facts.coverage),
    package: ({ facts }) => findPackage(facts.packages),
    siblings: ({ facts: { siblings } }) =>
      `${formatCount(siblings.tested)} of ${formatCount(siblings.of)}`,
    fanIn: ({ facts }) => countOf(facts.fanIn),
  };
  // Splitting at a group puts text and placeholders by turns.
  const parts = rule.reason
    .split(/(\{(?:word|uncovered|coverage|package|siblings|fanIn)\})/)
    .map((part, i) => (i % 2 === 1 ? fills[part.slice(1, -1)] : part));
  if (parts.length === 1) {
    const constant = { ruleId: rule.id, text: rule.reason };
    return () => constant;
  }
  const [before, fill, after] = parts;
  if (parts.length === 3 && typeof fill === 'function') {
    const known = new Map<string | null, PriorityReason>();
    return state => {
      const value = fill(state);
      let reason = known.get(value);
      if (!reason) {
        const text = `${before}${value ?? 'unknown'}${after}`;
        reason = { ruleId: rule.id, text };
        known.set(value, reason);
      }
      return reason;
    };
  }
  return state => ({
    ruleId: rule.id,
    text: parts
      .map(part => (typeof part === 'string' ? part : part(state) ?? 'unknown'))
      .join(''),
  });
}

function countOf(count: number | null): string | null {
  return count === null ? null : formatCount(count);
}
