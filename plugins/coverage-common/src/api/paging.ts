/**
 * @public
 */
export type SortOrder = 'asc' | 'desc';

/**
 * A page of rows. `totalItems` counts all pages.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}
