import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { availableParallelism } from 'os';

/** The threads that read large reports and analyse large repositories. */
export interface WorkerConfig {
  /** 0: none, the main thread does all of it. */
  threads: number;
  /** Megabytes of heap that each may have. */
  memory: number;
}

const DEFAULT_MEMORY = 1024;
/** Smaller heaps do not hold the code. */
const LEAST_MEMORY = 32;

/** @throws InputError with one sentence that names the key and what it takes */
export function readWorkerConfig(root: RootConfigService): WorkerConfig {
  const read = (name: string, least: number, standard: number) => {
    const key = `coverage.ingest.${name}`;
    const value = root.getOptionalNumber(key) ?? standard;
    if (!Number.isSafeInteger(value) || value < least) {
      throw new InputError(
        `${key} is ${value} in the configuration; it must be a whole number from ${least} up`,
      );
    }
    return value;
  };
  return {
    threads: read('workers', 0, defaultThreads()),
    memory: read('workerMemory', LEAST_MEMORY, DEFAULT_MEMORY),
  };
}

/** With two, a large report does not hold up the analysis of another upload. */
function defaultThreads(): number {
  return Math.max(2, Math.min(4, availableParallelism() - 1));
}
