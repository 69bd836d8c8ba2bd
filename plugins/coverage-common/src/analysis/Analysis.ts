import { AnnotationProblem } from '../annotationProblems';
import { AreaSummary } from '../areas/Area';
import { Diagnosis, Snippet } from '../diagnosis/Diagnosis';
import { ExcludedFile, MeasuredFile } from '../files/FileFacts';
import { Forecast, HistoryPoint } from '../forecast/Forecast';
import { Gap, GapState } from '../gaps/Gap';
import { Inventory, StackFacts } from '../inventory/Inventory';
import { LevelAssessment } from '../levels/Level';
import { CoverageTotals } from '../model/CoverageTotals';
import { Finding } from '../model/Finding';
import { Plan } from '../plan/Plan';
import { PlanInput } from '../plan/PlanInput';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { PriorityLevel, PriorityOverride } from '../priorities/Priority';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { TestSkeleton } from '../skeletons/Skeleton';
import { EffectiveTarget, Target, TargetProgress } from '../targets/Target';

/**
 * What the catalog knows of an entity.
 *
 * @public
 */
export interface EntityFacts {
  entityRef: string;
  title: string | null;
  kind: string;
  type: string | null;
  lifecycle: string | null;
  tier: string | null;
  tags: string[];
  /** The first of the owners. */
  owner: string | null;
  owners: string[];
  system: string | null;
  /** Its own, else its system's; default: none. */
  domain?: string | null;
  /** Groups that own it, and all above them; default: none. */
  groups?: string[];
  /** Of most lines; default: none known. */
  language?: string | null;
  /** Distinct entities that depend on it or consume its API; `null`: unknown. */
  dependents: number | null;
  /** Values of the annotations `target` and `target-date`, as written. */
  targetAnnotation: { value: string; by: string | null } | null;
  /** Annotations that cannot be read; default: none. */
  annotationProblems?: AnnotationProblem[];
  /** The entity's folder in its repository; empty for the root. */
  path: string;
}

/**
 * Files of which the gap is not to be closed, or cannot be yet: it is neither
 * open nor planned. Their lines count in coverage all the same.
 *
 * @public
 */
export interface GapException {
  kind: 'blocked' | 'exempt';
  /** Path or glob. */
  path: string;
  reason: string;
  by: string | null;
  /** Date, inclusive; `null`: never. */
  until: string | null;
}

/**
 * What people set in the portal.
 *
 * @public
 */
export interface PortalSettings {
  targets: (Target & { by: string | null; setBy: string })[];
  overrides: PriorityOverride[];
  exceptions: GapException[];
  /** Day that people let the floor start anew on. */
  floorResetOn?: string | null;
}

/**
 * The snapshot that is analysed.
 *
 * @public
 */
export interface AnalysedSnapshot {
  commit: string;
  branch: string | null;
  committedAt: string;
  uploadedAt: string;
  flags: string[];
  formats: string[];
}

/**
 * All that an analysis takes. It reads no clock: `now` is given.
 *
 * @public
 */
export interface AnalysisInput {
  /** ISO 8601. */
  now: string;
  entity: EntityFacts;
  /** `null`: nothing was uploaded. */
  snapshot: AnalysedSnapshot | null;
  /** Each path once. */
  files: readonly MeasuredFile[];
  /** Findings of the snapshot's reports. */
  reportFindings: readonly Finding[];
  inventory: Inventory | null;
  repositoryFile: RepositoryFile | null;
  /** Findings of reading the repository file and the inventory. */
  inputFindings?: readonly Finding[];
  policy: CoveragePolicy;
  portal: PortalSettings;
  /** Default branch, oldest first. */
  history: readonly HistoryPoint[];
  /** Floor that holds so far, per cent; it is never lowered by itself. */
  floor?: number | null;
}

/**
 * Test files of one kind.
 *
 * @public
 */
export interface TestKindSummary {
  kind: string;
  description: string;
  manual: boolean;
  /** Test files, and those with at least one test function. */
  files: number;
  filesWithTests: number;
  /** Test functions, those that are skipped, and files of which an import resolves to nothing. */
  functions: number;
  skipped: number;
  brokenFiles: number;
  /** A stated kind of which there is no file. */
  empty: boolean;
}

/**
 * A metric with where it is and where it should be.
 *
 * @public
 */
export interface Metric {
  name: string;
  measure: 'lines' | 'branches' | 'functions' | 'files';
  current: { covered: number; total: number } | null;
  target: EffectiveTarget | null;
}

/**
 * Coverage turned into gaps, priorities, targets, a plan and findings. It is
 * plain data: stored by the backend, shown by the screens, printed by the
 * command line.
 *
 * @public
 */
export interface Analysis {
  version: 1;
  /** When it was made. ISO 8601. */
  analysedAt: string;
  entity: EntityFacts;
  snapshot: AnalysedSnapshot | null;
  /** Of every counted source file; `null`: nothing was uploaded. */
  totals: CoverageTotals | null;
  /** Source files: all, measured, tested by imports (`null`: no inventory). */
  files: { source: number; measured: number; tested: number | null };
  excluded: { reason: ExcludedFile['reason']; files: number }[];
  /** What counts and what does not, in a sentence. */
  countingRule: string;
  verdict: {
    state: 'good' | 'at-risk' | 'needs-tests' | 'not-measured';
    sentence: string;
  };
  testKinds: TestKindSummary[] | null;
  areas: AreaSummary[];
  targets: TargetProgress[];
  /** Proposals where the hours allow: reached by the due date, and at most. */
  proposals: {
    realistic: number | null;
    stretch: number | null;
    basis: string;
  };
  /** Worst first. */
  gaps: Gap[];
  gapCounts: {
    byPriority: Record<PriorityLevel, number>;
    byState: Record<GapState, number>;
  };
  /** 0 good to 100; `null`: not measured. */
  gapIndex: number | null;
  level: LevelAssessment;
  floor: { percent: number; basis: string } | null;
  plan: Plan;
  /** What the plan is made of beside the gaps, to try other options. */
  planInput: Omit<PlanInput, 'gaps'>;
  forecast: Forecast;
  /** Most severe first. */
  findings: Finding[];
  diagnoses: Diagnosis[];
  /** Advice on tooling: runner, coverage step, upload step. */
  advice: { title: string; reason: string; snippets: Snippet[] }[];
  stacks: StackFacts[];
  /** For the first planned file, else a quick win or gap; `null`: no functions are known. */
  starter: TestSkeleton | null;
  /** Which inputs were missing and what that means. */
  basis: string[];
  notes: string[];
  /** What people said of the whole. */
  statedPriority: { level: PriorityLevel; reason: string | null } | null;
  metrics: Metric[];
}
