/**
 * The longest time that an entity can be exempt at once, days from today.
 *
 * @public
 */
export const MAX_EXEMPTION_DAYS = 180;

/**
 * An exemption to be requested: while it is approved, the entity is in no sum,
 * and is counted beside them.
 *
 * @public
 */
export interface NewEntityExemption {
  entityRef: string;
  reason: string;
  /** Last day that it holds, at most {@link MAX_EXEMPTION_DAYS} days ahead. */
  expires: string;
}

/**
 * An exemption of an entity. What was decided and what has expired stays on
 * record.
 *
 * @public
 */
export interface EntityExemption extends NewEntityExemption {
  id: string;
  title: string | null;
  owner: string | null;
  /** `expired`: it was requested or approved, and its last day has passed. */
  state: 'requested' | 'approved' | 'denied' | 'revoked' | 'expired';
  /** User entity ref, or the subject of a service. */
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  /** Who approved, denied or revoked it; `null`: nobody yet. */
  decidedBy: string | null;
  decidedAt: string | null;
}

/**
 * Files of an entity that are exempt or blocked and are so no longer soon.
 *
 * @public
 */
export interface ExpiringFileExemption {
  entityRef: string;
  title: string | null;
  kind: 'blocked' | 'exempt';
  /** Path or glob. */
  path: string;
  reason: string;
  /** Last day that it holds. */
  expires: string;
  setBy: string;
}

/**
 * @public
 */
export interface ListEntityExemptionsRequest {
  state?: EntityExemption['state'];
  /** Only those approved that end within so many days. */
  expiringWithin?: number;
}

/**
 * Of what the reader may see.
 *
 * @public
 */
export interface EntityExemptionList {
  /** Requests first, then by last day. */
  items: EntityExemption[];
  /** Those that end within 30 days, or within the days that were asked for. */
  expiringFiles: ExpiringFileExemption[];
}
