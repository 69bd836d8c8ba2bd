import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { Analysis } from '../analysis/Analysis';
import { AnalysisSummary } from '../analysis/AnalysisSummary';
import { Gap } from '../gaps/Gap';
import { Plan } from '../plan/Plan';
import { ReportFormat } from '../report/renderReport';
import { FileSkeleton } from '../skeletons/skeletonOfFile';
import {
  AnalysisProgress,
  ListGapsRequest,
  PlanRequest,
} from './analysisTypes';
import { CoverageApi } from './CoverageApi';
import { EntityRollUp } from './rollUpTypes';
import { ScorecardApi } from './ScorecardApi';
import {
  ListScorecardGapsRequest,
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  ListScorecardValuesRequest,
  ScorecardFilter,
  ScorecardGap,
  ScorecardGroup,
  ScorecardMember,
  ScorecardPage,
  ScorecardSummary,
  ScorecardTrend,
  ScorecardTrendRequest,
  ScorecardValue,
} from './scorecardTypes';
import {
  NewPortalExemption,
  NewPortalOverride,
  NewPortalTarget,
  PortalExemption,
  PortalOverride,
  PortalSettingList,
  PortalTarget,
} from './settingTypes';
import { SnapshotComparison } from '../compare/SnapshotComparison';
import { BranchSummary, ListSnapshotsRequest } from './snapshotTypes';
import {
  CoverageHistory,
  CoverageOverview,
  FileLines,
  FileSource,
  FileSummary,
  HistoryRequest,
  ListFilesRequest,
  ListScorecardEntitiesRequest,
  Page,
  Scorecard,
  ScorecardEntity,
  SnapshotSummary,
} from './types';

/**
 * The part of the web's `fetch` that the client needs. Backstage's `FetchApi`
 * and a `fetch` that adds a token both fit.
 *
 * @public
 */
export interface CoverageFetch {
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/**
 * Client over HTTP. In the frontend the default base URL is resolved by
 * Backstage's fetch; elsewhere give the backend's, `https://host/api/coverage`.
 *
 * @public
 */
export class CoverageClient implements CoverageApi, ScorecardApi {
  readonly #fetchApi: CoverageFetch;
  readonly #baseUrl: string;

  constructor(options: { fetchApi: CoverageFetch; baseUrl?: string }) {
    this.#fetchApi = options.fetchApi;
    this.#baseUrl = options.baseUrl ?? 'plugin://coverage';
  }

  async getOverview(entityRef: string): Promise<CoverageOverview> {
    return this.#get(entityPath(entityRef));
  }

  async listFiles(
    entityRef: string,
    request: ListFilesRequest = {},
  ): Promise<Page<FileSummary>> {
    return this.#get(`${entityPath(entityRef)}/files`, { ...request });
  }

  async getLines(entityRef: string, path: string): Promise<FileLines> {
    return this.#get(`${entityPath(entityRef)}/files/lines`, { path });
  }

  async getSource(entityRef: string, path: string): Promise<FileSource> {
    return this.#get(`${entityPath(entityRef)}/files/source`, { path });
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest = {},
  ): Promise<CoverageHistory> {
    return this.#get(`${entityPath(entityRef)}/history`, { ...request });
  }

