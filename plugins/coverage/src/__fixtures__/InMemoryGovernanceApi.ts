import {
  Campaign,
  defaultPolicy,
  describePolicy,
  EntityExemption,
  ExpiringFileExemption,
  GovernanceApi,
  matchesEntity,
  NewCampaign,
  NewPolicyTarget,
  NO_VALUE,
  parsePolicy,
  PolicyTargetEntry,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { NotFoundError } from '@backstage/errors';
import { dayFromToday } from '../model/dates';
import { organisation } from './organisation';
import { countsOf, linesOfAll, listsOf, targetEntity } from './targetCounts';

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

const ADA = 'user:default/ada';
const NOW = '2025-11-01T09:00:00.000Z';

/** Policy, campaigns and exemptions over the fixtures' organisation. */
export class InMemoryGovernanceApi implements GovernanceApi {
  targets: PolicyTargetEntry[] = [];
  campaigns: Campaign[] = [];
  exemptions: EntityExemption[] = [];
  expiringFiles: ExpiringFileExemption[] = [];
  readonly members: ScorecardMember[];
  #ids = 0;

  constructor(members: ScorecardMember[] = organisation) {
    this.members = members;
  }

  getPolicy: GovernanceApi['getPolicy'] = async () => {
    const stated = describePolicy(parsePolicy(STATED), STATED);
    return { ...stated, targets: [...stated.targets, ...this.targets] };
  };

  evaluatePolicy: GovernanceApi['evaluatePolicy'] = async () => {
    const { targets } = await this.getPolicy();
    return {
      targets: Object.fromEntries(
        targets.map(target => [
          target.id,
          { ...countsOf(this.#of(target.for), target), overruled: 0 },
        ]),
      ),
      hidden: 0,
    };
  };

  previewPolicyTarget: GovernanceApi['previewPolicyTarget'] = async request => {
    const members = this.#of(request.for);
    return {
      counts: { ...countsOf(members, request), overruled: 0 },
      ...listsOf(members, request),
      hidden: 0,
    };
  };

  createPolicyTarget: GovernanceApi['createPolicyTarget'] = async target => {
    const created = this.#entry(this.#id(), target);
    this.targets = [...this.targets, created];
    return created;
  };

  updatePolicyTarget: GovernanceApi['updatePolicyTarget'] = async (
    id,
    target,
  ) => {
    const changed = this.#entry(id, target);
    this.targets = this.targets.map(one => (one.id === id ? changed : one));
    return changed;
  };

  deletePolicyTarget: GovernanceApi['deletePolicyTarget'] = async id => {
    this.targets = this.targets.filter(one => one.id !== id);
  };

  testPriority: GovernanceApi['testPriority'] = async ({
    path,
    entityRef,
  }) => ({
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

  listCampaigns: GovernanceApi['listCampaigns'] = async () => ({
    items: this.campaigns.map(campaign => ({
      ...campaign,
      counts: countsOf(this.#of(campaign.scope), { value: campaign.target }),
    })),
    hidden: 0,
  });

  getCampaign: GovernanceApi['getCampaign'] = async id => {
    const campaign = this.campaigns.find(one => one.id === id);
    if (!campaign) {
      throw new NotFoundError(`There is no campaign ${id}`);
    }
    return campaign;
  };

  createCampaign: GovernanceApi['createCampaign'] = async campaign => {
    const created = toCampaign(this.#id(), campaign);
    this.campaigns = [...this.campaigns, created];
    return created;
  };

  updateCampaign: GovernanceApi['updateCampaign'] = async (id, campaign) => {
    const changed = toCampaign(id, campaign);
    this.campaigns = this.campaigns.map(one => (one.id === id ? changed : one));
    return changed;
  };

  deleteCampaign: GovernanceApi['deleteCampaign'] = async id => {
    this.campaigns = this.campaigns.filter(one => one.id !== id);
  };

  getCampaignProgress: GovernanceApi['getCampaignProgress'] = async id => {
    const campaign = await this.getCampaign(id);
    const members = this.#of(campaign.scope);
    const target = { value: campaign.target };
    const owners = [...new Set(members.map(({ owner }) => owner))];
    return {
      campaign,
      counts: countsOf(members, target),
      lines: linesOfAll(members),
      teams: owners.map(owner => {
        const own = members.filter(one => one.owner === owner);
        return {
          owner,
          title: null,
          ...countsOf(own, target),
          lines: linesOfAll(own),
        };
      }),
      hidden: 0,
    };
  };

  listCampaignEntities: GovernanceApi['listCampaignEntities'] = async (
    id,
    request = {},
  ) => {
    const { scope, target } = await this.getCampaign(id);
    const items = this.#of(scope)
      .filter(({ standing }) => standing === 'counted')
      .filter(
        ({ owner }) => !request.owner || request.owner === (owner ?? NO_VALUE),
      )
      .map(member => targetEntity(member, { value: target }))
      .filter(
        ({ state }) =>
          !request.state ||
          request.state === state ||
          (request.state === 'behind' &&
            (state === 'at-risk' || state === 'off-track')),
      );
    return { items, totalItems: items.length, pageInfo: {} };
  };

  listEntityExemptions: GovernanceApi['listEntityExemptions'] = async (
    request = {},
  ) => ({
    items: this.exemptions.filter(
      ({ state, expires }) =>
        (!request.state || state === request.state) &&
        (!request.expiringWithin ||
          (state === 'approved' &&
            expires <= dayFromToday(request.expiringWithin))),
    ),
    expiringFiles: this.expiringFiles,
  });

  requestEntityExemption: GovernanceApi['requestEntityExemption'] =
    async exemption => {
      const requested: EntityExemption = {
        ...exemption,
        id: this.#id(),
        title: null,
        owner: null,
        state: 'requested',
        requestedBy: ADA,
        requestedAt: NOW,
        decidedBy: null,
        decidedAt: null,
      };
      this.exemptions = [requested, ...this.exemptions];
      return requested;
    };

  approveEntityExemption: GovernanceApi['approveEntityExemption'] = async id =>
    this.#decide(id, 'approved');

  denyEntityExemption: GovernanceApi['denyEntityExemption'] = async id =>
    this.#decide(id, 'denied');

  revokeEntityExemption: GovernanceApi['revokeEntityExemption'] = async id => {
    this.#decide(id, 'revoked');
  };

  #decide(id: string, state: EntityExemption['state']): EntityExemption {
    this.exemptions = this.exemptions.map(one =>
      one.id === id ? { ...one, state, decidedBy: ADA, decidedAt: NOW } : one,
    );
    return this.exemptions.find(one => one.id === id)!;
  }

  #of(predicate: PolicyTargetEntry['for']): ScorecardMember[] {
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

  #id(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-00000000000${this.#ids}`;
  }
}

function toCampaign(id: string, campaign: NewCampaign): Campaign {
  return {
    measure: 'lines',
    brief: '',
    state: 'draft',
    ...campaign,
    id,
    createdBy: ADA,
    createdAt: NOW,
    changedBy: ADA,
    changedAt: NOW,
  };
}
