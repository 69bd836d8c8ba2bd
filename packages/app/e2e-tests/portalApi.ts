import {
  CoverageClient,
  GovernanceClient,
} from '@backstage-coverage/plugin-coverage-common';

function portalUrl(): string {
  const url = process.env.PORTAL_URL;
  if (!url) throw new Error('PORTAL_URL is not set by the global setup');
  return url;
}

async function answerOf(response: Response) {
  if (!response.ok) {
    throw new Error(
      `${response.url}: ${response.status} ${await response.text()}`,
    );
  }
  return response.json();
}

/** How the guest who is signed in asks the backend. */
async function guestOptions() {
  const session = await answerOf(
    await fetch(`${portalUrl()}/api/auth/guest/refresh`, { method: 'POST' }),
  );
  return optionsOf(session.backstageIdentity.token);
}

function optionsOf(token: string | undefined) {
  const authorization = `Bearer ${token}`;
  return {
    baseUrl: `${portalUrl()}/api/coverage`,
    fetchApi: {
      fetch: (url: string, init?: RequestInit) =>
        fetch(url, { ...init, headers: { ...init?.headers, authorization } }),
    },
  };
}

/** The coverage API with the rights of the guest who is signed in. */
export async function coverageApi(): Promise<CoverageClient> {
  return new CoverageClient(await guestOptions());
}

/** The same for policy, campaigns and exemptions. */
export async function governanceApi(): Promise<GovernanceClient> {
  return new GovernanceClient(await guestOptions());
}

/** The same with the token of a CI job, which is somebody else than the guest. */
export function governanceApiOfJob(): GovernanceClient {
  return new GovernanceClient(optionsOf(process.env.PORTAL_TOKEN));
}

/** Has the catalog read a file, and waits until it knows what is in it. */
export async function registerLocation(target: string): Promise<void> {
  const { fetchApi } = await guestOptions();
  const catalog = `${portalUrl()}/api/catalog`;
  const added = await fetchApi.fetch(`${catalog}/locations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'url', target }),
  });
  // It may be there already.
  if (!added.ok && added.status !== 409) {
    throw new Error(`${target}: ${added.status} ${await added.text()}`);
  }
  const filter = encodeURIComponent(
    `metadata.annotations.backstage.io/managed-by-location=url:${target}`,
  );
  for (;;) {
    const found = await answerOf(
      await fetchApi.fetch(`${catalog}/entities?filter=${filter}`),
    );
    if (found.some(({ kind }: { kind: string }) => kind !== 'Location')) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 300));
  }
}

/** Lines of a file, each with whether it was run. */
export interface ReportedFile {
  path: string;
  lines: boolean[];
}

/** Sends a report of one commit, made just now, as a CI job would do it. */
export async function uploadReport(entityRef: string, files: ReportedFile[]) {
  return answerOf(await sendReport(entityRef, lcov(files)));
}

/** Sends what is to be a report, and leaves it open how it is answered. */
export async function sendReport(
  entityRef: string,
  report: string,
): Promise<Response> {
  const body = new FormData();
  body.set(
    'metadata',
    JSON.stringify({
      entityRef,
      commit: 'e2e0000000000000000000000000000000000000',
      committedAt: new Date().toISOString(),
      branch: 'main',
    }),
  );
  body.set('report', new Blob([report]), 'lcov.info');
  return fetch(`${portalUrl()}/api/coverage/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PORTAL_TOKEN}` },
    body,
  });
}

function lcov(files: ReportedFile[]): string {
  return files
    .flatMap(({ path, lines }) => [
      `SF:${path}`,
      ...lines.map((isRun, index) => `DA:${index + 1},${isRun ? 1 : 0}`),
      'end_of_record',
    ])
    .join('\n');
}
