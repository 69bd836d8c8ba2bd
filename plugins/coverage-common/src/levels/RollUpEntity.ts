import { GapWeight } from '../gaps/gapIndex';
import { Count } from '../model/CoverageTotals';
import { PriorityLevel } from '../priorities/Priority';
import { CoverageLevel } from './Level';

/**
 * An entity as a roll-up sees it.
 *
 * @public
 */
export interface RollUpEntity {
  ref: string;
  /** People took it out; it is counted as such and nowhere else. */
  exempt: boolean;
  /** Lifecycle deprecated; counted as such and nowhere else. */
  deprecated: boolean;
  /** `null`: nothing was uploaded. */
  lines: Count | null;
  /** `null`: no data. */
  level: CoverageLevel | null;
  /** Open gaps by priority. */
  gaps: Record<PriorityLevel, number>;
  /** Parts of its gap index; `null`: not measured. */
  risk: GapWeight | null;
  /** Against its due date; `null`: no target, no date or no forecast. */
  track: 'on-track' | 'at-risk' | 'off-track' | 'reached' | null;
  /** The newest upload is too old. */
  stale: boolean;
}
