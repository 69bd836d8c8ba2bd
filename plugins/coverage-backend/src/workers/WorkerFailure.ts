/** A worker ended in the middle of a task. */
export class WorkerFailure extends Error {
  readonly name = 'WorkerFailure';
  /** It had no memory left. */
  readonly isOutOfMemory: boolean;

  constructor(cause: unknown) {
    super(`A worker ended early: ${(cause as Error).message}`, { cause });
    this.isOutOfMemory =
      (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  }
}
