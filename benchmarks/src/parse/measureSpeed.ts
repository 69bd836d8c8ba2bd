import { Measurement, Samples, samplesOf } from '../Measurement';
import { compete, Entrant, Outcome } from './Contest';
import { MeasuredFormat } from './formats';
import { startRunner } from './startRunner';
import { WrittenReport } from './writeReport';

const OURS_MS = 10_000;
const PEER_MS = 4_000;

/**
 * Ours and the floor in one process, each peer in one of its own, in turns.
 *
 * @param reports - the first, a short one, only loads everybody's code; each of the
 * others is larger than the one before
 * @param env - says where the peers are
 */
export async function measureSpeed(
  format: MeasuredFormat,
  [short, ...reports]: WrittenReport[],
  env: Record<string, string>,
): Promise<Measurement[]> {
  const ours = startRunner({ script: 'ours.ts' });
  const entrants: Entrant[] = [
    { contender: 'floor', runner: ours, enoughMs: OURS_MS },
    { contender: 'parseReport', runner: ours, enoughMs: OURS_MS },
    ...format.peers.map(([contender]) => ({
      contender,
      runner: startRunner({ script: 'peers.ts', env }),
      enoughMs: PEER_MS,
    })),
  ];
  try {
    for (const { contender, runner } of entrants) {
      await runner.run(contender, short);
    }
    const measurements: Measurement[] = [];
    let earlier: Parameters<typeof compete>[2];
    for (const report of reports) {
      const outcomes = await compete(entrants, report, earlier);
      measurements.push(...rowsOf(format, report, outcomes));
      earlier = { report, outcomes };
    }
    return measurements;
  } finally {
    entrants.forEach(({ runner }) => runner.stop());
  }
}

function rowsOf(
  format: MeasuredFormat,
  report: WrittenReport,
  outcomes: Map<string, Outcome>,
): Measurement[] {
  const { title, ofFloor, peers } = format;
  const { files, bytes } = report;
  const speedOf = (contender: string) => speed(outcomes.get(contender)!, bytes);
  const value = speedOf('parseReport');
  if (!('median' in value)) {
    throw new Error(`${title}: parseReport ${value.failure}`);
  }
  const name = `${title}, ${files.toLocaleString('en-US')} files`;
  const compared = (label: string, contender: string, atLeast?: number) => {
    const floor = speedOf(contender);
    return {
      name: `${name}${label}`,
      unit: 'MB/s' as const,
      value,
      ...('median' in floor ? { floor, atLeast } : { noFloor: floor.failure }),
    };
  };
  return [
    compared(` (${Math.round(bytes / 1e6)} MB)`, 'floor', ofFloor),
    ...peers.map(([peer, times]) => compared(`, beside ${peer}`, peer, times)),
  ];
}

/** Megabytes a second. */
function speed(outcome: Outcome, bytes: number): Samples | { failure: string } {
  if ('failure' in outcome) {
    return outcome;
  }
  const [first, ...others] = outcome.times;
  const times = samplesOf(others.length > 0 ? others : [first]);
  const of = (ms: number) => bytes / 1_000 / ms;
  return {
    median: of(times.median),
    p95: of(times.p95),
    fastest: of(times.fastest),
    slowest: of(times.slowest),
    runs: times.runs,
  };
}
