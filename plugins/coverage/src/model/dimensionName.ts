import {
  NO_VALUE,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';

const REFS: readonly ScorecardDimension[] = [
  'owner',
  'group',
  'system',
  'domain',
];

/** Whether the values of a dimension are entity refs. */
export function hasRefs(dimension: ScorecardDimension): boolean {
  return REFS.includes(dimension);
}

/** The value of a dimension as people call it; `null`: it stands for none. */
export function valueName(
  dimension: ScorecardDimension,
  value: string,
  title: string | null = null,
): string | null {
  if (value === NO_VALUE) {
    return null;
  }
  if (title !== null) {
    return title;
  }
  return hasRefs(dimension) ? value.slice(value.indexOf('/') + 1) : value;
}
