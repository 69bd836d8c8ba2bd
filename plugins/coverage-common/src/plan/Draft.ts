/**
 * A phase while it is put together: how many lines of which file, at what
 * cost. Files are indices into the candidates, in the order of work.
 */
export interface PhaseDraft {
  name: string;
  description: string | null;
  target: number | null;
  statedHours: [number, number] | null;
  statedWeeks: number;
  taken: Map<number, TakenLines>;
}

export interface TakenLines {
  /** Covered lines before and after. */
  from: number;
  until: number;
  minutes: number;
}

/** A phase that nobody has put anything into yet. */
export function emptyPhase(
  name: string,
  parts: Partial<PhaseDraft> = {},
): PhaseDraft {
  return {
    name,
    description: null,
    target: null,
    statedHours: null,
    statedWeeks: 0,
    taken: new Map(),
    ...parts,
  };
}

/** Minutes of a step for people; they add up to those of phases and plan. */
export function wholeMinutes(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}
