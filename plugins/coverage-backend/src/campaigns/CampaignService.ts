import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignList,
  CampaignProgress,
  coverageCampaignManagePermission,
  coverageReadPermission,
  ListCampaignEntitiesRequest,
  NO_VALUE,
  Page,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { StatedCampaign } from '../ingest/campaignBody';
import { toPage } from '../paging/toPage';
import { AccessGate } from '../service/AccessGate';
import { Caller, callerName } from '../service/Caller';
import { TargetEntities } from '../service/TargetEntities';
import {
  AssessedEntity,
  byMissing,
  noCounts,
  stateOf,
  toTargetEntity,
} from '../service/targetOutlooks';
import { today } from '../time/days';
import { assessCampaign, progressOf } from './campaignProgress';
import { CampaignStore } from './CampaignStore';

/** Campaigns. Every method throws `NotAllowedError` without permission. */
export class CampaignService {
  readonly #gate: AccessGate;
  readonly #campaigns: CampaignStore;
  readonly #entities: TargetEntities;
  readonly #titlesOf: (refs: string[]) => Promise<Map<string, string | null>>;
  readonly #staleAfterDays: number;

  constructor(options: {
    gate: AccessGate;
    campaigns: CampaignStore;
    entities: TargetEntities;
    titlesOf: (refs: string[]) => Promise<Map<string, string | null>>;
    staleAfterDays: number;
  }) {
    this.#gate = options.gate;
    this.#campaigns = options.campaigns;
    this.#entities = options.entities;
    this.#titlesOf = options.titlesOf;
    this.#staleAfterDays = options.staleAfterDays;
  }

  async list(caller: Caller): Promise<CampaignList> {
    const { visible, hidden } = await this.#entities.read(caller);
    const campaigns = await this.#campaigns.list(today());
    const items = campaigns.map(campaign => ({
      ...campaign,
      counts:
        campaign.state === 'archived'
          ? noCounts()
          : progressOf(this.#assess(campaign, visible)).counts,
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
    const { campaign, assessed, hidden } = await this.#read(id, caller);
    const { counts, lines, teams } = progressOf(assessed);
    const titles = await this.#titlesOf(
      teams.map(({ owner }) => owner).filter(owner => owner !== null),
    );
    return {
      campaign,
      counts,
      lines,
      teams: teams.map(team => ({
        ...team,
        title: team.owner === null ? null : titles.get(team.owner) ?? null,
      })),
      hidden,
    };
  }

  /** @throws NotFoundError when there is none */
  async listEntities(
    id: string,
    request: ListCampaignEntitiesRequest,
    caller: Caller,
  ): Promise<Page<TargetEntity>> {
    const { owner, state, limit = 50, cursor } = request;
    const { assessed } = await this.#read(id, caller);
    const wanted = assessed
      .filter(({ entity }) => entity.standing === 'counted')
      .filter(
        ({ entity }) => owner === undefined || isOwnedBy(owner, entity.owners),
      )
      .filter(one => state === undefined || stateOf(one) === state)
      .sort(byMissing)
      .map(toTargetEntity);
    return toPage(wanted, { limit, cursor });
  }

  async #read(id: string, caller: Caller) {
    const { visible, hidden } = await this.#entities.read(caller);
    const campaign = await this.#find(id);
    return { campaign, hidden, assessed: this.#assess(campaign, visible) };
  }

  #assess(
    campaign: Campaign,
    visible: Parameters<typeof assessCampaign>[1],
  ): AssessedEntity[] {
    return assessCampaign(campaign, visible, {
      now: new Date().toISOString(),
      staleAfterDays: this.#staleAfterDays,
    });
  }

  async #find(id: string): Promise<Campaign> {
    const campaign = await this.#campaigns.find(id, today());
    if (!campaign) {
      throw new NotFoundError(`There is no campaign ${id}`);
    }
    return campaign;
  }
}

function isOwnedBy(owner: string, owners: string[]): boolean {
  return owner === NO_VALUE ? owners.length === 0 : owners.includes(owner);
}

function refuseOver({ state, due }: StatedCampaign): void {
  if (state === 'active' && due < today()) {
    throw new ConflictError(
      `The campaign cannot be active, since its last day, ${due}, has passed; give it a later one`,
    );
  }
}
