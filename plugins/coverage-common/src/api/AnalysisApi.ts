import { Analysis } from '../analysis/Analysis';
import { AnalysisSummary } from '../analysis/AnalysisSummary';
import { Gap } from '../gaps/Gap';
import { Plan } from '../plan/Plan';
import { ReportFormat } from '../report/renderReport';
import { FileSkeleton } from '../skeletons/skeletonOfFile';
import {
  AnalysisProgress,
  ListGapsRequest,
  PlanRequest,
} from './analysisTypes';
import { Page } from './paging';

/**
 * Reads of what the backend makes of coverage.
 *
 * @public
 */
export interface AnalysisApi {
  getAnalysis(entityRef: string): Promise<Analysis>;
  /** What an overview shows of it; small, however many files there are. */
  getAnalysisSummary(entityRef: string): Promise<AnalysisSummary>;
  listGaps(entityRef: string, request?: ListGapsRequest): Promise<Page<Gap>>;
  /**
   * A test file to begin with for one source file, or why there is none.
   *
   * @param path - as listed among the gaps or files
   */
  getSkeleton(entityRef: string, path: string): Promise<FileSkeleton>;
  /** The entity's plan, or what it would be under other circumstances. */
  getPlan(entityRef: string, request?: PlanRequest): Promise<Plan>;
  /** The live report as text. */
  getReport(entityRef: string, format: ReportFormat): Promise<string>;
  getAnalysisProgress(): Promise<AnalysisProgress>;
}
