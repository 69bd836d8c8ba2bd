import { Difficulty } from '../effort/Effort';
import { FileFacts } from '../files/FileFacts';
import { Gap } from '../gaps/Gap';
import { DAY_MS } from '../model/day';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import {
  ProposalFile,
  proposeTargets,
  TargetProposal,
} from '../targets/proposeTargets';
import { EffectiveTarget } from '../targets/Target';

const WEEK_MS = 7 * DAY_MS;

/**
 * Targets that the hours until the due date allow. Without a due date there are
 * no hours, and nothing realistic is proposed.
 */
export function proposalsOf(input: {
  files: readonly FileFacts[];
  difficulties: readonly Difficulty[];
  siblingTested: Uint8Array;
  testFiles: readonly Gap['testFile'][];
  /** Blocked or exempt. */
  fixed: readonly boolean[];
  target: EffectiveTarget | null;
  /** Per cent; `null`: none is stated, so all that the files allow is. */
  stretch: number | null;
  capacity: number;
  policy: CoveragePolicy;
  now: string;
}): TargetProposal {
  const { difficulties, siblingTested, testFiles, target } = input;
  const files: ProposalFile[] = [];
  input.files.forEach((file, i) => {
    if (file.totals) {
      files.push({
        path: file.path,
        covered: file.totals.lines.covered,
        total: file.totals.lines.total,
        difficulty: difficulties[i],
        setup: !file.testedBy?.length && !testFiles[i]?.exists,
        siblingTested: siblingTested[i] === 1,
        fixed: input.fixed[i],
      });
    }
  });
  return proposeTargets({
    files,
    hours: hoursUntil(target?.by ?? null, input.now, input.capacity),
    stretchTarget: input.stretch,
    model: input.policy.effort,
  });
}

function hoursUntil(
  by: string | null,
  now: string,
  capacity: number,
): number | null {
  if (!by) {
    return null;
  }
  const weeks = (Date.parse(`${by}T23:59:59Z`) - Date.parse(now)) / WEEK_MS;
  return Math.max(0, weeks * capacity);
}

/** The stretch target of lines that somebody stated; a committed one is none. */
export function stretchOf(targets: readonly EffectiveTarget[]): number | null {
  const stretch = targets.find(
    ({ measure, kind }) => measure === 'lines' && kind === 'stretch',
  );
  return stretch?.value ?? null;
}
