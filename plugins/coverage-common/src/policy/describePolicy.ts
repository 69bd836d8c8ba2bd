import { PolicyOverview } from '../api/policyTypes';
import { CoveragePolicy, LevelRequirement } from './CoveragePolicy';

/** What of `coverage.policy` tells where a part comes from. */
interface Stated {
  defaultTarget?: unknown;
  levels?: Partial<Record<'bronze' | 'silver' | 'gold', object>>;
  priorities?: {
    rules?: { id: string }[];
    disabled?: string[];
    enabled?: string[];
  };
}

/**
 * The policy that `app-config.yaml` makes, with where its parts were stated.
 *
 * @param stated - what stands under `coverage.policy`, which `parsePolicy` has
 * accepted
 * @public
 */
export function describePolicy(
  policy: CoveragePolicy,
  stated: unknown,
): PolicyOverview {
  const { defaultTarget, levels, priorities }: Stated = stated ?? {};
  const originOf = (isStated: boolean) =>
    isStated ? ('app-config' as const) : ('default' as const);
  const level = (name: 'bronze' | 'silver' | 'gold') => ({
    ...(policy.levels[name] as LevelRequirement),
    origin: originOf(Object.keys(levels?.[name] ?? {}).length > 0),
  });
  const own = new Set(priorities?.rules?.map(({ id }) => id));
  const switched = new Set([
    ...(priorities?.disabled ?? []),
    ...(priorities?.enabled ?? []),
  ]);
  return {
    targets: policy.targets.map(({ id, by, ...target }) => ({
      ...target,
      id,
      name: id,
      by: by ?? null,
      state: 'active',
      origin: 'app-config',
      setBy: null,
      setAt: null,
    })),
    defaultTarget: policy.defaultTarget,
    defaultTargetOrigin: originOf(defaultTarget !== undefined),
    levels: {
      bronze: level('bronze'),
      silver: level('silver'),
      gold: level('gold'),
    },
    priorityRules: policy.priorityRules.map(rule => ({
      ...rule,
      enabled: rule.enabled !== false,
      origin: originOf(own.has(rule.id)),
      switched: switched.has(rule.id),
    })),
    staleAfterDays: policy.staleAfterDays,
  };
}
