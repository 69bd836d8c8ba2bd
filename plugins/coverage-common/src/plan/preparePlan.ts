import { urgencyOf } from './byUrgency';
import { filesOfPhases } from './filesOfPhases';
import { collectCandidates } from './collectCandidates';
import { Candidates } from './Candidates';
import { PlanBasis, PreparedPlan } from './PlanBasis';
import { PlanInput } from './PlanInput';
import { groupByFolder } from './StepQueue';

/**
 * Works out all of a plan that its options do not change: the steps of each
 * file, sorted by value per minute. Blocked and exempt gaps and those that no
 * report measured are not planned: nobody knows lines to gain there. With
 * totals the plan counts lines, without it counts files, never both.
 *
 * @throws InputError when a glob of a stated phase is none.
 * @public
 */
export function preparePlan(input: PlanInput): PreparedPlan {
  const measure = input.totals ? 'lines' : 'files';
  const now = input.totals ?? countOfFiles(input.fileCounts);
  const candidates = collectCandidates(input.gaps, measure, input.model);
  const basis: PlanBasis = {
    measure,
    now: now && { covered: now.covered, total: now.total },
    candidates,
    byFolder: groupByFolder(candidates),
    urgency: urgencyOf(candidates.gaps),
    critical: candidates.gaps.flatMap(({ priority }, i) =>
      priority.level === 'critical' ? i : [],
    ),
    statedPhases: input.statedPhases,
    statedFiles: filesOfPhases(input.statedPhases, candidates.gaps),
    ceiling: input.ceiling ?? (now && ceilingOf(now, candidates)),
    model: input.model,
    growthPerWeek: Math.max(0, input.growthPerWeek ?? 0),
  };
  return basis;
}

function countOfFiles(counts: PlanInput['fileCounts']): PlanBasis['now'] {
  return counts && { covered: counts.tested, total: counts.source };
}

function ceilingOf(
  now: { covered: number; total: number },
  { covered, possible }: Candidates,
): number | null {
  const gain = possible.reduce(
    (sum, most, i) => sum + Math.max(0, most - covered[i]),
    0,
  );
  return now.total > 0 ? ((now.covered + gain) / now.total) * 100 : null;
}
