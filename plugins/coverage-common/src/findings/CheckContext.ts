import { AnalysedSnapshot, GapException } from '../analysis/Analysis';
import { AreaSummary } from '../areas/Area';
import { FileFacts } from '../files/FileFacts';
import { HistoryPoint } from '../forecast/Forecast';
import { Gap } from '../gaps/Gap';
import { Inventory } from '../inventory/Inventory';
import { CoverageTotals } from '../model/CoverageTotals';
import { Finding } from '../model/Finding';
import { Plan } from '../plan/Plan';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { PriorityOverride } from '../priorities/Priority';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { LineCeilings } from '../targets/lineCeilings';
import { TargetProgress } from '../targets/Target';

/** All that the consistency checks look at. */
export interface CheckContext {
  /** ISO 8601. */
  now: string;
  /** Of the entity; `null`: nothing was uploaded. */
  totals: CoverageTotals | null;
  files: readonly FileFacts[];
  /** Stated ones are the table that must add up; `rest` is what it leaves out. */
  areas: readonly AreaSummary[];
  /** Of the entity as a whole. */
  targets: readonly TargetProgress[];
  plan: Plan;
  gaps: readonly Gap[];
  /** Line coverage that the files allow. */
  ceilings: LineCeilings;
  repositoryFile: RepositoryFile | null;
  inventory: Inventory | null;
  /** Oldest first. */
  history: readonly HistoryPoint[];
  snapshot: Pick<
    AnalysedSnapshot,
    'commit' | 'committedAt' | 'uploadedAt'
  > | null;
  policy: CoveragePolicy;
  portal: {
    overrides: readonly PriorityOverride[];
    exceptions: readonly GapException[];
  };
}

/** Says what does not fit; nothing where all is well. */
export type Check = (context: CheckContext) => Finding[];
