import {
  AnalysisSummary,
  Gap,
} from '@backstage-coverage/plugin-coverage-common';

/** An analysis as it is stored, with what is told of it. */
export interface AnalysisRecord {
  /** The whole of it, see `encodeDocument`. */
  document: Uint8Array;
  summary: AnalysisSummary;
  /** Open ones, worst first; more than `MOST_CRITICAL` are left out. */
  criticalGaps: CriticalGap[];
}

export type CriticalGap = Pick<Gap, 'path' | 'priority'>;

/** More are no news, one by one; one more than these tells that there are more. */
export const MOST_CRITICAL = 201;
