import {
  MeasuredBranch,
  MeasuredFunction,
  MeasuredLines,
} from './measuredLines';
import { seededNumbers } from './seededNumbers';

const FILES_OF_FOLDER = 20;
const WORDS = ['user', 'order', 'report', 'session', 'policy', 'queue'];

type Next = ReturnType<typeof seededNumbers>;

/**
 * As tools measure that know functions and branches: lines of a block ran equally
 * often, every seventh line ends one with a branch. The same in every run.
 */
export function* measuredFiles(size: {
  files: number;
  lines: number;
}): Generator<MeasuredLines> {
  for (let i = 0; i < size.files; i++) {
    yield measuredFile(i, size.lines);
  }
}

function measuredFile(number: number, lines: number): MeasuredLines {
  const next = seededNumbers(11 + number * 7_919);
  const word = () => WORDS[next(WORDS.length)];
  const folder = Math.floor(number / FILES_OF_FOLDER);
  const path = `packages/${
    WORDS[folder % WORDS.length]
  }-service/src/part${folder}/${word()}_${word()}_${number}.ts`;
  const hits: number[] = [];
  const functions: MeasuredFunction[] = [];
  const branches: MeasuredBranch[] = [];
  const isCold = next(100) < 8;
  while (hits.length < lines) {
    const first = hits.length + 1;
    const last = Math.min(lines, hits.length + 5 + next(21));
    const calls = isCold || next(100) < 15 ? 0 : callsOf(next);
    functions.push({
      name: `${word()}_${word()}_${functions.length}`,
      lines: [first, last],
      hits: calls,
    });
    let current = calls;
    for (let line = first; line <= last; line++) {
      hits.push(current);
      if (next(7) === 0) {
        const taken = takenOf(current, next);
        branches.push({ line, taken });
        current = Math.max(0, current - taken[0]);
      }
    }
  }
  return { path, hits, functions, branches };
}

/** Few of them often. */
function callsOf(next: Next): number {
  return 1 + next(10 ** (1 + next(4)));
}

function takenOf(hits: number, next: Next): number[] {
  const ways = next(100) < 85 ? 2 : 4;
  const taken: number[] = Array(ways).fill(0);
  for (let way = 0, left = hits; way < ways && left > 0; way++) {
    taken[way] = way === ways - 1 ? left : next(left + 1);
    left -= taken[way];
  }
  return taken;
}
