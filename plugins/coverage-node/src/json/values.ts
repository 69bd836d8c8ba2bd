import { Count } from '@backstage-coverage/plugin-coverage-common';
import { isCount } from '../detail/counts';

/** A JSON object, read by `Object.entries` and own keys only. */
export type JsonObject = { readonly [key: string]: unknown };

/** `{}` for anything but an object. */
export function toObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}

/** `undefined` for anything but a whole number from 0 up. */
export function toCount(value: unknown): number | undefined {
  return isCount(value) ? value : undefined;
}

/** `undefined` unless both are counts and no more is covered than there is. */
export function toCoveredOf(
  covered: unknown,
  total: unknown,
): Count | undefined {
  const count = { total: toCount(total), covered: toCount(covered) };
  return count.total !== undefined &&
    count.covered !== undefined &&
    count.covered <= count.total
    ? (count as Count)
    : undefined;
}

/** `[]` for anything but a list. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * How often something ran: below 0 it did not, fractions are cut off.
 * `undefined` for anything but a number.
 */
export function toHits(value: unknown): number | undefined {
  return typeof value === 'number' ? Math.max(0, Math.trunc(value)) : undefined;
}

/** `undefined` for an empty text and anything but a text. */
export function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
