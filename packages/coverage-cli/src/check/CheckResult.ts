import { Count } from '@backstage-coverage/plugin-coverage-common';
import { Gate } from './gates';
import { IndirectChange } from './indirectChanges';
import { PatchCoverage } from './patchCoverage';

/** The answer of `coverage check --json`. */
export interface CheckResult {
  passed: boolean;
  commit: string | null;
  /** Where the change forked, and where its numbers are from. */
  base: { commit: string; from: 'reports' | 'portal' | null } | null;
  project: Count;
  /** Without the code that the change removed; `null`: nothing to compare with. */
  baseLines: Count | null;
  patch: PatchCoverage | null;
  /** `null`: the base's lines are not known. */
  indirect: IndirectChange[] | null;
  gates: Gate[];
}
