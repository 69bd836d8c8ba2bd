import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { loadDemo } from './load-demo.mjs';

const current = '67d7fff5fe9f6f315dfbd3a5155433e66b50058c';
const snapshot = commit => ({
  commit,
  branch: 'main',
  totals: { lines: { total: 1384, covered: 211, partial: 0 } },
});

/** A portal that keeps the metadata of what it is sent. */
let portal;
let baseUrl;
let uploads;
let unknownFor;
let tokens;

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
});

async function answer(request) {
  const body = await text(request);
  if (request.method === 'POST') {
    const metadata = JSON.parse(/\{.*\}/.exec(body)[0]);
    uploads.push(metadata);
    return [
      201,
      { created: true, links: {}, snapshot: snapshot(metadata.commit) },
    ];
  }
  if (unknownFor-- > 0) {
    return [404, { error: { message: 'There is no such entity.' } }];
  }
  return request.url.includes('/history?')
    ? [200, { items: uploads.map(({ commit }) => snapshot(commit)) }]
    : [
        200,
        { snapshot: uploads.length ? snapshot(uploads.at(-1).commit) : null },
      ];
}

test('uploads the demo once the catalog knows it, and only once', async () => {
  unknownFor = 1;
  const lines = [];
  const load = () =>
    loadDemo({ baseUrl, token: 'secret', log: line => lines.push(line) });

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

  // Two at a time may arrive in either order.
  uploads.push(uploads.splice(uploads.indexOf(last), 1)[0]);
  await load();
  assert.equal(uploads.length, 13);
  assert.equal(lines.at(-1), 'demo already loaded');
});
