import { Gap } from '../gaps/Gap';
import { sortByPath } from '../files/sortByPath';
import { folderOf } from '../model/pathParts';
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
  const gaps = sortByPath(all.filter(gap => isPlannable(gap, measure)));
  const files: Omit<Candidates, 'steps'> = {
    gaps,
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
    const folder = folderOf(gap.path);
    let number = folders.get(folder);
    if (number === undefined) {
      number = folders.size;
      folders.set(folder, number);
    }
    files.folder[i] = number;
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
  const { count, file, until, roi } = stepsOf(files);
  const values = Float32Array.from(roi.subarray(0, count));
  // Ties keep the order of paths, and of steps within a file.
  const order = orderByKey(descendingKeys(values));
  const sorted: CandidateSteps = {
    count,
    file: new Int32Array(count),
    until: new Int32Array(count),
    roi: new Float32Array(count),
  };
  for (let at = 0; at < count; at++) {
    const step = order[at];
    sorted.file[at] = file[step];
    sorted.until[at] = until[step];
    sorted.roi[at] = values[step];
  }
  return sorted;
}

/**
 * Steps of each file with falling value per minute: one that is better than the
 * step before it (which pays for the new test file) becomes one with it.
 */
function stepsOf(files: Omit<Candidates, 'steps'>): {
  count: number;
  file: Int32Array;
  until: Int32Array;
  roi: Float64Array;
} {
  const most = files.gaps.length * WAYPOINTS.length;
  const file = new Int32Array(most);
  const from = new Int32Array(most);
  const until = new Int32Array(most);
  const roi = new Float64Array(most);
  let count = 0;
  for (let i = 0; i < files.gaps.length; i++) {
    const first = count;
    const total = files.total[i];
    const valueOfLine = valueOfLineOf(files, i);
    let at = files.covered[i];
    for (const percent of WAYPOINTS) {
      const end = Math.min(files.possible[i], neededFor(total, percent));
      if (end <= at) {
        continue;
      }
      let start = at;
      let value = roiOf(files, i, valueOfLine, start, end);
      while (count > first && roi[count - 1] <= value) {
        count -= 1;
        start = from[count];
        value = roiOf(files, i, valueOfLine, start, end);
      }
      file[count] = i;
      from[count] = start;
      until[count] = end;
      roi[count] = value;
      count += 1;
      at = end;
    }
  }
  return { count, file, until, roi };
}

function valueOfLineOf(files: Omit<Candidates, 'steps'>, i: number): number {
  const gap = files.gaps[i];
  const lines = files.wanted[i] - files.covered[i];
  return lines > 0 && gap.value > 0
    ? gap.value / lines
    : LEVEL_WEIGHT[gap.priority.level];
}

function roiOf(
  files: Omit<Candidates, 'steps'>,
  i: number,
  valueOfLine: number,
  from: number,
  until: number,
): number {
  return (valueOfLine * (until - from)) / minutesBetween(files, i, from, until);
}
