import { Measurement, samplesOf } from '../Measurement';
import { startRunner } from './startRunner';
import { WrittenReport } from './writeReport';

const RUNS = 3;
const LIMIT_MB = 64;

/** What reading a report adds to a process that has read a short one. */
export async function measureMemory(
  title: string,
  short: WrittenReport,
  report: WrittenReport,
): Promise<Measurement> {
  const megabytes: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const runner = startRunner({ script: 'ours.ts', isWatched: true });
    try {
      await runner.run('parseReport', short);
      await runner.reset();
      await runner.run('parseReport', report);
      const { idleBytes, peakBytes } = await runner.read();
      megabytes.push((peakBytes - idleBytes) / 1e6);
    } finally {
      runner.stop();
    }
  }
  return {
    name: `${title}, ${report.files.toLocaleString(
      'en-US',
    )} files, memory above idle`,
    unit: 'MB',
    value: samplesOf(megabytes),
    limit: LIMIT_MB,
  };
}
