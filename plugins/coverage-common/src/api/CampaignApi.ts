import {
  Campaign,
  CampaignList,
  CampaignProgress,
  ListCampaignEntitiesRequest,
  NewCampaign,
} from './campaignTypes';
import { TargetEntity } from './policyTypes';
import { Page } from './paging';

/**
 * Targets that people work on together until a day. Each change is audited.
 *
 * @public
 */
export interface CampaignApi {
  listCampaigns(): Promise<CampaignList>;
  getCampaign(id: string): Promise<Campaign>;
  createCampaign(campaign: NewCampaign): Promise<Campaign>;
  updateCampaign(id: string, campaign: NewCampaign): Promise<Campaign>;
  /** Of a draft or an archived one. */
  deleteCampaign(id: string): Promise<void>;
  getCampaignProgress(id: string): Promise<CampaignProgress>;
  /** Those that count, most to do first. */
  listCampaignEntities(
    id: string,
    request?: ListCampaignEntitiesRequest,
  ): Promise<Page<TargetEntity>>;
}
