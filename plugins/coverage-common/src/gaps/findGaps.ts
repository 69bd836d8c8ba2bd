import { GapException } from '../analysis/Analysis';
import { Difficulty } from '../effort/Effort';
import { estimateEffort } from '../effort/estimateEffort';
import { FileFacts } from '../files/FileFacts';
import { Count } from '../model/CoverageTotals';
import { estimatedStatements } from '../model/estimatedStatements';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { PriorityAssessment } from '../priorities/Priority';
import { missingToTarget } from '../targets/missingToTarget';
import { EffectiveTarget } from '../targets/Target';
import { fileTargets } from './fileTargets';
import { Gap, GapState } from './Gap';
import { uncoveredErrorLines } from './uncoveredErrorLines';

/** What gaps are found from. Arrays are parallel to `files`. */
export interface GapInput {
  files: readonly FileFacts[];
  /** Index into `areaNames`; -1: in no area. */
  areaOf: Int32Array;
  areaNames: readonly string[];
  targets: {
    entity: EffectiveTarget[];
    areas: Map<string, EffectiveTarget[]>;
  };
  priorities: readonly PriorityAssessment[];
  difficulties: readonly Difficulty[];
  values: { risk: Float64Array };
  /** 1 where a tested file of the same kind lies beside it. */
  siblingTested: Uint8Array;
  testFiles: readonly Gap['testFile'][];
  /** What people said of each file; `null`: nothing that holds. */
  exceptions: readonly (GapException | null)[];
  policy: CoveragePolicy;
  /** `files`: no line is measured, so that files are counted. */
  measure: Gap['measure'];
}

/**
 * What is missing in each source file, in the order of the files. A file at its target has no gap, nor has
 * one without instrumented lines. A file that no report measured is a gap of
 * its own state; where no line at all is measured, each file that no test
 * imports is an open one.
 */
export function findGaps(input: GapInput): Gap[] {
  const targetOf = fileTargets(input.areaNames, input.targets, input.policy);
  const gaps: Gap[] = [];
  for (let i = 0; i < input.files.length; i++) {
    const target = targetOf(input.areaOf[i], input.difficulties[i]);
    if (hasGap(input.files[i], target, input.measure)) {
      gaps.push(gapOf(input, i, target));
    }
  }
  return gaps;
}

function hasGap(
  { totals, testedBy }: FileFacts,
  target: number,
  measure: Gap['measure'],
): boolean {
  if (measure === 'files') {
    return !testedBy?.length;
  }
  return !totals || missingToTarget(totals.lines, target) > 0;
}

function gapOf(input: GapInput, i: number, target: number): Gap {
  const file = input.files[i];
  const exception = input.exceptions[i];
  const { effort: model } = input.policy;
  const lines =
    input.measure === 'lines' && file.totals
      ? countOf(file.totals.lines)
      : null;
  const tested = file.testedBy && file.testedBy.length > 0;
  const size = lines ?? estimatedSize(file);
  const from = size.total > 0 ? size.covered / size.total : 0;
  const missing = missingToTarget(size, target);
  const effort = estimateEffort({
    model,
    difficulty: input.difficulties[i],
    total: size.total,
    from,
    to: target / 100,
    setup: !tested && !input.testFiles[i]?.exists,
    siblingTested: input.siblingTested[i] === 1,
  });
  const isQuick =
    effort.minutes <= model.quickWin.maxMinutes &&
    missing >= model.quickWin.minGain;
  const value =
    input.values.risk[i] * size.total * Math.max(0, target / 100 - from);
  return {
    path: file.path,
    measuredPath: file.measuredPath,
    measure: input.measure,
    area: input.areaOf[i] < 0 ? null : input.areaNames[input.areaOf[i]],
    owners: file.inventory?.owners ?? null,
    state: exception?.kind ?? stateOf(file, input.measure, isQuick),
    exception: exception && {
      reason: exception.reason,
      until: exception.until,
      by: exception.by,
    },
    lines,
    branches: file.totals?.branches ? countOf(file.totals.branches) : null,
    uncoveredErrorLines: uncoveredErrorLines(file),
    uncovered: lines ? lines.total - lines.covered : 0,
    target,
    missing: lines ? missing : 0,
    physicalLines: file.inventory?.lines ?? null,
    tested,
    priority: input.priorities[i],
    difficulty: input.difficulties[i],
    effort,
    value,
    roi: effort.minutes > 0 ? value / effort.minutes : 0,
    testFile: input.testFiles[i],
  };
}

/**
 * Where no line is measured, a file that no test imports is known to be open; of one
 * whose tests nobody looked for, nothing is known.
 */
function stateOf(
  file: FileFacts,
  measure: Gap['measure'],
  isQuick: boolean,
): GapState {
  const known = measure === 'lines' ? file.totals : file.testedBy;
  if (known === null) {
    return 'not-measured';
  }
  return isQuick ? 'quick-win' : 'open';
}

function estimatedSize({ inventory }: FileFacts): Count {
  return { covered: 0, total: estimatedStatements(inventory?.lines ?? 0) };
}

function countOf({ covered, total }: Count): Count {
  return { covered, total };
}
