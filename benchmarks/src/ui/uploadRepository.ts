import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Repository } from '../data/repository';
import { toLcov } from './toLcov';

const KNOWN_WITHIN_MS = 60_000;
const COMMITS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Portal {
  baseUrl: string;
  token: string;
}

/** Uploads a repository as a few days' commits, and has it analysed. */
export async function uploadRepository(
  portal: Portal,
  name: string,
  { files, inventory }: Repository,
): Promise<void> {
  const entity = `/entities/component/default/${name}`;
  await waitUntilKnown(portal, entity);
  const report = new Blob([toLcov(files)]);
  const documents = new Blob([JSON.stringify(inventory)]);
  for (let daysAgo = COMMITS - 1; daysAgo >= 0; daysAgo--) {
    const form = new FormData();
    form.append(
      'metadata',
      JSON.stringify({
        entityRef: `component:default/${name}`,
        commit: String(COMMITS - daysAgo).repeat(40),
        branch: 'main',
        committedAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
      }),
    );
    form.append('report', report, 'coverage/lcov.info');
    form.append('inventory', documents, 'inventory.json');
    await send(portal, form);
  }
  await get(portal, `${entity}/analysis`);
}

/** The catalog reads its files in the background after the portal's start. */
async function waitUntilKnown(portal: Portal, entity: string): Promise<void> {
  const deadline = Date.now() + KNOWN_WITHIN_MS;
  for (;;) {
    try {
      await get(portal, entity);
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await sleep(500);
    }
  }
}

async function send(portal: Portal, form: FormData): Promise<void> {
  const whole = new Response(form);
  await request(portal, '/uploads', {
    method: 'POST',
    headers: {
      'content-type': whole.headers.get('content-type')!,
      'content-encoding': 'gzip',
    },
    body: gzipSync(Buffer.from(await whole.arrayBuffer()), { level: 1 }),
  });
}

async function get(portal: Portal, path: string): Promise<void> {
  await (await request(portal, path)).arrayBuffer();
}

async function request(
  { baseUrl, token }: Portal,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const response = await fetch(`${baseUrl}/api/coverage${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  });
  if (!response.ok) {
    throw new Error(
      `${path}: ${response.status} ${(await response.text()).slice(0, 500)}`,
    );
  }
  return response;
}
