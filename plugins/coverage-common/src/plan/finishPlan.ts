import { sumEffort } from '../effort/sumEffort';
import { neededFor } from '../targets/missingToTarget';
import { PhaseDraft, TakenLines, wholeMinutes } from './Draft';
import { Plan, PlanOptions, PlanPhase, PlanStep } from './Plan';
import { PlanBasis } from './PlanBasis';
import { lastDay, weeksOf } from './planDates';

/** Puts the numbers to the phases: coverage, effort, weeks and dates. */
export function finishPlan(
  basis: PlanBasis,
  drafts: readonly PhaseDraft[],
  options: PlanOptions,
): Plan {
  const { candidates, growthPerWeek } = basis;
  const now = basis.now ?? { covered: 0, total: 0 };
  const percentAt = (covered: number, weeks: number) => {
    const total = now.total + growthPerWeek * weeks;
    return total > 0 ? (covered / total) * 100 : null;
  };
  let gained = 0;
  let possible = 0;
  let weeks = 0;
  const isPlanned = new Uint8Array(candidates.gaps.length);
  const created = new Set<string>();
  const phases = drafts.map((draft): PlanPhase => {
    const steps: PlanStep[] = [];
    draft.taken.forEach((taken, i) => {
      possible += isPlanned[i]
        ? 0
        : candidates.total[i] - candidates.covered[i];
      isPlanned[i] = 1;
      steps.push(stepOf(basis, i, taken, created));
    });
    const begin = { weeks, percent: percentAt(now.covered + gained, weeks) };
    const effort = sumEffort(steps.map(step => step.effort));
    gained += steps.reduce((sum, step) => sum + step.gain, 0);
    weeks += Math.max(
      draft.statedWeeks,
      weeksOf(effort.minutes, options.capacity),
    );
    return {
      name: draft.name,
      description: draft.description,
      target: draft.target,
      steps,
      from: begin.percent,
      to: percentAt(now.covered + gained, weeks),
      atMost: percentAt(now.covered + possible, 0),
      effort,
      statedHours: draft.statedHours,
      weeks: { from: begin.weeks, to: weeks },
      endsOn: lastDay(options.start, weeks),
      filesToCreate: filesToCreate(steps),
    };
  });
  const total = now.total + growthPerWeek * weeks;
  return {
    measure: basis.measure,
    options,
    origin: basis.statedPhases.length > 0 ? 'stated' : 'computed',
    phases,
    from: percentAt(now.covered, 0),
    to: percentAt(now.covered + gained, weeks),
    reachesTarget:
      total > 0 && now.covered + gained >= neededFor(total, options.target),
    growthPerWeek,
    ceiling: basis.ceiling,
    effort: sumEffort(phases.map(phase => phase.effort)),
    endsOn: phases.length > 0 ? phases[phases.length - 1].endsOn : null,
    unplanned: candidates.gaps.flatMap(({ path }, i) =>
      !isPlanned[i] && candidates.wanted[i] > candidates.covered[i] ? path : [],
    ),
  };
}

/** What an earlier step creates is there: it is extended, without setup. */
function stepOf(
  { candidates, model }: PlanBasis,
  i: number,
  { from, until, minutes: all }: TakenLines,
  created: Set<string>,
): PlanStep {
  const gap = candidates.gaps[i];
  const total = candidates.total[i];
  const [low, high] = model.range;
  const { testFile } = gap;
  const isShared = testFile !== null && created.has(testFile.path);
  const begins = from === candidates.covered[i];
  const minutes = isShared && begins ? all - candidates.setup[i] : all;
  if (testFile && !testFile.exists) {
    created.add(testFile.path);
  }
  return {
    path: gap.path,
    area: gap.area,
    from: (from / total) * 100,
    to: (until / total) * 100,
    gain: until - from,
    level: gap.priority.level,
    rationale: gap.priority.rationale,
    effort: {
      minutes: wholeMinutes(minutes),
      low: wholeMinutes(minutes * low),
      high: wholeMinutes(minutes * high),
    },
    quickWin: gap.state === 'quick-win',
    testFile: isShared ? { ...testFile, exists: true } : testFile,
  };
}

function filesToCreate(steps: readonly PlanStep[]): string[] {
  return steps.flatMap(({ testFile }) =>
    testFile && !testFile.exists ? testFile.path : [],
  );
}
