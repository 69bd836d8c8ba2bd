import { Peer } from './formats';
import { Runner } from './startRunner';
import { WrittenReport } from './writeReport';

/** The first warms up. */
const ROUNDS = 10;
/** Peers that would take longer with a report are not asked for it. */
const PATIENCE_MS = 20_000;

export interface Entrant {
  contender: 'floor' | 'parseReport' | Peer;
  runner: Runner;
  /** Having spent so much, it has run often enough. */
  enoughMs: number;
}

/** Milliseconds of each run, or why there are none. */
export type Outcome = { times: number[] } | { failure: string };

/**
 * Has all of them read a report in turns, so that whatever else the machine does
 * hits them alike.
 *
 * @param earlier - what they took for a smaller report
 */
export async function compete(
  entrants: readonly Entrant[],
  report: WrittenReport,
  earlier?: { report: WrittenReport; outcomes: Map<string, Outcome> },
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { contender, runner, enoughMs } of entrants) {
      const outcome = outcomes.get(contender) ?? { times: [] };
      outcomes.set(contender, outcome);
      if ('failure' in outcome || sum(outcome.times) > enoughMs) {
        continue;
      }
      const reason = round === 0 && reasonToForgo(contender, report, earlier);
      if (reason) {
        outcomes.set(contender, { failure: reason });
        continue;
      }
      const answer = await runner.run(contender, report);
      if (answer.failure === null) {
        outcome.times.push(answer.ms);
      } else {
        outcomes.set(contender, { failure: answer.failure });
      }
    }
  }
  return outcomes;
}

function reasonToForgo(
  contender: string,
  report: WrittenReport,
  earlier?: { report: WrittenReport; outcomes: Map<string, Outcome> },
): string | undefined {
  const outcome = earlier?.outcomes.get(contender);
  if (!earlier || !outcome) {
    return undefined;
  }
  if ('failure' in outcome) {
    return outcome.failure;
  }
  const ms = (Math.min(...outcome.times) * report.bytes) / earlier.report.bytes;
  return ms > PATIENCE_MS
    ? `would take some ${Math.round(ms / 1_000)} s`
    : undefined;
}

function sum(times: readonly number[]): number {
  return times.reduce((total, ms) => total + ms, 0);
}
