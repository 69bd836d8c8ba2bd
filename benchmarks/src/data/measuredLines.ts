import { seededNumbers } from './seededNumbers';

/** Hits of the lines of a file, from line 1 on. */
export interface MeasuredLines {
  path: string;
  hits: number[];
  /** In the order of their lines; default: the tool does not measure them. */
  functions?: MeasuredFunction[];
  branches?: MeasuredBranch[];
}

export interface MeasuredFunction {
  name: string;
  /** The first and the last. */
  lines: [number, number];
  hits: number;
}

export interface MeasuredBranch {
  line: number;
  /** How often each way was taken. */
  taken: number[];
}

/** Which report of a row of them. */
export interface Revision {
  files: number;
  lines: number;
  /** From 0; each changes some files of the one before. */
  number: number;
  /** Per cent of the files that a revision changes. */
  changed: number;
  /** Per cent by which counts move from run to run; none becomes 0. */
  moved?: number;
}

/** The same for each revision in every run. */
export function* measuredLines(revision: Revision): Generator<MeasuredLines> {
  const { files, lines, number, changed, moved = 0 } = revision;
  for (let i = 0; i < files; i++) {
    const state = seededNumbers(1 + i * 1_000 + lastChange(i, number, changed));
    const run = seededNumbers(7 + i * 1_000 + number);
    const hits = Array.from({ length: lines }, () => {
      const count = state(10) < 7 ? 1 + state(200) : 0;
      const shift = moved ? run(2 * moved + 1) - moved : 0;
      return count && Math.max(1, Math.round(count * (1 + shift / 100)));
    });
    yield {
      path: `src/main/java/org/example/part${Math.floor(
        i / 50,
      )}/Service${i}.java`,
      hits,
    };
  }
}

/** The revision that changed a file last. */
function lastChange(file: number, number: number, changed: number): number {
  if (changed === 0) {
    return 0;
  }
  const every = Math.round(100 / changed);
  const since = (((number - file) % every) + every) % every;
  return Math.max(0, number - since);
}
