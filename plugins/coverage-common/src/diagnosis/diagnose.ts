import { allTestsSkipped } from './causes/allTestsSkipped';
import { Cause } from './causes/Cause';
import { missingSourcePackage } from './causes/missingSourcePackage';
import { noCoverageStep } from './causes/noCoverageStep';
import { noTests } from './causes/noTests';
import { noUpload } from './causes/noUpload';
import { onlyExternalTests } from './causes/onlyExternalTests';
import { unresolvedPaths } from './causes/unresolvedPaths';
import { unresolvedTestImports } from './causes/unresolvedTestImports';
import { uploadOlderThanCommit } from './causes/uploadOlderThanCommit';
import { Diagnosis } from './Diagnosis';
import { DiagnosisContext, isUnexplained } from './DiagnosisContext';

/** Most likely cause first; `always` ones are faults at any coverage. */
const causes: { find: Cause; always: boolean }[] = [
  { find: noUpload, always: false },
  { find: noTests, always: false },
  { find: onlyExternalTests, always: false },
  { find: unresolvedTestImports, always: true },
  { find: allTestsSkipped, always: false },
  { find: unresolvedPaths, always: true },
  { find: missingSourcePackage, always: true },
  { find: uploadOlderThanCommit, always: false },
  { find: noCoverageStep, always: false },
];

/**
 * Why coverage is 0 % or not measured, most likely cause first. Above 0 % only
 * what is a fault anyway: tests that cannot start, paths and packages that do
 * not exist. Give the files and totals of an area to ask for an area.
 */
export function diagnose(context: DiagnosisContext): Diagnosis[] {
  const all = isUnexplained(context);
  return causes
    .filter(({ always }) => all || always)
    .map(({ find }) => find(context))
    .filter(diagnosis => diagnosis !== null);
}
