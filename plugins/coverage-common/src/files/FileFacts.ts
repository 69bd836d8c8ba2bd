import { CoverageTotals } from '../model/CoverageTotals';
import { LineDetail } from '../model/FileCoverage';
import { InventoryFile } from '../inventory/Inventory';

/**
 * A file as a report measured it.
 *
 * @public
 */
export interface MeasuredFile {
  /** From the repository's root. */
  path: string;
  totals: CoverageTotals;
  /** Where it is at hand; it makes skeletons and error paths exact. */
  detail?: LineDetail | null;
}

/**
 * A source file, all that is known of it in one place. Tests, markers,
 * generated, vendored and ignored files are not among them.
 *
 * @public
 */
export interface FileFacts {
  /** From the repository's root. */
  path: string;
  /** As the snapshot has it; `null`: not measured. */
  measuredPath: string | null;
  /** `null`: no report measured it. */
  totals: CoverageTotals | null;
  detail: LineDetail | null;
  /** `null`: no inventory, or the inventory does not list it. */
  inventory: InventoryFile | null;
  /** Test files that import it; `null`: no inventory knows. */
  testedBy: readonly string[] | null;
  /** Test kinds of these; empty when unknown. */
  testKinds: readonly string[];
  /** Source files that import it; `null`: unknown. */
  fanIn: number | null;
}

/**
 * A file that does not count, and why.
 *
 * @public
 */
export interface ExcludedFile {
  path: string;
  reason: 'test' | 'marker' | 'generated' | 'vendored' | 'other' | 'ignored';
}
