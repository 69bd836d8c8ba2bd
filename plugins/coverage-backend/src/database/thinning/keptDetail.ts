import { DAY_MS, dayOf } from '../../time/days';
import { RawDbSnapshotRow } from '../rows';

/** Which snapshots of a branch keep their line detail; any of these is enough. */
export interface KeptDetail {
  /** So many of the newest, at least 1. */
  snapshots: number;
  /** All whose commit is younger than so many days. */
  days: number;
  /** The last of each day (UTC), of commits younger than so many days. */
  dailyDays: number;
}

type DatedSnapshot = Pick<RawDbSnapshotRow, 'id' | 'branch' | 'committed_at'>;

/**
 * The snapshots of an entity that lose their line detail.
 *
 * @param snapshots - newest first, of all branches
 */
export function findThinnable<T extends DatedSnapshot>(
  snapshots: readonly T[],
  kept: KeptDetail,
  now: Date,
): T[] {
  const allSince = timeBefore(now, kept.days);
  const dailySince = timeBefore(now, kept.dailyDays);
  const newest = new Map<string | null, number>();
  const days = new Set<string>();
  return snapshots.filter(({ branch, committed_at }) => {
    const place = (newest.get(branch) ?? 0) + 1;
    newest.set(branch, place);
    const day = JSON.stringify([dayOf(new Date(committed_at)), branch]);
    const isLastOfDay = !days.has(day);
    days.add(day);
    return !(
      place <= Math.max(1, kept.snapshots) ||
      committed_at >= allSince ||
      (isLastOfDay && committed_at >= dailySince)
    );
  });
}

/** Commits before it may lose their line detail. */
export function timeBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}
