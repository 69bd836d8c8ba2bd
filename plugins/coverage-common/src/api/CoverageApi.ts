import { AnalysisApi } from './AnalysisApi';
import {
  CoverageHistory,
  CoverageOverview,
  HistoryRequest,
} from './coverageTypes';
import {
  FileLines,
  FileSource,
  FileSummary,
  ListFilesRequest,
} from './fileTypes';
import { Page } from './paging';
import { RollUpApi } from './RollUpApi';
import { ScorecardApi } from './ScorecardApi';
import { SettingsApi } from './SettingsApi';
import { SnapshotApi } from './SnapshotApi';

/**
 * The coverage backend, but for uploads. Every call rejects with a `ResponseError` of
 * `@backstage/errors` when the backend refuses it.
 *
 * @public
 */
export interface CoverageApi
  extends AnalysisApi,
    SettingsApi,
    SnapshotApi,
    RollUpApi,
    ScorecardApi {
  getOverview(entityRef: string): Promise<CoverageOverview>;
  listFiles(
    entityRef: string,
    request?: ListFilesRequest,
  ): Promise<Page<FileSummary>>;
  /**
   * A file line by line.
   *
   * @param commit - its id, or at least 7 of its digits; default: that of the
   * latest coverage
   */
  getLines(
    entityRef: string,
    path: string,
    commit?: string,
  ): Promise<FileLines>;
  /** The text of a file at a commit, as for `getLines`, or why it cannot be read. */
  getSource(
    entityRef: string,
    path: string,
    commit?: string,
  ): Promise<FileSource>;
  getHistory(
    entityRef: string,
    request?: HistoryRequest,
  ): Promise<CoverageHistory>;
}
