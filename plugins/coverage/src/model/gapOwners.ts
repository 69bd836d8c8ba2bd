import { Gap } from '@backstage-coverage/plugin-coverage-common';

/**
 * Who owns any of the gaps, by name; `null` last, for those that nobody owns.
 * Empty: the inventory tells no owners.
 */
export function gapOwners(gaps: readonly Gap[]): (string | null)[] {
  const names = new Set<string>();
  let isSomeOwnedByNobody = false;
  for (const { owners } of gaps) {
    owners?.forEach(owner => names.add(owner));
    isSomeOwnedByNobody ||= owners?.length === 0;
  }
  // One owner among none: there is nothing to choose between.
  const sorted: (string | null)[] = [...names].sort();
  return isSomeOwnedByNobody && names.size > 0 ? [...sorted, null] : sorted;
}
