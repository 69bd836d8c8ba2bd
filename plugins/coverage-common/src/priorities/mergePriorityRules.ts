import { closestWord } from '../model/closestWord';
import { matchesId } from './compileCondition';
import { PriorityRule } from './PriorityRule';

/**
 * What a policy or a repository file changes about the rules before it.
 *
 * @public
 */
export interface PriorityRuleChanges {
  /** Replace the rule of the same id where it stands, or come after all. */
  rules?: readonly PriorityRule[];
  /** Ids of rules to switch off. */
  disabled?: readonly string[];
  /** Ids of rules to switch on: some defaults are off. */
  enabled?: readonly string[];
}

/**
 * Puts changes on top of rules. A rule that is switched off stays in the list,
 * for people to see. Ids that no rule has are passed over: ask
 * {@link unknownRuleIds} for them.
 *
 * @public
 */
export function mergePriorityRules(
  base: readonly PriorityRule[],
  { rules = [], disabled = [], enabled = [] }: PriorityRuleChanges,
): PriorityRule[] {
  const byId = new Map(base.map(rule => [rule.id, rule]));
  rules.forEach(rule => byId.set(rule.id, rule));
  return [...byId.values()].map(rule => {
    if (disabled.includes(rule.id)) {
      return { ...rule, enabled: false };
    }
    return enabled.includes(rule.id) ? { ...rule, enabled: true } : rule;
  });
}

/**
 * What changes name although no rule has that id, each in a sentence: ids to
 * switch on or off, and those in `after`. A policy that holds one should not
 * start; in a repository file it is a finding.
 *
 * @public
 */
export function unknownRuleIds(
  base: readonly PriorityRule[],
  { rules = [], disabled = [], enabled = [] }: PriorityRuleChanges,
): string[] {
  const ids = [...new Set([...base, ...rules].map(rule => rule.id))];
  const named = [
    ...disabled.map(id => ({ id, where: 'disabled' })),
    ...enabled.map(id => ({ id, where: 'enabled' })),
    ...rules.flatMap(rule =>
      (rule.when.after ?? []).map(text => ({
        id: text.replace(/^!/, ''),
        where: `after of the rule "${rule.id}"`,
      })),
    ),
  ];
  return named
    .filter(({ id }) => !ids.some(known => matchesId(id, known)))
    .map(({ id, where }) => {
      const near = closestWord(id, ids);
      const hint = near
        ? `did you mean "${near}"?`
        : `known are ${ids.join(', ')}`;
      return `"${id}" in ${where} is the id of no priority rule; ${hint}`;
    });
}
