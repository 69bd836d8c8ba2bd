import { AnalysisApi } from './AnalysisApi';
import { RollUpApi } from './RollUpApi';
import { SettingsApi } from './SettingsApi';
import { SnapshotApi } from './SnapshotApi';
import {
  CoverageHistory,
  CoverageOverview,
  FileLines,
  FileSource,
  FileSummary,
  HistoryRequest,
  ListFilesRequest,
  ListScorecardEntitiesRequest,
  Page,
  Scorecard,
  ScorecardEntity,
} from './types';

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
    RollUpApi {
  getOverview(entityRef: string): Promise<CoverageOverview>;
  listFiles(
    entityRef: string,
    request?: ListFilesRequest,
  ): Promise<Page<FileSummary>>;
  getLines(entityRef: string, path: string): Promise<FileLines>;
  /** The text of a file of the latest coverage, or why it cannot be read. */
  getSource(entityRef: string, path: string): Promise<FileSource>;
  getHistory(
    entityRef: string,
    request?: HistoryRequest,
  ): Promise<CoverageHistory>;
  getScorecard(): Promise<Scorecard>;
  listScorecardEntities(
    request?: ListScorecardEntitiesRequest,
  ): Promise<Page<ScorecardEntity>>;
}
