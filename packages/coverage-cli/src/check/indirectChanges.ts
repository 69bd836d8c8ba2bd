import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { FileDiff, lineNow } from './FileDiff';

/** Lines of a file whose coverage changed although nobody touched them. */
export interface IndirectChange {
  path: string;
  /** Executed before, not executed now: numbers of now, ascending. */
  lost: number[];
  /** The other way round. */
  gained: number[];
}

/** Lines that lost or gained coverage without being touched; renames are followed. */
export function indirectChanges(
  changes: readonly FileDiff[],
  base: ReadonlyMap<string, FileCoverage>,
  head: ReadonlyMap<string, FileCoverage>,
): IndirectChange[] {
  const byOldName = new Map(
    changes.flatMap(change =>
      change.from === null ? [] : [[change.from, change] as const],
    ),
  );
  const found: IndirectChange[] = [];
  for (const [path, { detail: before }] of base) {
    const change = byOldName.get(path);
    const now = change ? change.path : path;
    const after = now === null ? undefined : head.get(now)?.detail;
    if (!before || !after || now === null) {
      continue;
    }
    const hits = new Map<number, number>();
    after.lines.forEach((line, i) => hits.set(line, after.hits[i]));
    const lost: number[] = [];
    const gained: number[] = [];
    before.lines.forEach((line, i) => {
      const today = lineNow(change?.hunks ?? [], line);
      const count = today === null ? undefined : hits.get(today);
      if (today === null || count === undefined) {
        return;
      }
      if (before.hits[i] > 0 && count === 0) {
        lost.push(today);
      } else if (before.hits[i] === 0 && count > 0) {
        gained.push(today);
      }
    });
    if (lost.length > 0 || gained.length > 0) {
      found.push({ path: now, lost, gained });
    }
  }
  return found.sort(
    (a, b) => b.lost.length - a.lost.length || (a.path < b.path ? -1 : 1),
  );
}
