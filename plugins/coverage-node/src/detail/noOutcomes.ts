import { BranchOutcomes } from '@backstage-coverage/plugin-coverage-common';

/** Of a file whose branches were looked at, and that has none. */
export function noOutcomes(): BranchOutcomes {
  return { lines: new Uint32Array(0), taken: new Uint8Array(0) };
}
