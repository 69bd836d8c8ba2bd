import { FileFacts } from '../files/FileFacts';
import { estimatedStatements } from '../model/estimatedStatements';
import { TestedSiblings } from './testedSiblings';

/** What rules may ask of a file. `null`: unknown. */
export interface RuleFacts {
  path: string;
  /** Lines (statements), of a file that was not measured: estimated. */
  uncovered: number | null;
  /** Per cent. */
  coverage: number | null;
  packages: readonly string[] | undefined;
  exercisedByE2e: boolean;
  fanIn: number | null;
  siblings: TestedSiblings;
}

/**
 * Size and coverage of a file as rules see them. What no report measured and no
 * test imports has no line covered, and its size is estimated from its physical
 * lines; what no report measured although a test imports it is unknown.
 */
export function coverageFactsOf(
  file: FileFacts,
): Pick<RuleFacts, 'uncovered' | 'coverage'> {
  if (file.totals) {
    const { covered, total } = file.totals.lines;
    return {
      uncovered: total - covered,
      coverage: total > 0 ? (covered / total) * 100 : null,
    };
  }
  if (!file.inventory || (file.testedBy && file.testedBy.length > 0)) {
    return { uncovered: null, coverage: null };
  }
  return {
    uncovered: estimatedStatements(file.inventory.lines),
    coverage: 0,
  };
}
