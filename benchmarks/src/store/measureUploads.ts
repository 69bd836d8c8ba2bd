import { Measurement, samplesOf } from '../Measurement';
import { reportOf, upload, uploadToExisting } from './uploads';
import { IdleBackend, StoreContext } from './withBackend';

const RUNS = 5;
const MEMORY_LIMIT_MB = 150;
/** Times faster than the existing plugin. */
const FASTER = { lcov: 10, cobertura: 20, jacoco: 20 };
const SIZE = { files: 2_000, lines: 250, changed: 3 };

/** One upload after the other, and four at once, of each format. */
export async function measureUploads(
  context: StoreContext,
): Promise<Measurement[]> {
  const { backend, existing } = context;
  const measurements: Measurement[] = [];
  for (const format of Object.keys(FASTER) as (keyof typeof FASTER)[]) {
    const reports = Array.from({ length: RUNS + 1 }, (_, number) =>
      reportOf(format, { ...SIZE, number }),
    );
    const sent = (entity: string, run: number) =>
      upload(backend, { entity, format, report: reports[run], commit: run });
    await sent('a', 0);
    const waited: number[] = [];
    const ours = await watched(backend, RUNS, async run => {
      waited.push(await sent('a', run + 1));
    });
    const theirs = await watched(existing, 1, () =>
      uploadToExisting(existing, { entity: 'a', format, report: reports[1] }),
    );
    const four = await watched(backend, RUNS, run =>
      Promise.all(['a', 'b', 'c', 'd'].map(entity => sent(entity, run + 1))),
    );
    measurements.push(
      {
        name: `upload ${format}, to its commit`,
        unit: 'ms',
        value: samplesOf(ours.all.map((ms, run) => ms - waited[run])),
        floor: theirs.times,
        limit: theirs.times.median / FASTER[format],
      },
      {
        name: `upload ${format}, to its answer`,
        unit: 'ms',
        value: ours.times,
        floor: theirs.times,
      },
      memory(`upload ${format}`, ours.peakMb, theirs.peakMb),
      stall(`upload ${format}`, ours.longestStallMs, theirs.longestStallMs),
      { name: `upload ${format}, four at once`, unit: 'ms', value: four.times },
      memory(`upload ${format}, four at once`, four.peakMb),
    );
  }
  return measurements;
}

export async function watched(
  backend: IdleBackend,
  runs: number,
  run: (number: number) => Promise<unknown>,
) {
  await backend.reset();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    await run(i);
    times.push(performance.now() - begin);
  }
  const { peakBytes, stallP99Ms, longestStallMs } = await backend.read();
  return {
    all: times,
    times: samplesOf(times),
    peakMb: (peakBytes - backend.idleBytes) / 1e6,
    stallP99Ms,
    longestStallMs,
  };
}

export function memory(
  name: string,
  peakMb: number,
  theirs?: number,
): Measurement {
  return {
    name: `${name}, memory above idle`,
    unit: 'MB',
    value: samplesOf([peakMb]),
    floor: theirs === undefined ? undefined : samplesOf([theirs]),
    limit: MEMORY_LIMIT_MB,
  };
}

export function stall(
  name: string,
  ms: number,
  theirs?: number,
  limit?: number,
): Measurement {
  return {
    name: `${name}, longest stall`,
    unit: 'ms',
    value: samplesOf([ms]),
    floor: theirs === undefined ? undefined : samplesOf([theirs]),
    limit,
  };
}
