import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  SCORECARD_DIMENSIONS,
  ScorecardFilter,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageEntityFilter } from '../permissions/CoverageEntity';
import { Membership } from '../database/entities/memberships';

/** Which entities somebody may see: all, or those that both parts let through. */
export type ReaderScope =
  | 'all'
  | {
      /** Ids of `entity_coverage` that the catalog shows. */
      shown: 'all' | readonly number[];
      /** What the permission to read is for. */
      allowed: 'all' | PermissionCriteria<CoverageEntityFilter>;
    };

/** Which entities are meant, and which of them the reader may see. */
export interface Selection {
  filter: ScorecardFilter;
  /** A row of the grouped table: what it has besides of the filter. */
  row?: Membership;
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
  row,
  scope,
}: Selection): Membership | undefined {
  if (scope !== 'all' || row) {
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
