import { AreaAssignment } from '../areas/assignAreas';
import { Difficulty } from '../effort/Effort';
import { difficultyFinder } from '../effort/difficultyFinder';
import { FileFacts } from '../files/FileFacts';
import { Finding } from '../model/Finding';
import { nameOf } from '../model/pathParts';
import { gapRisks } from '../priorities/gapValue';
import {
  mergePriorityRules,
  unknownRuleIds,
} from '../priorities/mergePriorityRules';
import { PriorityAssessment } from '../priorities/Priority';
import { priorityFinder } from '../priorities/priorityFinder';
import { repositoryOverrides } from '../priorities/repositoryOverrides';
import { testedSiblings } from '../priorities/testedSiblings';
import { wordsOfName } from '../priorities/words';
import { AnalysisInput, TestKindSummary } from './Analysis';
import { exercisedByE2e } from './exercisedByE2e';

/** How much each file matters and how hard it is; arrays by file index. */
interface FileRanks {
  priorities: PriorityAssessment[];
  difficulties: Difficulty[];
  risk: Float64Array;
  siblingTested: Uint8Array;
  /** Which inputs were missing, in sentences. */
  basis: string[];
  findings: Finding[];
}

/** Ranks files by the rules of the policy, changed by the repository file. */
export function rankFiles(options: {
  input: AnalysisInput;
  files: readonly FileFacts[];
  assignment: Pick<AreaAssignment, 'areas' | 'areaOf'>;
  testKinds: readonly TestKindSummary[] | null;
}): FileRanks {
  const { input, files, assignment, testKinds } = options;
  const { entity, policy, portal, repositoryFile, now } = input;
  const changes = repositoryFile?.priorities ?? {};
  const rules = mergePriorityRules(policy.priorityRules, changes);
  const siblings = testedSiblings(files);
  const difficultyOf = difficultyFinder(policy.effort);
  const priorityOf = priorityFinder({
    files,
    entity,
    rules,
    // The portal's come first and win.
    overrides: [...portal.overrides, ...repositoryOverrides(repositoryFile)],
    areaPriority: index => {
      const area = assignment.areas[assignment.areaOf[index]]?.definition;
      return area?.priority
        ? {
            level: area.priority,
            rationale: area.rationale ?? null,
            area: area.name,
          }
        : null;
    },
    exercisedByE2e: exercisedByE2e(input.inventory, testKinds),
    siblings,
    now,
  });
  const priorities: PriorityAssessment[] = [];
  const difficulties: Difficulty[] = [];
  files.forEach((file, i) => {
    const nameWords = wordsOfName(nameOf(file.path));
    priorities.push(priorityOf(i, nameWords));
    difficulties.push(difficultyOf(file, nameWords));
  });
  const { risk, basis } = gapRisks({ files, priorities, entity });
  return {
    priorities,
    difficulties,
    risk,
    siblingTested: siblings.siblingTested,
    basis,
    findings: unknownRuleIds(policy.priorityRules, changes).map(problem => ({
      code: 'unknown-priority-rule',
      severity: 'warning',
      message: `The repository file changes a priority rule that does not exist: ${problem}.`,
    })),
  };
}
