import {
  SCORECARD_DIMENSIONS,
  ScorecardFilter,
} from '@backstage-coverage/plugin-coverage-common';
import { Membership } from '../database/entities/memberships';

/** All entities, or those with these ids of `entity_coverage`. */
export type ReaderScope = 'all' | readonly number[];

/** Which entities are meant, and which of them the reader may see. */
export interface Selection {
  filter: ScorecardFilter;
  scope: ReaderScope;
  /** ISO 8601; who uploaded before it is stale. */
  staleBefore: string;
}

/** Whether nothing is filtered and nothing hidden. */
export function isEverything(selection: Selection): boolean {
  return onlyValue(selection)?.dimension === 'all';
}

/**
 * The one value of one dimension that a selection is, if it is: sums of its
 * entities are stored.
 */
export function onlyValue({
  filter,
  scope,
}: Selection): Membership | undefined {
  if (scope !== 'all') {
    return undefined;
  }
  const parts = Object.entries(filter).filter(([, part]) => part !== undefined);
  if (parts.length === 0) {
    return { dimension: 'all', value: '' };
  }
  const [[name, values], ...others] = parts;
  const dimension = SCORECARD_DIMENSIONS.find(known => known === name);
  return dimension && others.length === 0 && values.length === 1
    ? { dimension, value: values[0] }
    : undefined;
}
