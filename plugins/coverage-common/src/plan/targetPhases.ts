import { PlanOptions } from './Plan';
import { PhaseDraft, emptyPhase } from './Draft';
import { inOrder } from './byUrgency';
import { PlanBasis } from './PlanBasis';
import { PlanWork } from './PlanWork';
import { StepQueue } from './StepQueue';
import { neededFor } from '../targets/missingToTarget';
import { weeksOf } from './planDates';

const PARTS = 3;

/** Files that people want first, by index, with their place in that order. */
export function wishesOf(
  basis: PlanBasis,
  options: PlanOptions,
): ReadonlyMap<number, number> {
  const wishes = new Map<number, number>();
  if (options.order.length > 0) {
    const { gaps } = basis.candidates;
    const places = new Map(gaps.map(({ path }, i) => [path, i]));
    for (const path of options.order) {
      const i = places.get(path);
      if (i !== undefined && !wishes.has(i)) {
        wishes.set(i, wishes.size);
      }
    }
  }
  return wishes;
}

/**
 * Phases that raise coverage in thirds of the way to the target.
 */
export function targetPhases(
  basis: PlanBasis,
  work: PlanWork,
  options: PlanOptions,
): PhaseDraft[] {
  const fill = phaseFiller(basis, work, options);
  const { covered = 0, total = 0 } = basis.now ?? {};
  const from = total > 0 ? (covered / total) * 100 : 0;
  const way = Math.max(0, options.target - from);
  const phases: PhaseDraft[] = [];
  for (let part = 1; part <= PARTS; part++) {
    const isLast = part === PARTS;
    const step = Math.round((from + (way * part) / PARTS) * 10) / 10;
    const goal = isLast ? options.target : Math.min(options.target, step);
    const phase = emptyPhase(`Phase ${phases.length + 1}`, { target: goal });
    fill(phase, goal, isLast);
    if (phase.taken.size > 0) {
      phases.push(phase);
    }
  }
  return phases;
}

/**
 * Fills phases one after the other, each until its goal: first what people
 * want first, then every critical file that no phase has, since a phase must
 * not close without them, then the best value per minute. Code that is added
 * meanwhile counts against the last goal.
 */
export function phaseFiller(
  basis: PlanBasis,
  work: PlanWork,
  options: PlanOptions,
): (phase: PhaseDraft, goal: number, isLast: boolean) => void {
  const queue = new StepQueue(work, basis.byFolder);
  const wishes = wishesOf(basis, options);
  const criticals = inOrder(basis.critical, basis.urgency, wishes);
  const { covered = 0, total = 0 } = basis.now ?? {};
  return (phase, goal, isLast) => {
    const growth = isLast ? basis.growthPerWeek : 0;
    const isReached = () => {
      const added = growth && growth * weeksOf(work.minutes, options.capacity);
      return covered + work.gained >= neededFor(total + added, goal);
    };
    for (const i of wishes.keys()) {
      if (isReached()) {
        break;
      }
      work.takeToTarget(phase, i);
    }
    for (const i of criticals) {
      work.takeToTarget(phase, i);
    }
    queue.begin(phase);
    while (!isReached() && queue.takeBest(phase)) {
      // Each step is taken by the condition.
    }
  };
}
