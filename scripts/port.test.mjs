import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { assertPortFree, freePort, parsePort } from './port.mjs';
import { parseStartArgs } from './start.mjs';

test('a port that something listens on is named, with what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  try {
    await assert.rejects(assertPortFree(port), {
      message: new RegExp(`^Port ${port} is in use: .*--port ${port + 1}'\\.$`),
    });
  } finally {
    server.close();
  }
});

test('a free port is free', async () => {
  await assertPortFree(await freePort());
});

test('only a port is taken as one', () => {
  assert.equal(parsePort('8080'), 8080);
  for (const text of ['0', '65536', 'abc', '80.5', '']) {
    assert.throws(() => parsePort(text), /is not a port/);
  }
});

test('--port wins over PORT, which wins over the default', () => {
  const env = { PORT: '8001' };
  assert.equal(parseStartArgs(['--port', '8002'], env).port, 8002);
  assert.equal(parseStartArgs([], env).port, 8001);
  assert.equal(parseStartArgs([], {}).port, 7007);
  assert.throws(() => parseStartArgs(['--prot', '1'], {}), /takes is a port/);
});
