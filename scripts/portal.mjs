import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnLogged } from './command.mjs';
import { rootDir } from './workspace.mjs';

const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 15_000;

/** The secret that uploads are sent with: made once, readable by its owner only. */
export function uploadToken(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, {
      mode: 0o600,
    });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The backend from source, serving the built frontend too, on one address. */
export class Portal {
  static launch({ name = 'portal', port, dataDir, token, configFiles = [] }) {
    const config = [
      join(rootDir, 'app-config.yaml'),
      join(rootDir, 'app-config.portal.yaml'),
      ...configFiles,
    ];
    const backend = spawnLogged(
      process.execPath,
      [
        '--enable-source-maps',
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
        'src/index.ts',
        ...config.flatMap(file => ['--config', file]),
      ],
      {
        name,
        cwd: join(rootDir, 'packages/backend'),
        env: {
          ...process.env,
          // The guest sign-in is refused outside development.
          NODE_ENV: 'development',
          PORTAL_PORT: String(port),
          PORTAL_DATA: dataDir,
          COVERAGE_TOKEN: token,
        },
      },
    );
    // It would outlive a process that is ended while it starts.
    process.once('exit', () => backend.child.kill());
    return new Portal(backend, `http://localhost:${port}`, token);
  }

  #backend;
  #exit;
  #stopping;

  constructor(backend, baseUrl, token) {
    this.#backend = backend;
    this.baseUrl = baseUrl;
    this.token = token;
    this.logFile = backend.logFile;
    this.ended = backend.ended.then(exit => {
      this.#exit = exit;
      if (!this.#stopping) throw this.#failed(exit);
    });
    // Reported by whoever waits for it, at the latest when the portal is stopped.
    this.ended.catch(() => {});
  }

  #failed(exit) {
    return this.#backend.failure('The portal', exit);
  }

  async ready() {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await this.#isReady())) {
      if (this.#exit) await this.ended;
      if (this.#stopping) return;
      if (Date.now() > deadline) {
        await this.stop();
        throw this.#failed('not ready in time');
      }
      await sleep(500);
    }
  }

  async #isReady() {
    try {
      const url = `${this.baseUrl}/.backstage/health/v1/readiness`;
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      return response.ok;
    } catch {
      return false;
    }
  }

  /** `demos` names parts of it, `signal` ends it early. */
  async loadDemo(log, { demos, signal } = {}) {
    const module = pathToFileURL(join(rootDir, 'examples/load-demo.mjs'));
    const { loadDemo } = await import(module.href);
    const { baseUrl, token } = this;
    await loadDemo({ baseUrl, token, log, demos, signal });
  }

  async stop() {
    if (this.#exit) return;
    this.#stopping = true;
    this.#backend.child.kill('SIGTERM');
    const kill = setTimeout(
      () => this.#backend.child.kill('SIGKILL'),
      STOPPED_WITHIN_MS,
    );
    await this.ended;
    clearTimeout(kill);
  }
}
