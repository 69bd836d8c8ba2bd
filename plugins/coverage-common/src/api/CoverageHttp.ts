import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';

/**
 * The part of the web's `fetch` that the client needs. Backstage's `FetchApi`
 * and a `fetch` that adds a token both fit.
 *
 * @public
 */
export interface CoverageFetch {
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

type QueryValue = string | number | boolean | undefined;
type Query = Record<string, QueryValue | readonly QueryValue[]>;

/** Requests to the backend; all reject with a `ResponseError` when it refuses. */
export class CoverageHttp {
  readonly #fetchApi: CoverageFetch;
  readonly #baseUrl: string;

  constructor(fetchApi: CoverageFetch, baseUrl: string) {
    this.#fetchApi = fetchApi;
    this.#baseUrl = baseUrl;
  }

  async get<T>(path: string, query: Query = {}): Promise<T> {
    const response = await this.#send(`${path}${queryOf(query)}`);
    return response.json();
  }

  async getText(path: string, query: Query = {}): Promise<string> {
    const response = await this.#send(`${path}${queryOf(query)}`);
    return response.text();
  }

  async put<T>(path: string, body: object): Promise<T> {
    return this.#sendJson('PUT', path, body);
  }

  async post<T>(path: string, body: object): Promise<T> {
    return this.#sendJson('POST', path, body);
  }

  async delete(path: string, id: string): Promise<void> {
    await this.#send(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  async #sendJson<T>(method: string, path: string, body: object): Promise<T> {
    const response = await this.#send(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
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

/** `/entities/component/default/shop/files` */
export function entityPath(entityRef: string, rest = ''): string {
  return `/entities${refPath(entityRef)}${rest}`;
}

/** `/component/default/shop` */
export function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

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
