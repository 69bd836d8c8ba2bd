import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignList,
  CampaignProgress,
  coverageCampaignManagePermission,
  coverageReadPermission,
  ListCampaignEntitiesRequest,
  Page,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { StatedCampaign } from '../ingest/campaignBody';
import {
  BUCKET_OF_STATE,
  noCounts,
  toTargetEntity,
} from '../outlooks/assessEntity';
import { Asked, TargetOutlooks } from '../outlooks/TargetOutlooks';
import { decodeCursor } from '../paging/cursor';
import { pageOf } from '../paging/toPage';
import { AccessGate } from '../service/AccessGate';
import { Caller, callerName } from '../service/Caller';
import { today } from '../time/days';
import { CampaignStore } from './CampaignStore';

/** Campaigns. Every method throws `NotAllowedError` without permission. */
export class CampaignService {
  readonly #gate: AccessGate;
  readonly #campaigns: CampaignStore;
  readonly #outlooks: TargetOutlooks;

  constructor(options: {
    gate: AccessGate;
    campaigns: CampaignStore;
    outlooks: TargetOutlooks;
  }) {
    this.#gate = options.gate;
    this.#campaigns = options.campaigns;
    this.#outlooks = options.outlooks;
  }

  async list(caller: Caller): Promise<CampaignList> {
    const { scope, hidden } = await this.#outlooks.scopeOf(caller);
    const campaigns = await this.#campaigns.list(today());
    const counted = campaigns.filter(({ state }) => state !== 'archived');
    const counts = await this.#outlooks.countEach(counted.map(askedBy), scope);
    const countsOf = new Map(counted.map(({ id }, i) => [id, counts[i]]));
    const items = campaigns.map(campaign => ({
      ...campaign,
      counts: countsOf.get(campaign.id) ?? noCounts(),
    }));
    return { items, hidden };
  }

  /** @throws NotFoundError when there is none */
  async get(id: string, caller: Caller): Promise<Campaign> {
    await this.#gate.entitiesFor(coverageReadPermission, caller);
    return this.#find(id);
  }

  async create(campaign: StatedCampaign, caller: Caller): Promise<Campaign> {
    await this.#gate.authorize(coverageCampaignManagePermission, caller);
    if (campaign.state === 'ended' || campaign.state === 'archived') {
      throw new ConflictError(
        `A campaign begins as draft or active, not as ${campaign.state}`,
      );
    }
    refuseOver(campaign);
    const now = new Date().toISOString();
    return this.#campaigns.create(campaign, callerName(caller), now);
  }

  /** @throws NotFoundError when there is none; ConflictError for a state that cannot follow */
  async update(
    id: string,
    campaign: StatedCampaign,
    caller: Caller,
  ): Promise<Campaign> {
    await this.#gate.authorize(coverageCampaignManagePermission, caller);
    const { state: from } = await this.#find(id);
    const { state } = campaign;
    if (state !== from && !CAMPAIGN_TRANSITIONS[from].includes(state)) {
      throw new ConflictError(
        `The campaign is ${from}; it can become ${CAMPAIGN_TRANSITIONS[
          from
        ].join(' or ')}, not ${state}`,
      );
    }
    refuseOver(campaign);
    const updated = await this.#campaigns.update(id, campaign, {
      from,
      changedBy: callerName(caller),
      now: new Date().toISOString(),
    });
    if (!updated) {
      throw new ConflictError(
        'Somebody else changed the campaign meanwhile; load it again',
      );
    }
    return updated;
  }

  /** @throws NotFoundError when there is none; ConflictError while it is active or ended */
  async remove(id: string, caller: Caller): Promise<Campaign> {
    await this.#gate.authorize(coverageCampaignManagePermission, caller);
    const campaign = await this.#find(id);
    if (!(await this.#campaigns.remove(id, ['draft', 'archived']))) {
      throw new ConflictError(
        `The campaign is ${campaign.state}; archive it before it is deleted`,
      );
    }
    return campaign;
  }

  /** @throws NotFoundError when there is none */
  async getProgress(id: string, caller: Caller): Promise<CampaignProgress> {
    const { scope, hidden } = await this.#outlooks.scopeOf(caller);
    const campaign = await this.#find(id);
    const progress = await this.#outlooks.progressOf(askedBy(campaign), scope);
    return { campaign, ...progress, hidden };
  }

  /** @throws NotFoundError when there is none */
  async listEntities(
    id: string,
    request: ListCampaignEntitiesRequest,
    caller: Caller,
  ): Promise<Page<TargetEntity>> {
    const { owner, state, limit = 50, cursor } = request;
    const { scope } = await this.#outlooks.scopeOf(caller);
    const campaign = await this.#find(id);
    const offset = decodeCursor(cursor);
    const { items, totalItems } = await this.#outlooks.list(
      askedBy(campaign),
      scope,
      {
        ...(owner !== undefined && { owner }),
        ...(state && { bucket: BUCKET_OF_STATE[state] }),
        limit,
        offset,
      },
    );
    return pageOf(items.map(toTargetEntity), { offset, totalItems });
  }

  async #find(id: string): Promise<Campaign> {
    const campaign = await this.#campaigns.find(id, today());
    if (!campaign) {
      throw new NotFoundError(`There is no campaign ${id}`);
    }
    return campaign;
  }
}

/** Whom it is for, and what it asks of them. */
export function askedBy(campaign: Campaign): Asked {
  const { scope, measure, target, due } = campaign;
  return { for: scope, target: { measure, value: target, by: due } };
}

function refuseOver({ state, due }: StatedCampaign): void {
  if (state === 'active' && due < today()) {
    throw new ConflictError(
      `The campaign cannot be active, since its last day, ${due}, has passed; give it a later one`,
    );
  }
}
