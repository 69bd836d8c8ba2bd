import { CoverageLevel } from '../levels/Level';
import { RollUpEntity } from '../levels/RollUpEntity';
import { RollUpMember } from './rollUpTypes';

/**
 * What the scorecard groups entities by. `owner` takes the owners as the catalog
 * has them; `group` adds to every group what the groups below it own.
 *
 * @public
 */
export const SCORECARD_DIMENSIONS = [
  'owner',
  'group',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tier',
  'tag',
  'language',
] as const;

/**
 * @public
 */
export type ScorecardDimension = (typeof SCORECARD_DIMENSIONS)[number];

/**
 * The value, in filters and groups, of entities that have none in a dimension.
 *
 * @public
 */
export const NO_VALUE = '(none)';

/**
 * Which entities. All parts that are there must hold; of the values of a part,
 * any. Owners, groups, systems and domains are entity refs.
 *
 * @public
 */
export interface ScorecardFilter
  extends Partial<Record<ScorecardDimension, readonly string[]>> {
  /** Entity refs, at most 200: of nothing else. */
  entity?: readonly string[];
  /** Part of the name, title, owner or system, any case. */
  search?: string;
  level?: readonly (CoverageLevel | 'no-data')[];
  track?: readonly (NonNullable<RollUpEntity['track']> | 'unknown')[];
  standing?: readonly RollUpMember['standing'][];
  /** How far an entity has come: each step includes those after it. */
  adoption?: 'annotated' | 'uploading' | 'with-target' | 'not-reporting';
  stale?: boolean;
}

/**
 * A value that entities have in a dimension.
 *
 * @public
 */
export interface ScorecardValue {
  value: string;
  title: string | null;
  entities: number;
}

/**
 * @public
 */
export interface ListScorecardValuesRequest {
  dimension: ScorecardDimension;
  /** Part of the value or title, any case. */
  search?: string;
  /** At most 200; default 50. */
  limit?: number;
}
