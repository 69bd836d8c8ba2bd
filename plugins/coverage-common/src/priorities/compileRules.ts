import { EntityFacts } from '../analysis/Analysis';
import { packageMatcher } from '../effort/packageMatcher';
import { globMatcher } from '../files/globMatcher';
import { PriorityCondition, PriorityRule } from './PriorityRule';
import { RuleFacts } from './ruleFacts';
import { WordHits } from './wordIndex';

/** What is known of the file at hand while the rules are asked, one after another. */
export interface RuleState {
  facts: RuleFacts;
  side: 'server' | 'ui';
  /** By rule: the word that its `words` found, its `nameWords` found. */
  words: WordHits;
  nameWords: WordHits;
  /** By rule: 1 when it spoke. */
  spoke: Uint8Array;
}

/** A rule with its patterns taken apart. */
export interface CompiledRule {
  rule: PriorityRule;
  /** Number of its group; `null`: all rules without a group speak. */
  group: number | null;
  isListed: ((path: string) => boolean) | null;
  findPackage: ReturnType<typeof packageMatcher> | null;
  /** Positions of rules before it. */
  after: { anyOf: number[] | null; noneOf: number[] };
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
  const groups = [...new Set(able.map(rule => rule.group))];
  return able.map((rule, at) => {
    const { paths, packages, after = [] } = rule.when;
    return {
      rule,
      group: rule.group === undefined ? null : groups.indexOf(rule.group),
      isListed: paths ? globMatcher(paths) : null,
      findPackage: packages ? packageMatcher(packages) : null,
      after: compileAfter(after, able.slice(0, at)),
    };
  });
}

function compileAfter(
  after: readonly string[],
  before: readonly PriorityRule[],
): CompiledRule['after'] {
  const positions = (pattern: string) =>
    before.flatMap(({ id }, at) => (matchesId(pattern, id) ? [at] : []));
  const wanted = after.filter(text => !text.startsWith('!'));
  const unwanted = after.filter(text => text.startsWith('!'));
  return {
    anyOf: wanted.length > 0 ? wanted.flatMap(positions) : null,
    noneOf: unwanted.flatMap(text => positions(text.slice(1))),
  };
}

/** Whether an id is what `after` names: itself, or with a star its beginning. */
export function matchesId(pattern: string, id: string): boolean {
  return pattern.endsWith('*')
    ? id.startsWith(pattern.slice(0, -1))
    : id === pattern;
}

function holdsForEntity(when: PriorityCondition, entity: EntityFacts): boolean {
  return (
    isAmong(when.lifecycle, entity.lifecycle) &&
    isAmong(when.tier?.map(bareTier), entity.tier && bareTier(entity.tier)) &&
    isAtLeast(when.minDependents, entity.dependents)
  );
}

/** `tier-1`, `Tier 1` and `1` are the same tier. */
export function bareTier(tier: string): string {
  return tier.trim().replace(/^tier[\s_-]*/i, '');
}

function isAmong(
  wanted: readonly string[] | undefined,
  fact: string | null,
): boolean {
  const known = fact?.toLowerCase();
  return !wanted || wanted.some(value => value.toLowerCase() === known);
}

/** Whether a rule holds for a file; the questions that most rules fail first. */
export function holdsForFile(
  { rule: { when }, isListed, findPackage, after }: CompiledRule,
  at: number,
  { facts, side, words, nameWords, spoke }: RuleState,
): boolean {
  return (
    (!when.words || words[at] !== null) &&
    (!when.nameWords || nameWords[at] !== null) &&
    (!when.side || when.side === side) &&
    (!after.anyOf || after.anyOf.some(other => spoke[other] === 1)) &&
    after.noneOf.every(other => spoke[other] === 0) &&
    isAtLeast(when.minUncovered, facts.uncovered) &&
    isAtMost(when.maxUncovered, facts.uncovered) &&
    isAtLeast(when.minCoverage, facts.coverage) &&
    isBelow(when.maxCoverage, facts.coverage) &&
    isAtLeast(when.minFanIn, facts.fanIn) &&
    isAtLeast(when.minTestedSiblings, siblingShare(facts)) &&
    (when.exercisedByE2e === undefined ||
      when.exercisedByE2e === facts.exercisedByE2e) &&
    (!findPackage || findPackage(facts.packages) !== null) &&
    (!isListed || isListed(facts.path))
  );
}

function siblingShare({ siblings: { tested, of } }: RuleFacts): number | null {
  return of > 0 ? tested / of : null;
}

function isAtLeast(min: number | undefined, value: number | null): boolean {
  return min === undefined || (value !== null && value >= min);
}

function isAtMost(max: number | undefined, value: number | null): boolean {
  return max === undefined || (value !== null && value <= max);
}

function isBelow(limit: number | undefined, value: number | null): boolean {
  return limit === undefined || (value !== null && value < limit);
}
