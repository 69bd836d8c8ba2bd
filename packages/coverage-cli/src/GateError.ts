/** What was asked for was done, and the answer is no: exit code 1. */
export class GateError extends Error {
  name = 'GateError';
}
