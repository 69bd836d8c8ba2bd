import { Piscina } from 'piscina';
import { Transferable } from 'worker_threads';
import {
  Assignment,
  doNothing,
  Finished,
  runTask,
  TASKS_FILE,
  WorkerTasks,
} from './tasks';
import { valueOf } from './settled';
import { WorkerFailure } from './WorkerFailure';

/** A worker without work ends after this, and gives its memory back. */
const IDLE_MS = 30_000;

/** By default each thread would take some 50 for what lives a moment. */
const YOUNG_MB = 8;

/** Who answers requests goes first where there are not enough processors. */
const NICE = 5;

/**
 * Threads for what would hold up everybody else on the main one: reading large
 * reports and analysing large repositories. They start when there is work.
 */
export class WorkerPool {
  readonly #pool: Piscina<unknown, unknown>;
  #isClosed = false;
  #onWaited: (task: keyof WorkerTasks, seconds: number) => void = () => {};

  constructor(options: {
    threads: number;
    /** Megabytes of heap that each may have. */
    memory: number;
  }) {
    this.#pool = new Piscina({
      filename: TASKS_FILE,
      name: runTask.name,
      minThreads: 0,
      maxThreads: options.threads,
      idleTimeout: IDLE_MS,
      niceIncrement: NICE,
      resourceLimits: {
        maxOldGenerationSizeMb: options.memory,
        maxYoungGenerationSizeMb: YOUNG_MB,
      },
      execArgv: transformOf(TASKS_FILE),
    });
    // Each task learns of its own; without a listener it would end the process.
    this.#pool.on('error', () => {});
  }

  /** Told how long each task waited for a worker. */
  onWaited(listener: (task: keyof WorkerTasks, seconds: number) => void): void {
    this.#onWaited = listener;
  }

  /** Tasks that no worker has yet. */
  get waiting(): number {
    return this.#pool.queueSize;
  }

  /**
   * @param signal - ends the task, with the worker if it has begun
   * @throws what the task throws; the reason of the signal; WorkerFailure when the
   * worker itself ended, in whose place another one comes
   */
  async run<Name extends keyof WorkerTasks>(
    name: Name,
    task: WorkerTasks[Name][0],
    options: { signal?: AbortSignal; transfer?: Transferable[] } = {},
  ): Promise<WorkerTasks[Name][1]> {
    const { signal, transfer } = options;
    const assignment: Assignment<Name> = { name, task };
    const begun = performance.now();
    const { outcome, ms } = await this.#pool
      .run(assignment, { signal, transferList: transfer as never })
      .then(
        finished => finished as Finished<Name>,
        error => {
          this.#replaceWorker();
          throw signal?.aborted ? signal.reason : new WorkerFailure(error);
        },
      );
    this.#onWaited(name, Math.max(0, performance.now() - begun - ms) / 1000);
    return valueOf(outcome);
  }

  /** The library starts another worker for a new task only, not for those that wait. */
  #replaceWorker(): void {
    if (!this.#isClosed && this.waiting > 0) {
      this.#pool.run(undefined, { name: doNothing.name }).catch(() => {});
    }
  }

  /** Ends all workers; what they were doing fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.destroy();
  }
}

/** From source, workers need what makes JavaScript of it, as the CLI does. */
function transformOf(file: string): string[] | undefined {
  return file.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : undefined;
}
