import { MAX_UINT32 } from './LineTable';

/** Lines are numbered from 1. */
export function isLineNumber(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= MAX_UINT32;
}

/** A whole number from 0 up. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
