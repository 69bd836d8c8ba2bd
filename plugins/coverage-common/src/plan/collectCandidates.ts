import { Gap } from '../gaps/Gap';
import { EffortModel } from '../policy/CoveragePolicy';
import { LEVEL_WEIGHT } from '../priorities/levelWeight';
import { neededFor } from '../targets/missingToTarget';
import { Candidates, CandidateSteps } from './Candidates';
import { descendingKeys, orderByKey } from './orderByKey';
import { minutesOfCurve, setupMinutes, workUpTo } from './coverageCurve';

/** Where a step may end, per cent of the file's lines, unless its ceiling is below. */
const WAYPOINTS = [60, 80, 90, 100];

/**
 * The gaps that a plan can close, open ones and quick wins, with the steps of
 * each file. Which of them a plan takes is another question.
 */
export function collectCandidates(
  all: readonly Gap[],
  measure: 'lines' | 'files',
  model: EffortModel,
): Candidates {
  const gaps = all
    .filter(gap => isPlannable(gap, measure))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: Omit<Candidates, 'steps'> = {
    gaps,
    indexOf: new Map(gaps.map((gap, i) => [gap.path, i])),
    total: new Int32Array(gaps.length),
    covered: new Int32Array(gaps.length),
    wanted: new Int32Array(gaps.length),
    possible: new Int32Array(gaps.length),
    setup: new Float64Array(gaps.length),
    curve: new Float64Array(gaps.length),
    folder: new Int32Array(gaps.length),
    folders: 0,
  };
  const folders = new Map<string, number>();
  gaps.forEach((gap, i) => {
    const count = gap.lines;
    if (measure === 'files' || !count) {
      files.total[i] = files.wanted[i] = files.possible[i] = 1;
      files.curve[i] = Math.max(1, gap.effort.minutes);
    } else {
      const ceiling = 100 * model.ceiling[gap.difficulty];
      files.total[i] = count.total;
      files.covered[i] = count.covered;
      files.wanted[i] = count.covered + gap.missing;
      files.possible[i] = Math.max(
        files.wanted[i],
        neededFor(count.total, ceiling),
      );
      files.setup[i] = setupMinutes(gap, model);
      files.curve[i] = minutesOfCurve(gap, count, model);
    }
    const folder = gap.path.slice(0, gap.path.lastIndexOf('/') + 1);
    files.folder[i] = folders.get(folder) ?? folders.size;
    folders.set(folder, files.folder[i]);
  });
  files.folders = folders.size;
  return { ...files, steps: sortedSteps(files) };
}

function isPlannable(gap: Gap, measure: 'lines' | 'files'): boolean {
  return (
    (gap.state === 'open' || gap.state === 'quick-win') &&
    gap.measure === measure &&
    (measure === 'files' || gap.uncovered > 0)
  );
}

/** Minutes from one number of covered lines to another. */
export function minutesBetween(
  files: Omit<Candidates, 'steps'>,
  i: number,
  from: number,
  until: number,
): number {
  const total = files.total[i];
  const begins = from === files.covered[i] ? files.setup[i] : 0;
  return (
    begins + files.curve[i] * (workUpTo(until, total) - workUpTo(from, total))
  );
}

function sortedSteps(files: Omit<Candidates, 'steps'>): CandidateSteps {
  const file: number[] = [];
  const until: number[] = [];
  const roi: number[] = [];
  files.gaps.forEach((gap, i) => {
    for (const step of stepsOf(files, gap, i)) {
      file.push(i);
      until.push(step.until);
      roi.push(step.roi);
    }
  });
  const values = Float32Array.from(roi);
  // Ties keep the order of paths, and of steps within a file.
  const order = orderByKey(descendingKeys(values));
  return {
    count: order.length,
    file: order.map(i => file[i]),
    until: order.map(i => until[i]),
    roi: Float32Array.from(order, i => values[i]),
  };
}

/**
 * Steps of a file with falling value per minute: one that is better than the
 * step before it (which pays for the new test file) becomes one with it.
 */
function stepsOf(
  files: Omit<Candidates, 'steps'>,
  gap: Gap,
  i: number,
): { until: number; roi: number }[] {
  const total = files.total[i];
  // Where the gap to the target is closed it has no value of its own.
  const valueOfLine =
    files.wanted[i] > files.covered[i] && gap.value > 0
      ? gap.value / (files.wanted[i] - files.covered[i])
      : LEVEL_WEIGHT[gap.priority.level];
  const roiOf = (from: number, until: number) =>
    (valueOfLine * (until - from)) / minutesBetween(files, i, from, until);
  const steps: { from: number; until: number; roi: number }[] = [];
  let at = files.covered[i];
  for (const percent of WAYPOINTS) {
    const until = Math.min(files.possible[i], neededFor(total, percent));
    if (until > at) {
      let from = at;
      let roi = roiOf(from, until);
      while (steps.length && steps[steps.length - 1].roi <= roi) {
        from = steps.pop()!.from;
        roi = roiOf(from, until);
      }
      steps.push({ from, until, roi });
      at = until;
    }
  }
  return steps;
}
