import {
  defaultPolicy,
  describePolicy,
  matchesEntity,
  NewPolicyTarget,
  parsePolicy,
  PolicyApi,
  PolicyTargetEntry,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { organisation } from './organisation';
import { countsOf, listsOf } from './targetCounts';

const STATED = {
  targets: [
    {
      id: 'tier-1-services',
      for: { type: 'service', tier: '1' },
      value: 85,
      by: '2027-06-30',
    },
  ],
  levels: { gold: { minCoverage: 92 } },
};

export const ADA = 'user:default/ada';
export const NOW = '2025-11-01T09:00:00.000Z';

/** The policy over the fixtures' organisation, with one target of the configuration. */
export class InMemoryPolicyApi implements PolicyApi {
  targets: PolicyTargetEntry[] = [];
  readonly members: ScorecardMember[];
  #ids = 0;

  constructor(members: ScorecardMember[] = organisation) {
    this.members = members;
  }

  getPolicy: PolicyApi['getPolicy'] = async () => {
    const stated = describePolicy(parsePolicy(STATED), STATED);
    return { ...stated, targets: [...stated.targets, ...this.targets] };
  };

  evaluatePolicy: PolicyApi['evaluatePolicy'] = async () => {
    const { targets } = await this.getPolicy();
    return {
      targets: Object.fromEntries(
        targets.map(target => [
          target.id,
          { ...countsOf(this.membersOf(target.for), target), overruled: 0 },
        ]),
      ),
      hidden: 0,
    };
  };

  previewPolicyTarget: PolicyApi['previewPolicyTarget'] = async request => {
    const members = this.membersOf(request.for);
    return {
      counts: { ...countsOf(members, request), overruled: 0 },
      ...listsOf(members, request),
      hidden: 0,
    };
  };

  createPolicyTarget: PolicyApi['createPolicyTarget'] = async target => {
    const created = this.#entry(this.nextId(), target);
    this.targets = [...this.targets, created];
    return created;
  };

  updatePolicyTarget: PolicyApi['updatePolicyTarget'] = async (id, target) => {
    const changed = this.#entry(id, target);
    this.targets = this.targets.map(one => (one.id === id ? changed : one));
    return changed;
  };

  deletePolicyTarget: PolicyApi['deletePolicyTarget'] = async id => {
    this.targets = this.targets.filter(one => one.id !== id);
  };

  testPriority: PolicyApi['testPriority'] = async ({ path, entityRef }) => ({
    path,
    entityRef: entityRef ?? null,
    known: entityRef !== undefined,
    excluded: null,
    level: 'critical',
    suggested: 'critical',
    reasons: [
      { ruleId: defaultPolicy().priorityRules[0].id, text: 'money (billing)' },
    ],
    rationale: 'Money (billing), not measured',
    override: null,
  });

  protected membersOf(predicate: PolicyTargetEntry['for']): ScorecardMember[] {
    return this.members.filter(member => matchesEntity(predicate, member));
  }

  #entry(id: string, target: NewPolicyTarget): PolicyTargetEntry {
    const { by = null, kind = 'committed', state = 'shadow', ...rest } = target;
    return {
      ...rest,
      id,
      by,
      kind,
      state,
      origin: 'portal',
      setBy: ADA,
      setAt: NOW,
    };
  }

  protected nextId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-00000000000${this.#ids}`;
  }
}
