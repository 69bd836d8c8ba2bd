import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startSourceHost } from './sourceHost.mjs';

test('a source host hands out the files of its repositories only', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'source-host-'));
  await mkdir(join(dir, 'notes', 'src'), { recursive: true });
  await writeFile(join(dir, 'notes', 'src', 'a.ts'), 'a();\n');
  await writeFile(join(dir, 'secret'), '');
  const host = await startSourceHost(dir);
  const contents = path =>
    fetch(`${host.baseUrl}/api/v1/repos/tests/notes/contents/${path}?ref=main`);
  try {
    const { encoding, content } = await (await contents('src/a.ts')).json();
    assert.equal(Buffer.from(content, encoding).toString(), 'a();\n');
    for (const path of ['src/none.ts', '..%2fsecret', 'src']) {
      assert.equal((await contents(path)).status, 404, path);
    }
    assert.equal((await fetch(`${host.baseUrl}/secret`)).status, 404);
  } finally {
    await host.stop();
    await rm(dir, { recursive: true });
  }
});
