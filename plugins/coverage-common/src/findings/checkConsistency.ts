import { Finding } from '../model/Finding';
import { allTestsSkipped } from './allTestsSkipped';
import { areasAgainstWhole } from './areasAgainstWhole';
import { areasLeaveLinesOut } from './areasLeaveLinesOut';
import { Check, CheckContext } from './CheckContext';
import { denominatorsDiffer } from './denominatorsDiffer';
import { dueTooEarly } from './dueTooEarly';
import { exceptionsBarTarget } from './exceptionsBarTarget';
import { filesInNoReport } from './filesInNoReport';
import { globsMatchNothing } from './globsMatchNothing';
import { lowerLevelsFirst } from './lowerLevelsFirst';
import { measuresMixed } from './measuresMixed';
import { missingCoverageSource } from './missingCoverageSource';
import { namedTwice } from './namedTwice';
import { oldCommit } from './oldCommit';
import { packageMarkersCounted } from './packageMarkersCounted';
import { phaseHoursDiffer } from './phaseHoursDiffer';
import { phasePromisesTooMuch } from './phasePromisesTooMuch';
import { priorityFilesUnused } from './priorityFilesUnused';
import { ratesOfUnloadedFiles } from './ratesOfUnloadedFiles';
import { reportOfOtherCommit } from './reportOfOtherCommit';
import { targetsOfAreasTooLow } from './targetsOfAreasTooLow';
import { targetsOutOfReach } from './targetsOutOfReach';
import { targetUnreachableByAreas } from './targetUnreachableByAreas';
import { testKindNotEmpty } from './testKindNotEmpty';
import { unresolvedTestImports } from './unresolvedTestImports';
import { urgentGapsUnplanned } from './urgentGapsUnplanned';

/** C1 to C12, then what has a name of its own. */
const CHECKS: Check[] = [
  targetsOfAreasTooLow,
  targetUnreachableByAreas,
  areasLeaveLinesOut,
  phasePromisesTooMuch,
  urgentGapsUnplanned,
  lowerLevelsFirst,
  phaseHoursDiffer,
  targetsOutOfReach,
  dueTooEarly,
  measuresMixed,
  areasAgainstWhole,
  namedTwice,
  filesInNoReport,
  exceptionsBarTarget,
  unresolvedTestImports,
  missingCoverageSource,
  allTestsSkipped,
  testKindNotEmpty,
  packageMarkersCounted,
  globsMatchNothing,
  priorityFilesUnused,
  reportOfOtherCommit,
  oldCommit,
  ratesOfUnloadedFiles,
  denominatorsDiffer,
];

const SEVERITIES: Finding['severity'][] = ['error', 'warning', 'info'];

/**
 * What does not fit together in targets, areas, phases, tests and reports, most
 * severe first, then C1 to C12 in their order. Codes that the repository file
 * dismisses are left out.
 */
export function checkConsistency(context: CheckContext): Finding[] {
  const dismissed = new Set(
    context.repositoryFile?.dismiss.map(({ code }) => code),
  );
  return CHECKS.flatMap(check => check(context))
    .filter(({ code }) => !dismissed.has(code))
    .sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
}
