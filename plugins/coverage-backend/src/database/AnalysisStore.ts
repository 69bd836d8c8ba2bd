import {
  Analysis,
  AnalysedSnapshot,
  Finding,
  HistoryPoint,
  MeasuredFile,
  PortalSettings,
} from '@backstage-coverage/plugin-coverage-common';
import { Placement } from './entities/placement';
import { AnalysisRecord } from '../analysis/AnalysisRecord';
import { StoredFiles } from '../storage/StoredFiles';
import { WatchedFacts } from './watchedFacts';

/** A text of a repository with the commit that it is of. */
export interface CommitDocument {
  commit: string;
  text: string;
}

/** All that the database knows of what is to be analysed. */
export interface AnalysisInputs {
  /** Rises with every change of them. */
  version: number;
  /** The entity's latest; `null`: nothing was uploaded. */
  snapshot: (AnalysedSnapshot & { id: string }) | null;
  files: StoredFiles;
  reportFindings: Finding[];
  inventory: CommitDocument | null;
  repositoryFile: CommitDocument | null;
  portal: PortalSettings;
  history: HistoryPoint[];
  /** Of the analysis before, per cent. */
  floor: number | null;
}

/** What a repository says of itself at a commit. */
export type CommitDocuments = Pick<
  AnalysisInputs,
  'inventory' | 'repositoryFile'
>;

/** What the database knows of a file and what is around it. */
export type FileInputs = CommitDocuments & { files: MeasuredFile[] };

/** Of what an analysis was made, beside what the database knows. */
export interface AnalysisBasis {
  /** Of the policy and of the rules in the code. */
  policyFingerprint: string;
  /** Of what the catalog says. */
  factsFingerprint: string;
}

/** When an analysis is stale, beside changes of its inputs. */
export interface Freshness {
  policyFingerprint: string;
  /** ISO 8601; analyses made before it are stale. */
  since: string;
}

/** What an analysis says beside the one that it took the place of. */
export interface WatchedChange {
  /** `null`: there was none, or not yet as much of it. */
  before: WatchedFacts | null;
  now: WatchedFacts;
}

/** Where analyses are kept. Entity refs are in lower case. */
export interface AnalysisStore {
  readInputs(entityRef: string): Promise<AnalysisInputs>;

  /**
   * Files of the latest snapshot, and what their repository says of itself.
   *
   * @param path - the file that comes with its lines, as the snapshot has it
   */
  readFileInputs(entityRef: string, path: string): Promise<FileInputs>;

  /** What is known of an entity's place in the organisation. */
  readPlacement(entityRef: string): Promise<Placement>;

  /** @returns the analysis, unless there is none or it is stale */
  findFresh(
    entityRef: string,
    wanted: Freshness & AnalysisBasis,
  ): Promise<Analysis | undefined>;

  /** Whether `findFresh` would find it, without reading it. */
  isFresh(
    entityRef: string,
    wanted: Freshness & AnalysisBasis,
  ): Promise<boolean>;

  /**
   * Of several processes that store the same change, one learns of it.
   *
   * @returns `undefined`, and nothing is stored, when the inputs have changed
   * since they had that version
   */
  save(
    analysis: AnalysisRecord,
    basis: AnalysisBasis & { version: number; snapshotId: string | null },
  ): Promise<WatchedChange | undefined>;

  /** Keeps the task off an entity for a while. */
  markFailed(entityRef: string): Promise<void>;

  /**
   * Entities of the scorecard whose analysis is stale or missing, but for those
   * that failed within the hour.
   */
  listStale(freshness: Freshness, limit: number): Promise<string[]>;

  countStale(
    freshness: Freshness,
  ): Promise<{ total: number; stale: number; failed: number }>;
}
