import { setTimeout as sleep } from 'node:timers/promises';

const KNOWN_WITHIN_MS = 60_000;

/** What the demo asks of a portal, and tells it beside uploads. */
export class DemoPortal {
  #baseUrl;
  #headers;

  constructor({ baseUrl, token }) {
    this.#baseUrl = baseUrl;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  /**
   * The commits that the portal has of an entity. The catalog reads its files in
   * the background after the portal's start, so it may have to be waited for.
   */
  async commitsOnceKnown(entityRef, signal) {
    const url = `${this.#urlOf(entityRef)}/history?branch=main&limit=1000`;
    const deadline = Date.now() + KNOWN_WITHIN_MS;
    for (;;) {
      const response = await this.#get(url).catch(() => undefined);
      if (response?.ok) {
        const { items } = await response.json();
        return new Set(items.map(item => item.commit));
      }
      const passing = !response || [404, 502, 503].includes(response.status);
      if (!passing || Date.now() > deadline) {
        throw new Error(
          response ? await reasonOf(response) : `${url} cannot be reached.`,
        );
      }
      await sleep(500, undefined, { signal });
    }
  }

  /** What a path of the API answers. */
  async read(path) {
    const response = await this.#get(`${this.#baseUrl}/api/coverage${path}`);
    return answerOf(response);
  }

  /** Sends what an organisation asks of its teams. */
  async send(method, path, body) {
    const response = await fetch(`${this.#baseUrl}/api/coverage${path}`, {
      method,
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    return answerOf(response);
  }

  #urlOf(entityRef) {
    const [, kind, namespace, name] = /(.+):(.+)\/(.+)/.exec(entityRef);
    return `${
      this.#baseUrl
    }/api/coverage/entities/${kind}/${namespace}/${name}`;
  }

  #get(url) {
    return fetch(url, {
      headers: this.#headers,
      signal: AbortSignal.timeout(30_000),
    });
  }
}

async function answerOf(response) {
  if (!response.ok) {
    throw new Error(await reasonOf(response));
  }
  return response.json();
}

async function reasonOf(response) {
  const body = await response.json().catch(() => undefined);
  const reason = body?.error?.message ?? response.statusText;
  return `The portal answered ${response.status}: ${reason}`;
}
