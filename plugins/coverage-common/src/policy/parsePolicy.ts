import { InputError } from '@backstage/errors';
import { z } from 'zod';
import {
  mergePriorityRules,
  unknownRuleIds,
} from '../priorities/mergePriorityRules';
import { PriorityRule } from '../priorities/PriorityRule';
import {
  CoveragePolicy,
  EffortModel,
  LevelRequirement,
} from './CoveragePolicy';
import { defaultPolicy } from './defaultPolicy';
import { describeIssue } from '../model/schemaIssue';
import { policySchema } from './policySchema';

const WHERE = 'coverage.policy';

type StatedPolicy = z.output<typeof policySchema>;

/**
 * The policy that an `app-config.yaml` states under `coverage.policy`, over the
 * default one: objects are merged key by key, lists replace the default's, and
 * rules replace the default rule of their id or extend them; disabled ones stay,
 * switched off. Nothing stated is the default policy.
 *
 * @throws InputError with one sentence that names the key, its value and what
 * was expected
 * @public
 */
export function parsePolicy(value: unknown): CoveragePolicy {
  const result = policySchema.safeParse(value ?? {});
  if (!result.success) {
    throw new InputError(describeIssue(result.error.issues, value, [WHERE]));
  }
  const stated = result.data;
  const base = defaultPolicy();
  refuseRepeated(stated.targets, 'targets');
  const levels = {
    bronze: mergeLevel(base.levels.bronze, stated.levels?.bronze),
    silver: mergeLevel(base.levels.silver, stated.levels?.silver),
    gold: mergeLevel(base.levels.gold, stated.levels?.gold),
  };
  refuseDescending(levels);
  return {
    targets: stated.targets.map(({ by, ...target }) =>
      by === undefined ? target : { ...target, by },
    ),
    defaultTarget:
      stated.defaultTarget === undefined
        ? base.defaultTarget
        : stated.defaultTarget,
    levels,
    priorityRules: mergeRules(base.priorityRules, stated.priorities),
    effort: mergeEffort(base.effort, stated.effort),
    capacity: stated.capacity ?? base.capacity,
    staleAfterDays: stated.staleAfterDays ?? base.staleAfterDays,
    ratchet: { ...base.ratchet, ...stated.ratchet },
  };
}

function mergeLevel(
  base: LevelRequirement,
  stated: Partial<LevelRequirement> = {},
): LevelRequirement {
  return { ...base, ...stated };
}

function mergeEffort(
  base: EffortModel,
  stated: StatedPolicy['effort'] = {},
): EffortModel {
  return {
    ...base,
    ...stated,
    difficulty: { ...base.difficulty, ...stated.difficulty },
    ceiling: { ...base.ceiling, ...stated.ceiling },
    quickWin: { ...base.quickWin, ...stated.quickWin },
    packages: { ...base.packages, ...stated.packages },
  };
}

function mergeRules(
  base: readonly PriorityRule[],
  stated: StatedPolicy['priorities'] = {},
): PriorityRule[] {
  refuseRepeated(stated.rules ?? [], 'priorities.rules');
  const [unknown] = unknownRuleIds(base, stated);
  if (unknown) {
    throw new InputError(`${WHERE}.priorities: ${unknown}`);
  }
  return mergePriorityRules(base, stated);
}

function refuseRepeated(all: readonly { id: string }[], key: string): void {
  all.forEach(({ id }, i) => {
    const first = all.findIndex(other => other.id === id);
    if (first < i) {
      throw new InputError(
        `${WHERE}.${key}[${i}].id is ${JSON.stringify(
          id,
        )}, which ${key}[${first}] has already; expected an id of its own`,
      );
    }
  });
}

/** A level that asks for less than the one below it can only be a mistake. */
function refuseDescending(levels: CoveragePolicy['levels']): void {
  const order = ['bronze', 'silver', 'gold'] as const;
  for (let i = 1; i < order.length; i++) {
    const [low, high] = [order[i - 1], order[i]];
    const [less, more] = [levels[low], levels[high]];
    const problem = (key: keyof LevelRequirement, expected: string) =>
      new InputError(
        `${WHERE}.levels.${high}.${key} is ${more[key]} and that of ${low} is ${less[key]}; expected ${high} to ${expected} as ${low}`,
      );
    if (more.minCoverage < less.minCoverage) {
      throw problem('minCoverage', 'ask for at least as much');
    }
    if (more.maxAgeDays > less.maxAgeDays) {
      throw problem('maxAgeDays', 'allow at most as many days');
    }
    if (
      less.minPatch !== undefined &&
      more.minPatch !== undefined &&
      more.minPatch < less.minPatch
    ) {
      throw problem('minPatch', 'ask for at least as much');
    }
  }
}
