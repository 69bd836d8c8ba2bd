import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { writeFile } from 'fs/promises';
import { createServer } from 'http';
import { AddressInfo } from 'net';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';

const TOKEN = 'a-token-of-replicas';

/** A backend with the coverage plugin and a catalog, in a process of its own. */
export class Replica {
  readonly #process: ChildProcess;
  readonly #baseUrl: string;
  #log = '';

  private constructor(child: ChildProcess, baseUrl: string) {
    this.#process = child;
    this.#baseUrl = baseUrl;
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', chunk => {
        this.#log += chunk;
      });
    }
  }

  /** @param config - beside where it listens and who may come in */
  static async start(options: {
    dir: string;
    name: string;
    config: { backend: object };
  }): Promise<Replica> {
    const { dir, name, config } = options;
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    const configFile = join(dir, `${name}.yaml`);
    const access = [
      { type: 'static', options: { token: TOKEN, subject: 'ci' } },
    ];
    await writeFile(
      configFile,
      JSON.stringify({
        app: { baseUrl },
        ...config,
        backend: {
          baseUrl,
          listen: { port, host: 'localhost' },
          auth: { externalAccess: access },
          ...config.backend,
        },
      }),
    );
    const child = spawn(
      process.execPath,
      [
        ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
        ...[join(__dirname, 'replica.ts'), '--config', configFile],
      ],
      {
        cwd: join(__dirname, '../..'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    const replica = new Replica(child, baseUrl);
    await replica.#untilReady();
    return replica;
  }

  /** All that it has printed. */
  get log(): string {
    return this.#log;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.#baseUrl}/api${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${TOKEN}` },
    });
  }

  /** At once: nothing of it has time to tidy up. */
  async kill(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await ended;
    }
  }

  async #untilReady(): Promise<void> {
    while (this.#process.exitCode === null) {
      try {
        const url = `${this.#baseUrl}/.backstage/health/v1/readiness`;
        if ((await fetch(url)).ok) {
          return;
        }
      } catch {
        // It does not listen yet.
      }
      await sleep(200);
    }
    throw new Error(`The replica did not start:\n${this.#log}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
