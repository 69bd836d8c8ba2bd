/**
 * Something the product noticed by itself and tells its users: what, where,
 * with the numbers.
 *
 * @public
 */
export interface Finding {
  /** Stable, in kebab-case: `report-header-differs`. */
  code: string;
  severity: 'info' | 'warning' | 'error';
  /** One sentence for people. */
  message: string;
  /** The file that it is about: a report or a source file. */
  path?: string;
}
