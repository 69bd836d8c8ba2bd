/**
 * The function that vitest's V8 provider makes up for a file that no test
 * loaded, with a hit and a covered branch. Neither exists.
 */
export const EMPTY_REPORT = '(empty-report)';
