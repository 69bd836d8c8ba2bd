import { Count, percentOf } from '@backstage-coverage/plugin-coverage-common';

/** In percentage points; `null` where one of them has no percentage. */
export function differenceOf(
  base: Count | null | undefined,
  head: Count | null | undefined,
): number | null {
  const [from, to] = [percentOf(base), percentOf(head)];
  return from === null || to === null ? null : to - from;
}
