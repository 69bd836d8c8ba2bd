import {
  Analysis,
  AnalysisProgress,
  AnalysisSummary,
  FileSkeleton,
  Gap,
  ListGapsRequest,
  Page,
  Plan,
  PlanRequest,
  ReportFormat,
} from '@backstage-coverage/plugin-coverage-common';
import { Caller } from './Caller';

/**
 * What the plugin makes of coverage. Every method on an entity throws
 * `NotFoundError` when the catalog does not have it, and `NotAllowedError`
 * without permission.
 */
export interface AnalysisService {
  getAnalysis(entityRef: string, caller: Caller): Promise<Analysis>;
  getSummary(entityRef: string, caller: Caller): Promise<AnalysisSummary>;
  listGaps(
    entityRef: string,
    request: ListGapsRequest,
    caller: Caller,
  ): Promise<Page<Gap>>;
  /** @throws NotFoundError for a path of no file of the entity */
  getSkeleton(
    entityRef: string,
    path: string,
    caller: Caller,
  ): Promise<FileSkeleton>;
  getPlan(
    entityRef: string,
    request: PlanRequest,
    caller: Caller,
  ): Promise<Plan>;
  getReport(
    entityRef: string,
    format: ReportFormat,
    caller: Caller,
  ): Promise<string>;
  getProgress(caller: Caller): Promise<AnalysisProgress>;
}
