import { CoverageApi } from './CoverageApi';
import {
  CoverageFetch,
  CoverageHttp,
  entityPath,
  refPath,
} from './CoverageHttp';

const EXTENSIONS = { csv: 'csv', json: 'json', markdown: 'md' } as const;

/**
 * Client over HTTP. In the frontend the default base URL is resolved by
 * Backstage's fetch; elsewhere give the backend's, `https://host/api/coverage`.
 *
 * @public
 */
export class CoverageClient implements CoverageApi {
  readonly #http: CoverageHttp;

  constructor(options: { fetchApi: CoverageFetch; baseUrl?: string }) {
    const { fetchApi, baseUrl = 'plugin://coverage' } = options;
    this.#http = new CoverageHttp(fetchApi, baseUrl);
  }

  readonly getOverview: CoverageApi['getOverview'] = entityRef =>
    this.#http.get(entityPath(entityRef));

  readonly listFiles: CoverageApi['listFiles'] = (entityRef, request) =>
    this.#http.get(entityPath(entityRef, '/files'), { ...request });

  readonly getLines: CoverageApi['getLines'] = (entityRef, path, commit) =>
    this.#http.get(entityPath(entityRef, '/files/lines'), { path, commit });

  readonly getSource: CoverageApi['getSource'] = (entityRef, path, commit) =>
    this.#http.get(entityPath(entityRef, '/files/source'), { path, commit });

  readonly getHistory: CoverageApi['getHistory'] = (entityRef, request) =>
    this.#http.get(entityPath(entityRef, '/history'), { ...request });

  readonly listSnapshots: CoverageApi['listSnapshots'] = (
    entityRef,
    { branch, ...rest } = {},
  ) =>
    this.#http.get(entityPath(entityRef, '/snapshots'), {
      ...rest,
      ...(branch === null ? { noBranch: 'true' } : { branch }),
    });

  readonly listBranches: CoverageApi['listBranches'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/branches'));

  readonly compare: CoverageApi['compare'] = (entityRef, base, head) =>
    this.#http.get(entityPath(entityRef, '/compare'), { base, head });

  readonly getRollUp: CoverageApi['getRollUp'] = entityRef =>
    this.#http.get(`/rollups${refPath(entityRef)}`);

  readonly getScorecardSummary: CoverageApi['getScorecardSummary'] = filter =>
    this.#http.get('/scorecard', { ...filter });

  readonly listScorecardGroups: CoverageApi['listScorecardGroups'] = request =>
    this.#http.get('/scorecard/groups', { ...request });

  readonly listScorecardMembers: CoverageApi['listScorecardMembers'] =
    request => this.#http.get('/scorecard/entities', { ...request });

  readonly getScorecardTrend: CoverageApi['getScorecardTrend'] = request =>
    this.#http.get('/scorecard/trend', { ...request });

  readonly listScorecardGaps: CoverageApi['listScorecardGaps'] = request =>
    this.#http.get('/scorecard/gaps', { ...request });

  readonly listScorecardValues: CoverageApi['listScorecardValues'] = request =>
    this.#http.get('/scorecard/values', { ...request });

  readonly exportScorecard: CoverageApi['exportScorecard'] = (
    request,
    format,
  ) => this.#http.getText(`/scorecard.${EXTENSIONS[format]}`, { ...request });

  readonly getAnalysis: CoverageApi['getAnalysis'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/analysis'));

  readonly getAnalysisSummary: CoverageApi['getAnalysisSummary'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/analysis/summary'));

  readonly listGaps: CoverageApi['listGaps'] = (entityRef, request) =>
    this.#http.get(entityPath(entityRef, '/gaps'), { ...request });

  readonly getSkeleton: CoverageApi['getSkeleton'] = (entityRef, path) =>
    this.#http.get(entityPath(entityRef, '/files/skeleton'), { path });

  readonly getPlan: CoverageApi['getPlan'] = (entityRef, request) =>
    this.#http.get(entityPath(entityRef, '/plan'), { ...request });

  readonly getReport: CoverageApi['getReport'] = (entityRef, format) =>
    this.#http.getText(entityPath(entityRef, `/report.${EXTENSIONS[format]}`));

  readonly getAnalysisProgress: CoverageApi['getAnalysisProgress'] = () =>
    this.#http.get('/analysis/progress');

  readonly listTargets: CoverageApi['listTargets'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/targets'));

  readonly putTarget: CoverageApi['putTarget'] = (entityRef, target) =>
    this.#http.put(entityPath(entityRef, '/targets'), target);

  readonly deleteTarget: CoverageApi['deleteTarget'] = (entityRef, id) =>
    this.#http.delete(entityPath(entityRef, '/targets'), id);

  readonly listOverrides: CoverageApi['listOverrides'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/overrides'));

  readonly putOverride: CoverageApi['putOverride'] = (entityRef, override) =>
    this.#http.put(entityPath(entityRef, '/overrides'), override);

  readonly deleteOverride: CoverageApi['deleteOverride'] = (entityRef, id) =>
    this.#http.delete(entityPath(entityRef, '/overrides'), id);

  readonly listExemptions: CoverageApi['listExemptions'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/exemptions'));

  readonly putExemption: CoverageApi['putExemption'] = (entityRef, exemption) =>
    this.#http.put(entityPath(entityRef, '/exemptions'), exemption);

  readonly deleteExemption: CoverageApi['deleteExemption'] = (entityRef, id) =>
    this.#http.delete(entityPath(entityRef, '/exemptions'), id);

  readonly listFloorResets: CoverageApi['listFloorResets'] = entityRef =>
    this.#http.get(entityPath(entityRef, '/floor-resets'));

  readonly putFloorReset: CoverageApi['putFloorReset'] = (entityRef, reset) =>
    this.#http.put(entityPath(entityRef, '/floor-resets'), reset);

  readonly deleteFloorReset: CoverageApi['deleteFloorReset'] = (
    entityRef,
    id,
  ) => this.#http.delete(entityPath(entityRef, '/floor-resets'), id);
}
