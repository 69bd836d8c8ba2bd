import { DAY_MS } from '../time/days';

/** What is younger is not written again when it is stored again. */
export const FRESH_DAYS = 7;

/**
 * Unreferenced content that is older is deleted. The difference to `FRESH_DAYS` is
 * far longer than any upload takes: what an upload finds fresh is not deleted
 * before it refers to it.
 */
export const KEPT_DAYS = 14;

/** Days since 1970, UTC. */
export function dayNumber(now: Date): number {
  return Math.floor(now.getTime() / DAY_MS);
}
