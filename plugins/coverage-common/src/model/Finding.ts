import { Target } from '../targets/Target';

/**
 * What would mend a finding, for one click. Of `set-target` the `target` is the
 * whole one to set, with the due date of before unless that is what mends it.
 *
 * @public
 */
export type FindingFix =
  | { kind: 'set-target'; target: Target }
  | { kind: 'set-phase-target'; phase: string; value: number }
  | { kind: 'add-to-phase'; phase: string; paths: string[] }
  | { kind: 'set-hours'; hours: [number, number] }
  | { kind: 'add-area'; name: string; include: string[] };

/**
 * Something the product noticed by itself and tells its users: what, where,
 * with the numbers.
 *
 * @public
 */
export interface Finding {
  /** Stable: `report-header-differs` in kebab-case, `C1` to `C12` for the checks of a plan. */
  code: string;
  severity: 'info' | 'warning' | 'error';
  /** One sentence for people, with the numbers. */
  message: string;
  /** The file that it is about: a report or a source file. */
  path?: string;
  fix?: FindingFix;
}
