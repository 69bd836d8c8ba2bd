import { Candidates } from './Candidates';
import { minutesBetween } from './collectCandidates';
import { PhaseDraft, wholeMinutes } from './Draft';

/** How far the files are while a plan is put together, phase by phase. */
export class PlanWork {
  /** Covered lines of each file so far. */
  readonly reached: Int32Array;
  /** Lines covered anew, and the minutes for them, whole ones per step. */
  gained = 0;
  minutes = 0;

  constructor(readonly candidates: Candidates) {
    this.reached = candidates.covered.slice();
  }

  /** Takes a file up to a number of covered lines; steps of one file in one phase are one. */
  take(phase: PhaseDraft, i: number, until: number): void {
    const from = this.reached[i];
    if (until <= from) {
      return;
    }
    const earlier = phase.taken.get(i);
    const minutes =
      minutesBetween(this.candidates, i, from, until) + (earlier?.minutes ?? 0);
    phase.taken.set(i, { from: earlier?.from ?? from, until, minutes });
    this.reached[i] = until;
    this.gained += until - from;
    this.minutes +=
      wholeMinutes(minutes) - (earlier ? wholeMinutes(earlier.minutes) : 0);
  }

  /** Takes a file to its own target. */
  takeToTarget(phase: PhaseDraft, i: number): void {
    this.take(phase, i, this.candidates.wanted[i]);
  }

  /** Below its own target. */
  isOpen(i: number): boolean {
    return this.reached[i] < this.candidates.wanted[i];
  }
}
