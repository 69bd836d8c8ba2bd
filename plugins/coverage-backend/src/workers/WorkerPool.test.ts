import { mockServices } from '@backstage/backend-test-utils';
import { MessageChannel } from 'worker_threads';
import { readCoverageConfig } from '../config';
import { WorkerFailure } from './WorkerFailure';
import { WorkerPool } from './WorkerPool';

const { limits } = readCoverageConfig(mockServices.rootConfig());

/** A task that never ends: nobody sends the report. */
function endlessTask() {
  const { port1, port2 } = new MessageChannel();
  const task = {
    fileName: 'lcov.info',
    limits,
    usage: { bytes: 0, files: 0 },
    port: port2,
  };
  return { task, transfer: [port2], close: () => port1.close() };
}

function openPool(threads: number) {
  const waited: string[] = [];
  const pool = new WorkerPool({ threads, memory: 256 });
  pool.onWaited(task => waited.push(task));
  return { pool, waited };
}

describe('WorkerPool', () => {
  jest.setTimeout(60_000);

  it('ends what is under way and what waits when it is closed', async () => {
    const { pool, waited } = openPool(1);
    const tasks = [endlessTask(), endlessTask()];
    const ends = tasks.map(({ task, transfer }) =>
      pool.run('readReport', task, { transfer }).catch(error => error),
    );
    expect(pool.waiting).toBeGreaterThan(0);
    await pool.close();
    for (const end of await Promise.all(ends)) {
      expect(end).toBeInstanceOf(WorkerFailure);
      expect(end.isOutOfMemory).toBe(false);
    }
    tasks.forEach(({ close }) => close());
    expect(waited).toEqual([]);
  });

  it('ends a task for the reason that its signal gives', async () => {
    const { pool } = openPool(1);
    const { task, transfer, close } = endlessTask();
    const ended = new AbortController();
    const end = pool
      .run('readReport', task, { transfer, signal: ended.signal })
      .catch(error => error);
    const reason = new Error('nobody waits for it');
    ended.abort(reason);
    expect(await end).toBe(reason);
    close();
    await pool.close();
  });
});
