import { Measurement, Samples, samplesOf } from '../Measurement';
import { startRunner } from './startRunner';
import { WrittenReport } from './writeReport';

const RUNS = 3;
const LIMIT_MB = 64;

/**
 * What reading a report adds to a process that has read a short one: to a backend,
 * whose worker packs each file as it comes, and with all files unpacked.
 */
export async function measureMemory(
  title: string,
  short: WrittenReport,
  report: WrittenReport,
): Promise<Measurement[]> {
  const name = `${title}, ${report.files.toLocaleString(
    'en-US',
  )} files, memory`;
  return [
    {
      name: `${name} above idle`,
      unit: 'MB',
      value: await peaks('backend.ts', 'inWorker', [short, report]),
      limit: LIMIT_MB,
    },
    {
      name: `${name} with unpacked files`,
      unit: 'MB',
      value: await peaks('ours.ts', 'parseReport', [short, report]),
    },
  ];
}

async function peaks(
  script: 'backend.ts' | 'ours.ts',
  contender: 'inWorker' | 'parseReport',
  [short, report]: [WrittenReport, WrittenReport],
): Promise<Samples> {
  const megabytes: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const runner = startRunner({ script, isWatched: true });
    try {
      await runner.run(contender, short);
      await runner.reset();
      const { failure } = await runner.run(contender, report);
      if (failure !== null) {
        throw new Error(`${contender} of ${report.path}: ${failure}`);
      }
      const { idleBytes, peakBytes } = await runner.read();
      megabytes.push((peakBytes - idleBytes) / 1e6);
    } finally {
      runner.stop();
    }
  }
  return samplesOf(megabytes);
}
