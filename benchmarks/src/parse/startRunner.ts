import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askChild } from '../askChild';
import { ProcessState } from '../backend/ProcessState';
import { Peer } from './formats';
import { WrittenReport } from './writeReport';

const LIMIT_MS = 60_000;

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;

export interface RunnerTask {
  contender: 'floor' | 'parseReport' | 'inWorker' | Peer;
  report: WrittenReport;
}

export type RunnerAnswer =
  | { failure: null; ms: number }
  /** Why there is no time. */
  | { failure: string };

/** A process in which reports are read. */
export interface Runner {
  run(
    contender: RunnerTask['contender'],
    report: WrittenReport,
  ): Promise<RunnerAnswer>;
  /** Collects garbage, and watches anew. */
  reset(): Promise<ProcessState>;
  read(): Promise<ProcessState>;
  stop(): void;
}

export function startRunner(options: {
  /** Calls `serve`. */
  script: 'ours.ts' | 'peers.ts' | 'backend.ts';
  env?: Record<string, string>;
  /** Can say of itself what `ProcessState` has. */
  isWatched?: boolean;
}): Runner {
  const child = fork(join(here, options.script), {
    execArgv: [
      '--expose-gc',
      ...(options.isWatched
        ? ['--require', join(here, '../backend/monitor.cjs')]
        : []),
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
    ],
    // Whoever runs out of memory says so at length.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ...options.env },
  });
  const stop = () => {
    child.kill('SIGKILL');
  };
  const ask = (message: 'reset' | 'read') =>
    askChild<ProcessState>(child, message, 'idleBytes');
  return {
    run: async (contender, report) => {
      if (!child.connected) {
        return { failure: 'its process has ended' };
      }
      const timer = new AbortController();
      const late = sleep(LIMIT_MS, null, { signal: timer.signal }).then(
        () => {
          stop();
          return { failure: `takes longer than ${LIMIT_MS / 1000} s` };
        },
        () => ({ failure: 'stopped' }),
      );
      const task: RunnerTask = { contender, report };
      const answer = askChild<RunnerAnswer>(child, task, 'failure').catch(
        error => ({ failure: error.message }),
      );
      try {
        return await Promise.race([answer, late]);
      } finally {
        timer.abort();
      }
    },
    reset: () => ask('reset'),
    read: () => ask('read'),
    stop,
  };
}
