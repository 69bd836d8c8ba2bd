import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessState } from '../backend/ProcessState';
import { Measurement, samplesOf } from '../Measurement';
import { startRunner } from './startRunner';
import { WrittenReport } from './writeReport';

const RUNS = 5;
/** Above the idle process. */
const LIMIT_MS = 10;

type Delays = Pick<ProcessState, 'stallP99Ms' | 'longestStallMs'>;

/** How late a backend's main thread is while one of its workers reads a report. */
export async function measureEventLoop(
  report: WrittenReport,
): Promise<Measurement[]> {
  const runner = startRunner({ script: 'backend.ts', isWatched: true });
  try {
    const read = async () => {
      const answer = await runner.run('inWorker', report);
      if (answer.failure !== null) {
        throw new Error(`reading by the backend: ${answer.failure}`);
      }
      return answer.ms;
    };
    // Starts the worker.
    const ms = await read();
    const idle: Delays[] = [];
    const busy: Delays[] = [];
    for (let i = 0; i < RUNS; i++) {
      await runner.reset();
      await sleep(ms);
      idle.push(await runner.read());
      await runner.reset();
      await read();
      busy.push(await runner.read());
    }
    const row = (what: string, of: (delays: Delays) => number) => {
      const floor = samplesOf(idle.map(of));
      return {
        name: `${what} while ${Math.round(
          report.bytes / 1e6,
        )} MB are read, beside idle`,
        unit: 'ms' as const,
        value: samplesOf(busy.map(of)),
        floor,
        limit: floor.median + LIMIT_MS,
      };
    };
    return [
      row('p99 of the event-loop delay', delays => delays.stallP99Ms),
      row('longest lag of a 5 ms timer', delays => delays.longestStallMs),
    ];
  } finally {
    runner.stop();
  }
}
