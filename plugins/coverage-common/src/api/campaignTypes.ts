import { Count } from '../model/CoverageTotals';
import { EntityPredicate } from '../policy/CoveragePolicy';
import { TargetCounts } from './policyTypes';

/**
 * `draft`: nobody is reminded. `active`: from its first to its last day.
 * `ended`: after its last day, or by hand. `archived`: out of the list.
 *
 * @public
 */
export type CampaignState = 'draft' | 'active' | 'ended' | 'archived';

/**
 * Which states may follow which. Drafts and archived campaigns can be deleted.
 *
 * @public
 */
export const CAMPAIGN_TRANSITIONS: Record<
  CampaignState,
  readonly CampaignState[]
> = {
  draft: ['active', 'archived'],
  active: ['ended', 'archived'],
  ended: ['active', 'archived'],
  archived: ['draft'],
};

/**
 * A campaign to be started or changed: a target that the entities of a predicate
 * are to reach between two days.
 *
 * @public
 */
export interface NewCampaign {
  name: string;
  scope: EntityPredicate;
  /** Only of lines a forecast is made. Default: `lines`. */
  measure?: 'lines';
  /** Per cent, above 0 to 100. */
  target: number;
  /** First day, `2027-06-30`. */
  start: string;
  /** Last day. */
  due: string;
  /** Entity ref of a user or group. */
  owner: string;
  /** Why, and what to do: Markdown. */
  brief?: string;
  /** Default: `draft`. */
  state?: CampaignState;
}

/**
 * @public
 */
export interface Campaign extends Required<NewCampaign> {
  id: string;
  /** User entity ref, or the subject of a service. */
  createdBy: string;
  /** ISO 8601. */
  createdAt: string;
  changedBy: string;
  changedAt: string;
}

/**
 * A campaign with how its entities stand.
 *
 * @public
 */
export interface CampaignSummary extends Campaign {
  counts: TargetCounts;
}

/**
 * @public
 */
export interface CampaignList {
  /** By due date. */
  items: CampaignSummary[];
  /** Entities of the scorecard that the catalog hides from the reader; no number has them. */
  hidden: number;
}

/**
 * The entities of an owner in a campaign. An entity of several owners is among
 * those of each, so that all teams together may be more than the whole.
 *
 * @public
 */
export interface CampaignTeam extends TargetCounts {
  /** Entity ref; `null`: they have none. */
  owner: string | null;
  title: string | null;
  /** Of the entities that count and are measured; `null`: none is. */
  lines: Count | null;
}

/**
 * How a campaign goes, as far as the reader may see.
 *
 * @public
 */
export interface CampaignProgress {
  campaign: Campaign;
  counts: TargetCounts;
  /** Of the entities that count and are measured; `null`: none is. */
  lines: Count | null;
  /** Most entities that are behind first. */
  teams: CampaignTeam[];
  /** Entities of the scorecard that the catalog hides from the reader; no number has them. */
  hidden: number;
}

/**
 * @public
 */
export interface ListCampaignEntitiesRequest {
  /** Entity ref of one of the owners; `(none)`: those without owner. Default: all. */
  owner?: string;
  state?: 'reached' | 'on-track' | 'behind' | 'unknown' | 'not-measured';
  /** Rows of the page, at most 200; default 50. */
  limit?: number;
  cursor?: string;
}
