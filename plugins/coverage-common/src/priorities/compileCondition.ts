import { packageMatcher } from '../effort/packageMatcher';
import { globMatcher } from '../files/globMatcher';
import { PriorityCondition } from './PriorityRule';
import { RuleFacts } from './ruleFacts';
import { RuleHits } from './RuleHits';

/** What is known of the file at hand while the rules are asked, one after another. */
export interface RuleState {
  facts: RuleFacts;
  side: 'server' | 'ui';
  /** The words that each rule found. */
  hits: RuleHits;
  /** By rule: 1 when it spoke. */
  spoke: Uint8Array;
}

/** A part of a condition; every one must hold. */
export type Check = (state: RuleState) => boolean;

/**
 * The parts that a condition has of those that differ from file to file, words
 * aside, which are looked up at once for all rules. Cheap ones come first.
 *
 * @param before - Ids of the rules before it.
 */
export function compileCondition(
  when: PriorityCondition,
  before: readonly string[],
): Check[] {
  const checks: Check[] = [];
  if (when.after) {
    checks.push(...compileAfter(when.after, before));
  }
  if (when.side) {
    checks.push(({ side }) => side === when.side);
  }
  checks.push(
    ...atLeast(when.minUncovered, facts => facts.uncovered),
    ...atMost(when.maxUncovered, facts => facts.uncovered),
    ...atLeast(when.minCoverage, facts => facts.coverage),
    ...below(when.maxCoverage, facts => facts.coverage),
    ...atLeast(when.minFanIn, facts => facts.fanIn),
    ...atLeast(when.minTestedSiblings, siblingShare),
  );
  const { exercisedByE2e, packages, paths } = when;
  if (exercisedByE2e !== undefined) {
    checks.push(({ facts }) => facts.exercisedByE2e === exercisedByE2e);
  }
  if (packages) {
    const find = packageMatcher(packages);
    checks.push(({ facts }) => find(facts.packages) !== null);
  }
  if (paths) {
    const isListed = globMatcher(paths);
    checks.push(({ facts }) => isListed(facts.path));
  }
  return checks;
}

function compileAfter(
  after: readonly string[],
  before: readonly string[],
): Check[] {
  const positions = (pattern: string) =>
    before.flatMap((id, at) => (matchesId(pattern, id) ? [at] : []));
  const wanted = after.filter(text => !text.startsWith('!'));
  const anyOf = wanted.flatMap(positions);
  const noneOf = after
    .filter(text => text.startsWith('!'))
    .flatMap(text => positions(text.slice(1)));
  const checks: Check[] = [];
  if (wanted.length > 0) {
    checks.push(({ spoke }) => anyOf.some(at => spoke[at] === 1));
  }
  if (noneOf.length > 0) {
    checks.push(({ spoke }) => noneOf.every(at => spoke[at] === 0));
  }
  return checks;
}

/** Whether an id is what `after` names: itself, or with a star its beginning. */
export function matchesId(pattern: string, id: string): boolean {
  return pattern.endsWith('*')
    ? id.startsWith(pattern.slice(0, -1))
    : id === pattern;
}

type Quantity = (facts: RuleFacts) => number | null;

function atLeast(min: number | undefined, quantity: Quantity): Check[] {
  return min === undefined ? [] : [known(quantity, value => value >= min)];
}

function atMost(max: number | undefined, quantity: Quantity): Check[] {
  return max === undefined ? [] : [known(quantity, value => value <= max)];
}

function below(limit: number | undefined, quantity: Quantity): Check[] {
  return limit === undefined ? [] : [known(quantity, value => value < limit)];
}

function known(quantity: Quantity, holds: (value: number) => boolean): Check {
  return ({ facts }) => {
    const value = quantity(facts);
    return value !== null && holds(value);
  };
}

function siblingShare({ siblings: { tested, of } }: RuleFacts): number | null {
  return of > 0 ? tested / of : null;
}
