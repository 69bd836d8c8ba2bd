import { counted, formatCount, statedPercent } from '../../model/wording';
import { growthSentence } from '../../plan/growthSentence';
import { PlanStep } from '../../plan/Plan';
import { formatPercent } from '../../model/ratio';
import { sumEffort } from '../../effort/sumEffort';
import { formatEffort } from '../../effort/formatEffort';
import { code, text } from '../../markdown/escape';
import { PRIORITY } from '../labels';
import { blocks, bullets, cut, table, tasks } from '../../markdown/blocks';
import { ReportPhase, ReportPlan } from './plan';

const MOST_PHASES = 12;
const MOST_STEPS = 15;
const MOST_TEST_FILES = 15;
const MOST_UNPLANNED = 10;

export function planMarkdown(plan: ReportPlan): string {
  const { shown, rest } = cut(plan.phases, MOST_PHASES);
  const steps = rest.reduce((sum, phase) => sum + phase.steps.length, 0);
  const gain = rest.reduce((sum, phase) => sum + phase.gain, 0);
  return blocks(
    '## Plan',
    bullets(planFacts(plan)),
    ...shown.map((phase, i) => phaseMarkdown(phase, i + 1, plan.measure)),
    rest.length > 0 &&
      `And ${counted(rest.length, 'more phase')} with ${counted(
        steps,
        'step',
      )} (${gained(gain, plan.measure)}).`,
    unplannedMarkdown(plan.unplanned),
  );
}

function planFacts(plan: ReportPlan): string[] {
  const { options, measure, statedHours } = plan;
  const facts = [
    `Aim: ${statedPercent(options.target)} of ${measure}${
      options.by ? ` by ${text(options.by)}` : ''
    }, ${formatCount(options.capacity)} h a week from ${text(options.start)}`,
    `Expected: ${range(plan.from, plan.to)} of ${measure}, ${
      plan.reachesTarget ? '✓ the aim is reached' : '✗ the aim is not reached'
    }${plan.endsOn ? `; the last phase ends on ${text(plan.endsOn)}` : ''}`,
    `Effort: ${formatEffort(plan.effort)} in all${
      statedHours ? `; the phases state ${hours(statedHours)}` : ''
    }`,
    plan.ceiling !== null &&
      plan.ceiling < 100 &&
      `At most ${formatPercent(
        plan.ceiling,
      )} of ${measure} can be reached, since some files are hard to test`,
    growthSentence(plan.growthPerWeek),
    plan.origin === 'stated'
      ? 'The phases are stated by the team; their numbers are computed'
      : 'The phases are proposed: what takes the most risk away per hour comes first',
  ];
  return facts.filter((fact): fact is string => Boolean(fact));
}

function phaseMarkdown(
  phase: ReportPhase,
  position: number,
  measure: ReportPlan['measure'],
): string {
  const { shown, rest } = cut(phase.testFiles, MOST_TEST_FILES);
  const toCreate = phase.testFiles.filter(file => !file.exists).length;
  const name = /^phase\s*\d/i.test(phase.name)
    ? text(phase.name)
    : `Phase ${position}: ${text(phase.name)}`;
  return blocks(
    `### ${name} (${weeks(phase)})`,
    phase.description && text(phase.description),
    bullets(phaseFacts(phase, measure)),
    phase.steps.length > 0 && stepTable(phase.steps, measure),
    phase.testFiles.length > 0 &&
      `Test files: ${formatCount(toCreate)} to create, ${formatCount(
        phase.testFiles.length - toCreate,
      )} to extend (ticked: it exists by then)`,
    tasks(shown.map(file => ({ text: code(file.path), done: file.exists }))),
    rest.length > 0 && `And ${counted(rest.length, 'more test file')}.`,
  );
}

function phaseFacts(phase: ReportPhase, measure: string): string[] {
  const { statedHours, to, atMost } = phase;
  return [
    `Expected coverage: ${range(phase.from, to)} of ${measure} (${gained(
      phase.gain,
      measure,
    )})${
      atMost === null
        ? ''
        : `, at most ${formatPercent(
            atMost,
          )} if every file up to here were covered wholly`
    }${goalWords(phase)}`,
    `Effort: ${formatEffort(phase.effort)}${
      statedHours ? `; stated: ${hours(statedHours)}` : ''
    }; ends on ${text(phase.endsOn)}`,
  ];
}

function goalWords({ target, to, atMost }: ReportPhase): string {
  if (target === null) {
    return '';
  }
  const goal = `its goal of ${statedPercent(target)}`;
  if (to === null) {
    return `; ${goal} cannot be compared, since nothing is measured`;
  }
  if (to >= target) {
    return `; ✓ ${goal} is met`;
  }
  return atMost !== null && atMost < target
    ? `; ✗ ${goal} cannot be reached with its files`
    : `; ✗ ${goal} is not met`;
}

function stepTable(steps: PlanStep[], measure: string): string {
  const { shown, rest } = cut(steps, MOST_STEPS);
  const rows = shown.map(step => [
    code(step.path),
    range(step.from, step.to),
    `+${formatCount(step.gain)}`,
    `${PRIORITY[step.level]}${step.quickWin ? ', quick win' : ''}`,
    formatEffort(step.effort),
    text(step.rationale),
  ]);
  if (rest.length > 0) {
    const gain = rest.reduce((sum, step) => sum + step.gain, 0);
    rows.push([
      `and ${counted(rest.length, 'more step')}`,
      '',
      `+${formatCount(gain)}`,
      '',
      formatEffort(sumEffort(rest.map(step => step.effort))),
      '',
    ]);
  }
  return table(
    [
      'File',
      { right: 'From -> to' },
      { right: measure === 'lines' ? 'Lines' : 'Files' },
      'Priority',
      { right: 'Effort' },
      'Why',
    ],
    rows,
  );
}

function unplannedMarkdown(unplanned: string[]): string | null {
  if (unplanned.length === 0) {
    return null;
  }
  const { shown, rest } = cut(unplanned, MOST_UNPLANNED);
  return blocks(
    `### In no phase (${counted(unplanned.length, 'file')} with a gap)`,
    bullets([
      ...shown.map(code),
      ...(rest.length > 0 ? [`and ${counted(rest.length, 'more file')}`] : []),
    ]),
  );
}

function range(from: number | null, to: number | null): string {
  return from === null || to === null
    ? 'not measured'
    : `${formatPercent(from)} -> ${formatPercent(to)}`;
}

function gained(gain: number, measure: string): string {
  return `+${counted(gain, measure === 'lines' ? 'line' : 'file')}`;
}

function hours([from, to]: [number, number]): string {
  return from === to
    ? `${formatCount(from)} h`
    : `${formatCount(from)} to ${formatCount(to)} h`;
}

/** Weeks of capacity that it touches, the first one being week 1. */
function weeks({ weeks: { from, to } }: ReportPhase): string {
  const first = Math.floor(from) + 1;
  const last = Math.max(first, Math.ceil(to));
  return first === last
    ? `week ${formatCount(first)}`
    : `weeks ${formatCount(first)} to ${formatCount(last)}`;
}
