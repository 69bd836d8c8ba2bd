import { EntityFacts } from '../analysis/Analysis';
import { FileFacts } from '../files/FileFacts';
import { evaluateRules } from './evaluateRules';
import { overrideFinder } from './findOverride';
import {
  PriorityAssessment,
  PriorityLevel,
  PriorityOverride,
} from './Priority';
import { PriorityRule } from './PriorityRule';
import { overrideText, rationaleOf } from './priorityTexts';
import { coverageFactsOf } from './ruleFacts';
import { SiblingFacts } from './testedSiblings';

/**
 * Makes the function that finds the priority of a file by its index. What the rules say is a suggestion; the stated
 * priority of the file's area wins over it, and an override that has not
 * expired wins over both. All that spoke is in the reasons, people's under the
 * ids `area` and `override`.
 *
 * @param options - `areaPriority`: of the area that the file of that index is
 * in, `null` where none is stated; `exercisedByE2e`: end-to-end tests run the
 * file in a process that no report sees; `siblings`: by {@link testedSiblings};
 * `now`: ISO 8601.
 * @returns It takes the words of the file's name, too, which others need as well.
 * @throws InputError when a rule or an override holds a glob that cannot be read.
 */
export function priorityFinder(options: {
  files: readonly FileFacts[];
  entity: EntityFacts;
  rules: readonly PriorityRule[];
  overrides: readonly PriorityOverride[];
  areaPriority: (index: number) => {
    level: PriorityLevel;
    rationale: string | null;
    area: string;
  } | null;
  exercisedByE2e: (path: string) => boolean;
  siblings: SiblingFacts;
  now: string;
}): (index: number, nameWords: readonly string[]) => PriorityAssessment {
  const { files, entity, rules, overrides, now } = options;
  const evaluate = evaluateRules(rules, entity);
  const { siblings, siblingTested } = options.siblings;
  const findOverride = overrideFinder(
    overrides,
    files.map(file => file.path),
    now,
  );

  return (i, nameWords) => {
    const file = files[i];
    const { coverage, uncovered } = coverageFactsOf(file);
    const verdict = evaluate(
      {
        path: file.path,
        uncovered,
        coverage,
        packages: file.inventory?.packages,
        exercisedByE2e: options.exercisedByE2e(file.path),
        fanIn: file.fanIn,
        siblings: siblings[i],
      },
      nameWords,
    );
    const { reasons } = verdict;
    let { level } = verdict;
    let why = verdict.strongest?.text ?? reasons[0]?.text ?? 'no rule speaks';
    const area = options.areaPriority(i);
    if (area) {
      level = area.level;
      why = area.rationale ?? `stated for the area "${area.area}"`;
      reasons.push({ ruleId: 'area', text: why });
    }
    const override = findOverride(file.path);
    if (override) {
      level = override.level;
      why = overrideText(override);
      reasons.push({ ruleId: 'override', text: why });
    }
    if (reasons.length === 0) {
      reasons.push({ ruleId: 'none', text: why });
    }
    const isOversight =
      siblingTested[i] === 1 && coverage !== null && coverage < 50;
    return {
      level,
      suggested: verdict.level,
      reasons,
      rationale: rationaleOf(why, file, siblings[i], isOversight),
      override,
    };
  };
}
