import {
  CoverageLevel,
  Count,
  PriorityLevel,
  RollUpEntity,
  RollUpGap,
} from '@backstage-coverage/plugin-coverage-common';

/** What lists show of an entity's coverage and of its analysis. */
export interface KeyNumbers {
  /** Taken out by an annotation or an exemption. */
  exempt: boolean;
  /** `null`: nothing was uploaded. */
  lines: Count | null;
  uploadedAt: string | null;
  target: number | null;
  targetDue: string | null;
  level: CoverageLevel | null;
  gaps: Record<PriorityLevel, number>;
  gapIndex: number | null;
  track: RollUpEntity['track'];
}

/** Where roll-ups read. Entity refs are in lower case. */
export interface RollUpStore {
  /** By ref; entities that the plugin does not know are not there. */
  readKeyNumbers(entityRefs: string[]): Promise<Map<string, KeyNumbers>>;

  /** The worst open gaps of all of these entities, as last analysed; worst first. */
  readWorstGaps(entityRefs: string[], limit: number): Promise<RollUpGap[]>;
}
