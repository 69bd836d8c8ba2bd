import { PlanOptions } from './Plan';
import { inOrder } from './byUrgency';
import { PhaseDraft, emptyPhase } from './Draft';
import { PlanBasis } from './PlanBasis';
import { PlanWork } from './PlanWork';
import { phaseFiller, wishesOf } from './targetPhases';

/**
 * The phases that people stated, with what each brings: its files go to their
 * own targets, in the first phase that names them. A phase that names no file
 * is filled with the best of the rest until its target. The targets of phases
 * are of lines, so where files are counted they do not show.
 */
export function statedPhases(
  basis: PlanBasis,
  work: PlanWork,
  options: PlanOptions,
): PhaseDraft[] {
  const fill = phaseFiller(basis, work, options);
  const wishes = wishesOf(basis, options);
  const last = basis.statedPhases.length - 1;
  return basis.statedPhases.map((stated, p) => {
    const target = basis.measure === 'lines' ? stated.target ?? null : null;
    const phase = emptyPhase(stated.name, {
      description: stated.description ?? null,
      target,
      statedHours: stated.hours ?? null,
      statedWeeks: stated.weeks ?? 0,
    });
    const named = basis.statedFiles[p];
    if (named) {
      for (const i of inOrder(named, basis.urgency, wishes)) {
        work.takeToTarget(phase, i);
      }
    } else {
      fill(phase, target ?? options.target, p === last);
    }
    return phase;
  });
}
