import { FileFacts } from '../files/FileFacts';
import { LineDetail } from '../model/FileCoverage';

/** A function that no test ran. */
export interface UncoveredFunction {
  name: string;
  /** 0: unknown. */
  line: number;
}

/** Stands for a file that was never loaded, not for a function. */
const placeholder = '(empty-report)';

/**
 * Functions of a file that no test ran, by line, named ones first: those that
 * its report names, else those of the inventory without an executed line, else
 * all of the inventory. `isPublic` decides where the inventory does not know.
 */
export function uncoveredFunctions(
  { detail, inventory }: FileFacts,
  isPublic: (name: string) => boolean,
): UncoveredFunction[] {
  const listed = inventory?.functions ?? [];
  const visibility = new Map(
    listed.map(({ name, public: known }) => [name, known]),
  );
  const measured = detail?.functions?.length ? detail.functions : null;
  const candidates: UncoveredFunction[] = measured
    ? measured.filter(({ hits }) => hits === 0)
    : listed.filter((_, i) => !detail || isUnexecuted(detail, listed, i));
  return candidates
    .filter(({ name }) => name !== placeholder && name.trim() !== '')
    .filter(({ name }) => visibility.get(name) ?? isPublic(name))
    .sort(
      (a, b) =>
        Number(isAnonymous(a.name)) - Number(isAnonymous(b.name)) ||
        a.line - b.line ||
        (a.name < b.name ? -1 : 1),
    );
}

/** The line that defines a function runs when its file is loaded, so it does not count. */
function isUnexecuted(
  { lines, hits }: LineDetail,
  functions: readonly { line: number }[],
  index: number,
): boolean {
  const from = functions[index].line;
  const next = functions
    .map(({ line }) => line)
    .filter(line => line > from)
    .reduce((least, line) => Math.min(least, line), Infinity);
  let isMeasured = false;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] > from && lines[i] < next) {
      if (hits[i] > 0) {
        return false;
      }
      isMeasured = true;
    }
  }
  const own = lines.indexOf(from);
  return isMeasured || (own >= 0 && hits[own] === 0);
}

function isAnonymous(name: string): boolean {
  return /anonymous|<lambda>|\{closure|\bfunc\d+\b/.test(name);
}
