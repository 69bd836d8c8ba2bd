import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { loadDemo } from './load-demo.mjs';
import { components, reporting } from './simulated/organisation.mjs';

const current = '67d7fff5fe9f6f315dfbd3a5155433e66b50058c';

/** A portal that keeps the metadata of what it is sent. */
let portal;
let baseUrl;
let uploads;
let unknownFor;
let tokens;
/** What was sent beside uploads, by path. */
let governance;
let isForbidden;

before(async () => {
  portal = createServer(async (request, response) => {
    tokens.add(request.headers.authorization);
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(portal, 'listening');
  baseUrl = `http://127.0.0.1:${portal.address().port}`;
});
after(() => portal.close());
beforeEach(() => {
  uploads = [];
  unknownFor = 0;
  tokens = new Set();
  governance = new Map();
  isForbidden = false;
});

async function answer(request) {
  const body = await text(request);
  const path = request.url.replace('/api/coverage', '');
  if (/^(\/entities\/.+)?\/(campaigns|exemptions)$/.test(path)) {
    if (request.method === 'GET') {
      return [200, { items: governance.get(path) ?? [] }];
    }
    governance.set(path, [...(governance.get(path) ?? []), JSON.parse(body)]);
    return [201, {}];
  }
  if (request.method === 'POST') {
    const metadata = JSON.parse(/\{.*\}/.exec(body)[0]);
    uploads.push(metadata);
    return [201, { created: true, links: {}, snapshot: null }];
  }
  if (isForbidden) {
    return [403, { error: { message: 'You lack the permission.' } }];
  }
  if (unknownFor-- > 0) {
    return [404, { error: { message: 'There is no such entity.' } }];
  }
  const [, name] = /component\/default\/([^/]+)\/history/.exec(request.url);
  const entityRef = `component:default/${name}`;
  return [200, { items: uploads.filter(one => one.entityRef === entityRef) }];
}

test('uploads the demo once the catalog knows it, and only once', async () => {
  unknownFor = 1;
  const lines = [];
  const load = () =>
    loadDemo({
      baseUrl,
      token: 'secret',
      log: line => lines.push(line),
      demos: ['batch-server'],
    });

  await load();
  assert.equal(uploads.length, 13);
  assert.equal(lines[2], 'demo 3 of 13');
  assert.deepEqual([...tokens], ['Bearer secret']);
  const last = uploads.find(({ commit }) => commit === current);
  assert.deepEqual(last, {
    entityRef: 'component:default/batch-server',
    commit: current,
    branch: 'main',
    committedAt: '2025-10-31T10:09:44-07:00',
    flag: 'unit',
  });
  const newest = uploads.map(u => Date.parse(u.committedAt));
  assert.equal(Math.max(...newest), Date.parse(last.committedAt));

  await load();
  assert.equal(uploads.length, 13);
  assert.equal(lines.at(-1), 'demo already loaded');
});

test('uploads the commits of an entity in their order, what is missing only', async () => {
  const load = () => loadDemo({ baseUrl, demos: ['simulated'] });
  await load();
  const entities = new Set(uploads.map(({ entityRef }) => entityRef));
  assert.equal(entities.size, reporting.length);
  for (const entityRef of entities) {
    const times = uploads
      .filter(one => one.entityRef === entityRef)
      .map(({ committedAt }) => committedAt);
    assert.deepEqual(times, [...times].sort());
  }

  const all = uploads.length;
  const [lost] = uploads.splice(7, 1);
  await load();
  assert.equal(uploads.length, all);
  assert.equal(uploads.at(-1).commit, lost.commit);
});

test('begins campaigns and asks for exemptions once, all labelled', async () => {
  const load = () => loadDemo({ baseUrl, demos: ['simulated'] });
  await load();
  const first = structuredClone(governance);
  await load();
  assert.deepEqual(governance, first);
  const campaigns = governance.get('/campaigns');
  assert.deepEqual(
    campaigns.map(({ state }) => state),
    ['active', 'draft'],
  );
  const exemptions = governance.get('/exemptions');
  const known = new Set(components.map(({ name }) => name));
  for (const { entityRef, expires } of exemptions) {
    assert.ok(known.has(entityRef.replace('component:default/', '')));
    assert.ok(Date.parse(expires) > Date.now());
  }
  assert.equal(governance.size, 3);
  for (const one of [...governance.values()].flat()) {
    assert.match(one.name ?? one.reason, /simulated/i);
  }
});

test('says why the portal does not let it in', async () => {
  isForbidden = true;
  await assert.rejects(loadDemo({ baseUrl, demos: ['batch-server'] }), {
    message: 'The portal answered 403: You lack the permission.',
  });
});

test('names the parts that there are', async () => {
  await assert.rejects(loadDemo({ baseUrl, demos: ['batch'] }), {
    message: /^There is no demo 'batch'; choose of batch-server, /,
  });
});

test('ends when it is told to', async () => {
  const signal = AbortSignal.abort();
  await assert.rejects(loadDemo({ baseUrl, signal, demos: ['batch-server'] }), {
    name: 'AbortError',
  });
  assert.equal(uploads.length, 0);
});
