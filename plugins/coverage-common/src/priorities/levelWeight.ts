import { PriorityLevel } from './Priority';

/** A statement of one level is worth two of the next lower. */
export const LEVEL_WEIGHT: Record<PriorityLevel, number> = {
  critical: 8,
  high: 4,
  medium: 2,
  low: 1,
};
