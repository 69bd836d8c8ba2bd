import { ScorecardFilter } from '@backstage-coverage/plugin-coverage-common';

/** All entities, or those with these ids of `entity_coverage`. */
export type ReaderScope = 'all' | readonly number[];

/** Which entities are meant, and which of them the reader may see. */
export interface Selection {
  filter: ScorecardFilter;
  scope: ReaderScope;
  /** ISO 8601; who uploaded before it is stale. */
  staleBefore: string;
}