  async listSnapshots(
    entityRef: string,
    request: ListSnapshotsRequest = {},
  ): Promise<Page<SnapshotSummary>> {
    const { branch, ...rest } = request;
    return this.#get(`${entityPath(entityRef)}/snapshots`, {
      ...rest,
      ...(branch === null ? { noBranch: 'true' } : { branch }),
    });
  }

  async listBranches(entityRef: string): Promise<BranchSummary[]> {
    return this.#get(`${entityPath(entityRef)}/branches`);
  }

  async compare(
    entityRef: string,
    base: string,
    head: string,
  ): Promise<SnapshotComparison> {
    return this.#get(`${entityPath(entityRef)}/compare`, { base, head });
  }

  async getRollUp(entityRef: string): Promise<EntityRollUp> {
    return this.#get(`/rollups${refPath(entityRef)}`);
  }

  async getScorecard(): Promise<Scorecard> {
    return this.#get('/scorecard');
  }

  async listScorecardEntities(
    request: ListScorecardEntitiesRequest = {},
  ): Promise<Page<ScorecardEntity>> {
    return this.#get('/scorecard/entities', { ...request });
  }

  async getScorecardSummary(
    filter: ScorecardFilter = {},
  ): Promise<ScorecardSummary> {
    return this.#get('/scorecard', { ...filter });
  }

  async listScorecardGroups(
    request: ListScorecardGroupsRequest,
  ): Promise<ScorecardPage<ScorecardGroup>> {
    return this.#get('/scorecard/groups', { ...request });
  }

  async listScorecardMembers(
    request: ListScorecardMembersRequest = {},
  ): Promise<ScorecardPage<ScorecardMember>> {
    return this.#get('/scorecard/entities', { ...request });
  }

  async getScorecardTrend(
    request: ScorecardTrendRequest = {},
  ): Promise<ScorecardTrend> {
    return this.#get('/scorecard/trend', { ...request });
  }

  async listScorecardGaps(
    request: ListScorecardGapsRequest = {},
  ): Promise<ScorecardPage<ScorecardGap>> {
    return this.#get('/scorecard/gaps', { ...request });
  }

  async listScorecardValues(
    request: ListScorecardValuesRequest,
  ): Promise<ScorecardValue[]> {
    return this.#get('/scorecard/values', { ...request });
  }

  async exportScorecard(
    request: ListScorecardGroupsRequest,
    format: 'csv' | 'markdown',
  ): Promise<string> {
    const extension = format === 'markdown' ? 'md' : 'csv';
    const query = queryOf({ ...request });
    const response = await this.#send(`/scorecard.${extension}${query}`);
    return response.text();
  }

  async getAnalysis(entityRef: string): Promise<Analysis> {
    return this.#get(`${entityPath(entityRef)}/analysis`);
  }

  async getAnalysisSummary(entityRef: string): Promise<AnalysisSummary> {
    return this.#get(`${entityPath(entityRef)}/analysis/summary`);
  }

  async listGaps(
    entityRef: string,
    request: ListGapsRequest = {},
  ): Promise<Page<Gap>> {
    return this.#get(`${entityPath(entityRef)}/gaps`, { ...request });
  }

  async getSkeleton(entityRef: string, path: string): Promise<FileSkeleton> {
    return this.#get(`${entityPath(entityRef)}/files/skeleton`, { path });
  }

  async getPlan(entityRef: string, request: PlanRequest = {}): Promise<Plan> {
    return this.#get(`${entityPath(entityRef)}/plan`, { ...request });
  }

  async getReport(entityRef: string, format: ReportFormat): Promise<string> {
    const extension = format === 'markdown' ? 'md' : 'json';
    const response = await this.#send(
      `${entityPath(entityRef)}/report.${extension}`,
    );
    return response.text();
  }

  async getAnalysisProgress(): Promise<AnalysisProgress> {
    return this.#get('/analysis/progress');
  }

  async listTargets(
    entityRef: string,
  ): Promise<PortalSettingList<PortalTarget>> {
    return this.#get(`${entityPath(entityRef)}/targets`);
  }

  async putTarget(
    entityRef: string,
    target: NewPortalTarget,
  ): Promise<PortalTarget> {
    return this.#put(`${entityPath(entityRef)}/targets`, target);
  }

  async deleteTarget(entityRef: string, id: string): Promise<void> {
    await this.#delete(`${entityPath(entityRef)}/targets`, id);
  }

  async listOverrides(
    entityRef: string,
  ): Promise<PortalSettingList<PortalOverride>> {
    return this.#get(`${entityPath(entityRef)}/overrides`);
  }

  async putOverride(
    entityRef: string,
    override: NewPortalOverride,
  ): Promise<PortalOverride> {
    return this.#put(`${entityPath(entityRef)}/overrides`, override);
  }

  async deleteOverride(entityRef: string, id: string): Promise<void> {
    await this.#delete(`${entityPath(entityRef)}/overrides`, id);
  }

  async listExemptions(
    entityRef: string,
  ): Promise<PortalSettingList<PortalExemption>> {
    return this.#get(`${entityPath(entityRef)}/exemptions`);
  }

  async putExemption(
    entityRef: string,
    exemption: NewPortalExemption,
  ): Promise<PortalExemption> {
    return this.#put(`${entityPath(entityRef)}/exemptions`, exemption);
  }

  async deleteExemption(entityRef: string, id: string): Promise<void> {
    await this.#delete(`${entityPath(entityRef)}/exemptions`, id);
  }

  async #get<T>(path: string, query: Query = {}): Promise<T> {
    const response = await this.#send(`${path}${queryOf(query)}`);
    return response.json();
  }

  async #put<T>(path: string, body: object): Promise<T> {
    const response = await this.#send(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  async #delete(path: string, id: string): Promise<void> {
    await this.#send(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  async #send(path: string, init?: RequestInit): Promise<Response> {
    const url = `${this.#baseUrl}${path}`;
    const response = await (init
      ? this.#fetchApi.fetch(url, init)
      : this.#fetchApi.fetch(url));
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

type QueryValue = string | number | boolean | undefined;
type Query = Record<string, QueryValue | readonly QueryValue[]>;

function queryOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') {
        search.append(key, String(one));
      }
    }
  }
  return search.size > 0 ? `?${search}` : '';
}

function entityPath(entityRef: string): string {
  return `/entities${refPath(entityRef)}`;
}

function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}
