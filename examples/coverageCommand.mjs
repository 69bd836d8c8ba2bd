import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('commandWorker.mjs', import.meta.url));

/**
 * The `coverage` command, for many calls: they share one process, which ends
 * with `stop`.
 */
export class CoverageCommand {
  #child;
  #calls = new Map();
  #lastId = 0;

  constructor({ cwd, token }) {
    this.#child = fork(worker, [], {
      cwd,
      env: { ...process.env, COVERAGE_TOKEN: token },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#child.on('message', ({ id, ...result }) => {
      // What loads TypeScript there sends messages of its own.
      this.#calls.get(id)?.resolve(result);
      this.#calls.delete(id);
    });
    this.#child.on('error', error => this.#fail(error));
    this.#child.on('exit', code =>
      this.#fail(new Error(`The coverage command ended with ${code}.`)),
    );
  }

  /** Returns what the command printed, or fails with its own sentence. */
  async run(args) {
    const id = ++this.#lastId;
    const { code, stdout, stderr } = await new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#child.send({ id, args });
    });
    if (code !== 0) {
      throw new Error(stderr.trim().replace(/^error: /m, ''));
    }
    return stdout;
  }

  stop() {
    this.#child.kill();
  }

  #fail(error) {
    this.#calls.forEach(({ reject }) => reject(error));
    this.#calls.clear();
  }
}
