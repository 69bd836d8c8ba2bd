import { EntityFacts } from '../analysis/Analysis';
import { nameOf } from '../model/pathParts';
import { Check, RuleState } from './compileCondition';
import { compileRules, Effect } from './compileRules';
import { PRIORITY_LEVELS } from './groupPriority';
import { PriorityLevel, PriorityReason } from './Priority';
import { PriorityRule } from './PriorityRule';
import { RuleFacts } from './ruleFacts';
import { sideOf } from './sideOf';
import { RuleHits } from './RuleHits';
import { wordsOfName } from './words';

/** What the rules say of a file. */
interface RuleVerdict {
  level: PriorityLevel;
  /** Of every rule that spoke, in order. */
  reasons: PriorityReason[];
  /** Of the last rule that decided on the level, adding and taking away aside; `null`: none did. */
  strongest: PriorityReason | null;
}

const MEDIUM = PRIORITY_LEVELS.indexOf('medium');

/**
 * Makes the function that asks the rules about one file after another. What is
 * common to files (patterns, folders, words) is worked out once.
 */
export function evaluateRules(
  rules: readonly PriorityRule[],
  entity: EntityFacts,
): (facts: RuleFacts, wordsOfItsName?: readonly string[]) => RuleVerdict {
  const compiled = compileRules(rules, entity);
  const hits = new RuleHits(compiled.map(({ rule }) => rule));
  const spoke = new Uint8Array(compiled.length);
  const groupSpoke = new Uint8Array(compiled.length);

  return (facts, wordsOfItsName = wordsOfName(nameOf(facts.path))) => {
    spoke.fill(0);
    groupSpoke.fill(0);
    hits.turnTo(facts.path, wordsOfItsName);
    const side = sideOf(facts.path);
    const state: RuleState = { facts, side, hits, spoke };
    const reasons: PriorityReason[] = [];
    let strongest: PriorityReason | null = null;
    let level = MEDIUM;
    for (let at = 0; at < compiled.length; at++) {
      // Most rules ask for words, and most files have none of them.
      if (hits.hasWords[at] === 0) {
        continue;
      }
      const { group, checks, effect, reasonOf } = compiled[at];
      if (!(group >= 0 && groupSpoke[group] === 1) && holds(checks, state)) {
        spoke[at] = 1;
        if (group >= 0) {
          groupSpoke[group] = 1;
        }
        const reason = reasonOf(state);
        reasons.push(reason);
        const next = applyEffect(effect, level);
        if (effect.sets || (next !== level && !effect.adds)) {
          strongest = reason;
        }
        level = next;
      }
    }
    level = Math.min(PRIORITY_LEVELS.length - 1, Math.max(0, level));
    return { level: PRIORITY_LEVELS[level], reasons, strongest };
  };
}

function holds(checks: readonly Check[], state: RuleState): boolean {
  for (const check of checks) {
    if (!check(state)) {
      return false;
    }
  }
  return true;
}

function applyEffect({ add, atLeast, atMost }: Effect, level: number): number {
  return Math.max(atLeast, Math.min(atMost, level + add));
}
