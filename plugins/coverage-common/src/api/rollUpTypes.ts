import { RollUpEntity } from '../levels/RollUpEntity';
import { CoverageLevel } from '../levels/Level';
import { RollUp } from '../levels/summarise';
import { Count } from '../model/CoverageTotals';
import { PriorityLevel } from '../priorities/Priority';

/**
 * A component in the roll-up of a group, system or domain.
 *
 * @public
 */
export interface RollUpMember {
  entityRef: string;
  title: string | null;
  owner: string | null;
  type: string | null;
  /** `exempt`: coverage is switched off for it. Only those counted are in the sums. */
  standing: 'counted' | 'exempt' | 'deprecated';
  /** `null`: nothing was uploaded. */
  lines: Count | null;
  uploadedAt: string | null;
  /** The newest upload is too old. */
  stale: boolean;
  /** Line coverage to reach, per cent; `null`: none. */
  target: number | null;
  /** Due date, `2027-06-30`. */
  targetDue: string | null;
  /** `null`: no data. */
  level: CoverageLevel | null;
  /** Open gaps by priority. */
  gaps: Record<PriorityLevel, number>;
  /** 0 good to 100; `null`: not measured. */
  gapIndex: number | null;
  /** Against its due date; `null`: no target, no date or no forecast. */
  track: RollUpEntity['track'];
}

/**
 * One of the worst gaps of all members.
 *
 * @public
 */
export interface RollUpGap {
  entityRef: string;
  path: string;
  /** As the snapshot has it; `null`: not measured. */
  measuredPath: string | null;
  priority: PriorityLevel;
  rationale: string;
  uncovered: number;
}

/**
 * Coverage of a group, system or domain: of the components it owns or consists
 * of, also those of the groups, systems and domains below it.
 *
 * @public
 */
export interface EntityRollUp {
  entityRef: string;
  summary: RollUp;
  /** In the order of their names. */
  members: RollUpMember[];
  /** Components that the catalog hides from the reader; no number has them. */
  hidden: number;
  /** The ten worst of all members that count, worst first. */
  worstGaps: RollUpGap[];
}
