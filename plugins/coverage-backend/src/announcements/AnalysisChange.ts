import { Entity } from '@backstage/catalog-model';
import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';
import { CriticalGap } from '../analysis/AnalysisRecord';
import { WatchedChange } from '../database/AnalysisStore';

/** An entity's analysis beside the one that it took the place of. */
export interface AnalysisChange extends WatchedChange {
  entity: Entity;
  analysis: AnalysisSummary;
  /** Open ones, as far as they are told of. */
  criticalGaps: readonly CriticalGap[];
}
