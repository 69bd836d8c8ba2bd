import {
  Campaign,
  EntityExemption,
  ExpiringFileExemption,
  GovernanceApi,
  NewCampaign,
  NO_VALUE,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { toPage } from './pages';
import { NotFoundError } from '@backstage/errors';
import { dayFromToday } from '../model/dates';
import { ADA, InMemoryPolicyApi, NOW } from './InMemoryPolicyApi';
import { countsOf, linesOfAll, targetEntity } from './targetCounts';

/** Policy, campaigns and exemptions over the fixtures' organisation. */
export class InMemoryGovernanceApi
  extends InMemoryPolicyApi
  implements GovernanceApi
{
  campaigns: Campaign[] = [];
  exemptions: EntityExemption[] = [];
  expiringFiles: ExpiringFileExemption[] = [];
  listCampaigns: GovernanceApi['listCampaigns'] = async () => ({
    items: this.campaigns.map(campaign => ({
      ...campaign,
      counts: countsOf(this.membersOf(campaign.scope), {
        value: campaign.target,
      }),
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
    const created = toCampaign(this.nextId(), campaign);
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
    const members = this.membersOf(campaign.scope);
    const target = { value: campaign.target };
    const owners = [...new Set(members.flatMap(ownersOf))];
    return {
      campaign,
      counts: countsOf(members, target),
      lines: linesOfAll(members),
      teams: owners.map(owner => {
        const own = members.filter(one => ownersOf(one).includes(owner));
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
    const items = this.membersOf(scope)
      .filter(({ standing }) => standing === 'counted')
      .filter(
        member =>
          !request.owner ||
          ownersOf(member).some(owner => request.owner === (owner ?? NO_VALUE)),
      )
      .map(member => targetEntity(member, { value: target }))
      .filter(
        ({ state }) =>
          !request.state ||
          request.state === state ||
          (request.state === 'behind' &&
            (state === 'at-risk' || state === 'off-track')),
      );
    return toPage(items, request, 50);
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
        id: this.nextId(),
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
}

function ownersOf({ owners }: ScorecardMember): (string | null)[] {
  return owners.length > 0 ? owners : [null];
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
