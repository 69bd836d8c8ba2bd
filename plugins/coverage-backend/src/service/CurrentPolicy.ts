import {
  CoveragePolicy,
  PolicyTarget,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import {
  effectOf,
  PolicyTargetStore,
} from '../database/policies/PolicyTargetStore';

/**
 * The policy that analyses use: that of `app-config.yaml`, and behind its targets
 * those that are active in the portal. It is read anew each time, since people
 * change it in other processes, too.
 */
export class CurrentPolicy {
  /** Without what the portal adds. */
  readonly stated: CoveragePolicy;
  readonly #targets: Pick<PolicyTargetStore, 'list'>;

  constructor(options: {
    policy: CoveragePolicy;
    targets: Pick<PolicyTargetStore, 'list'>;
  }) {
    this.stated = options.policy;
    this.#targets = options.targets;
  }

  async read(): Promise<{
    policy: CoveragePolicy;
    /** Those that the portal adds. */
    added: PolicyTarget[];
  }> {
    const listed = await this.#targets.list();
    const added = listed.filter(target => effectOf(target)).map(toPolicyTarget);
    const targets = [...this.stated.targets, ...added];
    return { policy: { ...this.stated, targets }, added };
  }
}

function toPolicyTarget(entry: PolicyTargetEntry): PolicyTarget {
  const { name, measure, value, by, kind } = entry;
  return {
    id: name,
    for: entry.for,
    measure,
    value,
    ...(by === null ? {} : { by }),
    kind,
  };
}
