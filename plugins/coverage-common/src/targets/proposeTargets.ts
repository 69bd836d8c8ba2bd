import { Difficulty } from '../effort/Effort';
import { Count } from '../model/CoverageTotals';
import { formatPercent, percentOf } from '../model/ratio';
import { formatCount, formatTenths } from '../model/wording';
import { EffortModel } from '../policy/CoveragePolicy';
import { downToTenth } from './downToTenth';
import { possibleLines } from './possibleLines';
import { fill, Fillable } from './waterFilling';

/** A measured file, as far as a proposal looks at it. */
export interface ProposalFile extends Count {
  path?: string;
  difficulty: Difficulty;
  /** It has no test file yet. */
  setup: boolean;
  siblingTested: boolean;
  /** People blocked or exempted it, so it stays as it is. */
  fixed?: boolean;
}

/**
 * Line coverage that could be asked for, per cent; never below the present one.
 * What is proposed is rounded down to a tenth.
 */
export interface TargetProposal {
  /** What the hours allow; `null`: no hours are known or left, or nothing is measured. */
  realistic: number | null;
  /** The stretch target that is stated, cut at the ceiling; without one, the ceiling. */
  stretch: number | null;
  /** What the files' difficulty allows, in whole lines of each; unrounded. */
  ceiling: number | null;
  /** For people, with the files that hold it back. */
  basis: string;
}

const MOST_NAMES = 3;

/**
 * Proposes a realistic and a stretch target. Realistic is what the hours until
 * the due date reach when they go where a line costs least, files with a heavy
 * runtime last and up to their ceiling only; it never exceeds stretch.
 *
 * @param options - `hours`: of work until the due date, `null`: none is known;
 * `stretchTarget`: per cent, not the committed one
 */
export function proposeTargets(options: {
  files: readonly ProposalFile[];
  hours: number | null;
  stretchTarget: number | null;
  model: EffortModel;
}): TargetProposal {
  const { files, hours, stretchTarget, model } = options;
  const now = sumOf(files);
  const current = percentOf(now);
  if (current === null) {
    return {
      realistic: null,
      stretch: null,
      ceiling: null,
      basis: 'No line is measured, so no target can be proposed.',
    };
  }
  let most = 0;
  for (const file of files) {
    most += possibleLines(file, model);
  }
  const ceiling = (most / now.total) * 100;
  const stretch = Math.max(
    downToTenth(current),
    Math.min(stretchTarget ?? 100, downToTenth(ceiling)),
  );
  const reached =
    hours === null || hours <= 0
      ? null
      : now.covered + gainIn(files, hours * 60, model);
  const realistic =
    reached === null
      ? null
      : Math.min(stretch, downToTenth((reached / now.total) * 100));
  const basis = [
    hoursSentence(hours, current, realistic),
    ceilingSentence(files, ceiling, model),
  ].join(' ');
  return { realistic, stretch, ceiling, basis };
}

/** Heavy files wait until all others are at their ceiling. */
function gainIn(
  files: readonly ProposalFile[],
  minutes: number,
  model: EffortModel,
): number {
  const inStage = (isHeavy: boolean) =>
    files
      .filter(
        ({ difficulty, fixed }) =>
          !fixed && (difficulty === 'heavy') === isHeavy,
      )
      .map(file => fillable(file, model));
  const first = fill(inStage(false), minutes);
  const left = minutes - first.minutes;
  return first.gain + (left > 0 ? fill(inStage(true), left).gain : 0);
}

function fillable(file: ProposalFile, model: EffortModel): Fillable {
  const { covered, total, difficulty, setup, siblingTested } = file;
  return {
    covered,
    total,
    rate:
      model.minutesPerStatement *
      model.difficulty[difficulty] *
      (siblingTested ? model.siblingFactor : 1),
    setup: setup ? model.setupMinutes : 0,
    ceiling: total > 0 ? possibleLines(file, model) / total : 0,
  };
}

function hoursSentence(
  hours: number | null,
  current: number,
  realistic: number | null,
): string {
  if (hours !== null && hours <= 0) {
    return 'The due date has passed, so no hours are left and nothing realistic is proposed.';
  }
  if (hours === null || realistic === null) {
    return 'Without a due date no hours are known, so nothing realistic is proposed.';
  }
  const shown = formatTenths(Math.max(0.1, hours));
  const amount = shown === '1' ? '1 hour' : `${shown} hours`;
  return `In ${amount} of writing tests, ${formatPercent(
    current,
  )} can become ${formatPercent(realistic)}.`;
}

function ceilingSentence(
  files: readonly ProposalFile[],
  ceiling: number,
  model: EffortModel,
): string {
  const allow = `The files allow at most ${formatPercent(ceiling)}`;
  const heavy = files
    .filter(
      ({ difficulty, covered, total, fixed }) =>
        difficulty === 'heavy' && covered < total && !fixed,
    )
    .sort((a, b) => b.total - a.total || byPath(a, b));
  if (heavy.length === 0) {
    return `${allow}.`;
  }
  const lines = formatCount(sumOf(heavy).total);
  const limit = formatPercent(model.ceiling.heavy * 100);
  const who =
    heavy.length === 1
      ? '1 file that needs a heavy runtime counts'
      : `${formatCount(heavy.length)} files that need a heavy runtime count`;
  return `${allow}: ${who} up to ${limit} (${namesOf(heavy)}${lines} lines).`;
}

function namesOf(files: readonly ProposalFile[]): string {
  const names = files.flatMap(({ path }) => path ?? []);
  if (names.length === 0) {
    return '';
  }
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }, `;
}

function byPath(a: ProposalFile, b: ProposalFile): number {
  const [left, right] = [a.path ?? '', b.path ?? ''];
  return left < right ? -1 : Number(left > right);
}

function sumOf(counts: readonly Count[]): Count {
  const sum = { covered: 0, total: 0 };
  for (const { covered, total } of counts) {
    sum.covered += covered;
    sum.total += total;
  }
  return sum;
}
