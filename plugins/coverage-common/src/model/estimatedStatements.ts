/** Statements in a physical line of code, as many projects have them. */
const STATEMENTS_PER_LINE = 0.45;

/** Lines of code that a coverage tool would count in a file that none has measured. */
export function estimatedStatements(physicalLines: number): number {
  return Math.round(physicalLines * STATEMENTS_PER_LINE);
}

/** How people are told of {@link estimatedStatements}. */
export const ESTIMATE_OF_STATEMENTS = `${STATEMENTS_PER_LINE} statements a line`;
