import { Analysis } from '../../analysis/Analysis';
import { areasInWords, wantedKindsOf } from '../../areas/wantedKinds';
import { EffortEstimate } from '../../effort/Effort';
import { counted, listed } from '../../model/wording';
import { PlanStep } from '../../plan/Plan';
import { PriorityLevel } from '../../priorities/Priority';
import { percentOf } from '../../model/ratio';
import { formatEffort } from '../../effort/formatEffort';
import { code, text } from '../../markdown/escape';
import { PRIORITY } from '../labels';
import { blocks, bullets, numbered } from '../../markdown/blocks';

const IMMEDIATE = 5;
const FUTURE = 10;
const MOST_KINDS = 10;

/**
 * One thing to do next, with what it is good for.
 *
 * @public
 */
export interface ReportAction {
  path: string;
  level: PriorityLevel;
  rationale: string;
  /** Lines or files that it covers anew, and points of the whole. */
  gain: number;
  points: number | null;
  effort: EffortEstimate;
  quickWin: boolean;
  testFile: { path: string; exists: boolean } | null;
}

/**
 * What to do now and what later.
 *
 * @public
 */
export interface ReportActions {
  measure: 'lines' | 'files';
  immediate: ReportAction[];
  future: ReportAction[];
  /** Files that come after these; the plan has them. */
  more: number;
  /** Wanted test kinds, with the names of the areas that they do not reach. */
  wantedKinds: { kinds: string[]; areas: string[] }[];
}

export function actionsOf(analysis: Analysis): ReportActions | null {
  const { plan, totals, files, areas } = analysis;
  const whole = totals ? totals.lines.total : files.source;
  const all = firstSteps(plan.phases.flatMap(phase => phase.steps)).map(
    step => ({
      path: step.path,
      level: step.level,
      rationale: step.rationale,
      gain: step.gain,
      points: percentOf({ covered: step.gain, total: whole }),
      effort: step.effort,
      quickWin: step.quickWin,
      testFile: step.testFile,
    }),
  );
  const wantedKinds = wantedKindsOf(areas);
  return all.length > 0 || wantedKinds.length > 0
    ? {
        measure: plan.measure,
        immediate: all.slice(0, IMMEDIATE),
        future: all.slice(IMMEDIATE, IMMEDIATE + FUTURE),
        more: Math.max(0, all.length - IMMEDIATE - FUTURE),
        wantedKinds,
      }
    : null;
}

/** A file's first step in the plan's order: what comes after it can wait. */
function firstSteps(steps: PlanStep[]): PlanStep[] {
  const seen = new Set<string>();
  return steps.filter(step => !seen.has(step.path) && seen.add(step.path));
}

export function actionsMarkdown(actions: ReportActions): string {
  const { immediate, future, more, wantedKinds, measure } = actions;
  const later = [
    ...future.map(headOf),
    ...(more > 0 ? [`${counted(more, 'more file')}, see the plan`] : []),
    ...wantedKinds
      .slice(0, MOST_KINDS)
      .map(
        wanted =>
          `${text(listed(wanted.kinds))} tests for ${text(
            areasInWords(wanted.areas),
          )}`,
      ),
    ...(wantedKinds.length > MOST_KINDS
      ? [
          `wanted kinds of ${counted(
            wantedKinds.slice(MOST_KINDS).flatMap(({ areas }) => areas).length,
            'more area',
          )}`,
        ]
      : []),
  ];
  return blocks(
    '## Recommendations',
    immediate.length > 0 &&
      blocks(
        '### Immediate actions',
        numbered(immediate.map(action => detailOf(action, measure))),
      ),
    later.length > 0 && blocks('### Future actions', bullets(later)),
  );
}

function headOf({ path, testFile, level }: ReportAction): string {
  const what = testFile
    ? `${testFile.exists ? 'Extend' : 'Create'} ${code(
        testFile.path,
      )} for ${code(path)}`
    : `Write tests for ${code(path)}`;
  return `${what} (${PRIORITY[level]})`;
}

function detailOf(action: ReportAction, measure: string): string {
  const { gain, points } = action;
  const noun = measure === 'lines' ? 'line' : 'file';
  const whole =
    points === null ? '' : ` (+${points.toFixed(1)} points of all ${measure})`;
  return [
    `**${headOf(action)}**`,
    `   - Why: ${text(action.rationale)}`,
    `   - Value: ${counted(gain, noun)} more${whole}${
      action.quickWin ? '; a quick win' : ''
    }`,
    `   - Effort: ${formatEffort(action.effort)}`,
  ].join('\n');
}
