import { PriorityLevel } from '../priorities/Priority';
import { Candidates } from './Candidates';

/** 0 for critical, 3 for low. */
export const RANK: Record<PriorityLevel, number> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
};

/**
 * Compares files: those that people want first, then by level, then by value
 * per minute, then by path (candidates are in the order of paths).
 */
export function byUrgency(
  { gaps }: Candidates,
  wish: ReadonlyMap<number, number>,
): (a: number, b: number) => number {
  return (a, b) =>
    (wish.get(a) ?? Infinity) - (wish.get(b) ?? Infinity) ||
    RANK[gaps[a].priority.level] - RANK[gaps[b].priority.level] ||
    gaps[b].roi - gaps[a].roi ||
    a - b;
}
