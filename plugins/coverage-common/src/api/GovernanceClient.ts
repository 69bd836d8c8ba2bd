import { CampaignApi } from './CampaignApi';
import { CoverageFetch, CoverageHttp } from './CoverageHttp';
import { EntityExemptionApi } from './EntityExemptionApi';
import { PolicyApi } from './PolicyApi';

/**
 * What an organisation asks of its entities: policy, campaigns and exemptions.
 *
 * @public
 */
export interface GovernanceApi
  extends PolicyApi,
    CampaignApi,
    EntityExemptionApi {}

const id = encodeURIComponent;

/**
 * {@link GovernanceApi} over HTTP, addressed as `CoverageClient` is.
 *
 * @public
 */
export class GovernanceClient implements GovernanceApi {
  readonly #http: CoverageHttp;

  constructor(options: { fetchApi: CoverageFetch; baseUrl?: string }) {
    const { fetchApi, baseUrl = 'plugin://coverage' } = options;
    this.#http = new CoverageHttp(fetchApi, baseUrl);
  }

  readonly getPolicy: PolicyApi['getPolicy'] = () => this.#http.get('/policy');

  readonly evaluatePolicy: PolicyApi['evaluatePolicy'] = () =>
    this.#http.get('/policy/evaluation');

  readonly previewPolicyTarget: PolicyApi['previewPolicyTarget'] = request =>
    this.#http.post('/policy/preview', request);

  readonly createPolicyTarget: PolicyApi['createPolicyTarget'] = target =>
    this.#http.post('/policy/targets', target);

  readonly updatePolicyTarget: PolicyApi['updatePolicyTarget'] = (
    target,
    changed,
  ) => this.#http.put(`/policy/targets/${id(target)}`, changed);

  readonly deletePolicyTarget: PolicyApi['deletePolicyTarget'] = target =>
    this.#http.delete('/policy/targets', target);

  readonly testPriority: PolicyApi['testPriority'] = request =>
    this.#http.post('/policy/priority', request);

  readonly listCampaigns: CampaignApi['listCampaigns'] = () =>
    this.#http.get('/campaigns');

  readonly getCampaign: CampaignApi['getCampaign'] = campaign =>
    this.#http.get(`/campaigns/${id(campaign)}`);

  readonly createCampaign: CampaignApi['createCampaign'] = campaign =>
    this.#http.post('/campaigns', campaign);

  readonly updateCampaign: CampaignApi['updateCampaign'] = (
    campaign,
    changed,
  ) => this.#http.put(`/campaigns/${id(campaign)}`, changed);

  readonly deleteCampaign: CampaignApi['deleteCampaign'] = campaign =>
    this.#http.delete('/campaigns', campaign);

  readonly getCampaignProgress: CampaignApi['getCampaignProgress'] = campaign =>
    this.#http.get(`/campaigns/${id(campaign)}/progress`);

  readonly listCampaignEntities: CampaignApi['listCampaignEntities'] = (
    campaign,
    request,
  ) => this.#http.get(`/campaigns/${id(campaign)}/entities`, { ...request });

  readonly listEntityExemptions: EntityExemptionApi['listEntityExemptions'] =
    request => this.#http.get('/exemptions', { ...request });

  readonly requestEntityExemption: EntityExemptionApi['requestEntityExemption'] =
    exemption => this.#http.post('/exemptions', exemption);

  readonly approveEntityExemption: EntityExemptionApi['approveEntityExemption'] =
    exemption => this.#http.post(`/exemptions/${id(exemption)}/approve`, {});

  readonly denyEntityExemption: EntityExemptionApi['denyEntityExemption'] =
    exemption => this.#http.post(`/exemptions/${id(exemption)}/deny`, {});

  readonly revokeEntityExemption: EntityExemptionApi['revokeEntityExemption'] =
    exemption => this.#http.delete('/exemptions', exemption);
}
