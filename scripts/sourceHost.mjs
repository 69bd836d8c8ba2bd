import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

const CONTENTS = /^\/api\/v1\/repos\/tests\/([\w-]+)\/contents\/([^?]+)\?ref=/;

/**
 * A host of repositories on this machine, which answers as Gitea does: the
 * repository `tests/NAME` is the folder NAME in `dir`, at every commit.
 */
export async function startSourceHost(dir) {
  const server = createServer(async (req, res) => {
    const [, repository, path] = CONTENTS.exec(req.url) ?? [];
    try {
      const file = normalize(decodeURIComponent(path ?? '..'));
      if (file.startsWith('..')) {
        throw new Error('It lies outside of the repository');
      }
      const content = await readFile(join(dir, repository, file), 'base64');
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ encoding: 'base64', content }));
    } catch {
      res.statusCode = 404;
      res.end();
    }
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const host = `localhost:${server.address().port}`;
  return {
    host,
    baseUrl: `http://${host}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
