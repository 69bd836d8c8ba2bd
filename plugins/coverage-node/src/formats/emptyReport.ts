import { FunctionCoverage } from '@backstage-coverage/plugin-coverage-common';

/**
 * The function that V8 providers make up for a file that no test loaded, with
 * one branch. Old versions of vitest give both a hit.
 */
export const EMPTY_REPORT = '(empty-report)';

/** Whether a file that no test loaded has a function and a branch that seem to have run. */
export function isMadeUp(functions: readonly FunctionCoverage[]): boolean {
  return functions.some(f => f.name === EMPTY_REPORT && f.hits > 0);
}
