import { PriorityLevel } from '../priorities/Priority';
import { Target } from '../targets/Target';

/**
 * What every setting of the portal has.
 *
 * @public
 */
export interface PortalSetting {
  id: string;
  /** User entity ref, or the subject of a service. */
  setBy: string;
  /** ISO 8601, UTC. */
  setAt: string;
}

/**
 * A target to be set. There is one of each area, measure and kind: setting it
 * again replaces it.
 *
 * @public
 */
export interface NewPortalTarget {
  /** Name of an area; default: the whole entity. */
  area?: string | null;
  measure: Target['measure'];
  /** Per cent, 0 to 100. */
  value: number;
  /** Due date, `2027-06-30`. */
  by?: string | null;
  /** Default: `committed`. */
  kind?: Target['kind'];
  reason?: string | null;
}

/**
 * A target set in the portal.
 *
 * @public
 */
export interface PortalTarget extends Target, PortalSetting {
  reason: string | null;
}

/**
 * A priority to be set. There is one of each path: setting it again replaces it.
 *
 * @public
 */
export interface NewPortalOverride {
  /** Path or glob. */
  path: string;
  priority: PriorityLevel;
  reason: string;
  /** Last day that it holds, `2027-06-30`. */
  until: string;
}

/**
 * A priority set in the portal.
 *
 * @public
 */
export interface PortalOverride extends NewPortalOverride, PortalSetting {}

/**
 * An exemption to be set. There is one of each path: setting it again replaces
 * it.
 *
 * @public
 */
export interface NewPortalExemption {
  /** `blocked` cannot be tested yet, `exempt` does not count. */
  kind: 'blocked' | 'exempt';
  /** Path or glob. */
  path: string;
  reason: string;
  /** Last day that it holds, `2027-06-30`. */
  until: string;
}

/**
 * An exemption set in the portal.
 *
 * @public
 */
export interface PortalExemption extends NewPortalExemption, PortalSetting {}

/**
 * From when on the floor of the line coverage starts anew. There is one of each
 * entity: setting it again replaces it.
 *
 * @public
 */
export interface NewPortalFloorReset {
  /** Uploads of commits before this day do not count, `2027-06-30`. Default: today (UTC). */
  since?: string;
  reason: string;
}

/**
 * A reset of the floor.
 *
 * @public
 */
export interface PortalFloorReset
  extends Required<NewPortalFloorReset>,
    PortalSetting {}

/**
 * All settings of one kind. Their number is bounded, so there are no pages.
 *
 * @public
 */
export interface PortalSettingList<T extends PortalSetting> {
  items: T[];
}
