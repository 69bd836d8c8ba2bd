import {
  AnalysedSnapshot,
  EntityFacts,
  TestKindSummary,
} from '../analysis/Analysis';
import { FileFacts } from '../files/FileFacts';
import { Inventory } from '../inventory/Inventory';
import { CoverageTotals } from '../model/CoverageTotals';
import { Finding } from '../model/Finding';

/**
 * What a diagnosis is made from: an entity, or an area of it with its files and
 * totals.
 */
export interface DiagnosisContext {
  /** `null`: nothing was measured. */
  totals: CoverageTotals | null;
  /** `null`: nothing was uploaded. */
  snapshot: AnalysedSnapshot | null;
  inventory: Inventory | null;
  testKinds: readonly TestKindSummary[] | null;
  entity: EntityFacts;
  /** The source files that count. */
  files: readonly FileFacts[];
  reportFindings: readonly Finding[];
  /** ISO 8601. */
  now: string;
}

/** Whether there is something to explain: no upload, no line, or none covered. */
export function isUnexplained({ snapshot, totals }: DiagnosisContext): boolean {
  return !snapshot || !totals || totals.lines.covered === 0;
}
