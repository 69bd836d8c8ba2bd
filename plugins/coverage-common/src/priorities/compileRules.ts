import { EntityFacts } from '../analysis/Analysis';
import { Check, compileCondition } from './compileCondition';
import { compileReason } from './compileReason';
import { bareTier } from '../model/entityTier';
import { PRIORITY_LEVELS } from './groupPriority';
import { PriorityLevel } from './Priority';
import { PriorityCondition, PriorityRule } from './PriorityRule';

/** What a rule does to the number of a level: it adds and keeps it within bounds. */
export interface Effect {
  /** The bounds are one level. */
  sets: boolean;
  /** It does nothing but add. */
  adds: boolean;
  add: number;
  atLeast: number;
  atMost: number;
}

/** A rule with its patterns taken apart. */
export interface CompiledRule {
  rule: PriorityRule;
  /** Number of its group; -1: in none. */
  group: number;
  checks: readonly Check[];
  effect: Effect;
  reasonOf: ReturnType<typeof compileReason>;
}

/**
 * The rules that can speak for an entity, ready to be asked: those that are
 * switched off, and those of which the facts of the entity do not hold, are
 * left out.
 */
export function compileRules(
  rules: readonly PriorityRule[],
  entity: EntityFacts,
): CompiledRule[] {
  const able = rules.filter(
    rule => rule.enabled !== false && holdsForEntity(rule.when, entity),
  );
  const ids = able.map(rule => rule.id);
  const groups = able.map(rule => rule.group);
  return able.map((rule, at) => ({
    rule,
    group: rule.group === undefined ? -1 : groups.indexOf(rule.group),
    checks: compileCondition(rule.when, ids.slice(0, at)),
    effect: compileEffect(rule.effect),
    reasonOf: compileReason(rule, at),
  }));
}

function compileEffect(effect: PriorityRule['effect']): Effect {
  const numberOf = (level: PriorityLevel) => PRIORITY_LEVELS.indexOf(level);
  const none = { add: 0, atLeast: -Infinity, atMost: Infinity };
  if ('add' in effect) {
    return { sets: false, adds: true, ...none, add: effect.add };
  }
  if ('set' in effect) {
    const level = numberOf(effect.set);
    return { sets: true, adds: false, add: 0, atLeast: level, atMost: level };
  }
  const bound =
    'atMost' in effect
      ? { atMost: numberOf(effect.atMost) }
      : { atLeast: numberOf(effect.atLeast) };
  return { sets: false, adds: false, ...none, ...bound };
}

function holdsForEntity(when: PriorityCondition, entity: EntityFacts): boolean {
  const { minDependents } = when;
  return (
    isAmong(when.lifecycle, entity.lifecycle) &&
    isAmong(when.tier?.map(bareTier), entity.tier && bareTier(entity.tier)) &&
    (minDependents === undefined ||
      (entity.dependents !== null && entity.dependents >= minDependents))
  );
}

function isAmong(
  wanted: readonly string[] | undefined,
  fact: string | null,
): boolean {
  const known = fact?.toLowerCase();
  return !wanted || wanted.some(value => value.toLowerCase() === known);
}
