import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { CoverageApi } from './CoverageApi';
import {
  CoverageHistory,
  CoverageOverview,
  FileLines,
  FileSummary,
  HistoryRequest,
  ListFilesRequest,
  ListScorecardEntitiesRequest,
  Page,
  Scorecard,
  ScorecardEntity,
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
export class CoverageClient implements CoverageApi {
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

  async getHistory(
    entityRef: string,
    request: HistoryRequest = {},
  ): Promise<CoverageHistory> {
    return this.#get(`${entityPath(entityRef)}/history`, { ...request });
  }

  async getScorecard(): Promise<Scorecard> {
    return this.#get('/scorecard');
  }

  async listScorecardEntities(
    request: ListScorecardEntitiesRequest = {},
  ): Promise<Page<ScorecardEntity>> {
    return this.#get('/scorecard/entities', { ...request });
  }

  async #get<T>(
    path: string,
    query: Record<string, string | number | undefined> = {},
  ): Promise<T> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') {
        search.set(key, String(value));
      }
    }
    const suffix = search.size > 0 ? `?${search}` : '';
    const response = await this.#fetchApi.fetch(
      `${this.#baseUrl}${path}${suffix}`,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}
