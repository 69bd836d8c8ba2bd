import { formatEffort } from '../effort/formatEffort';
import { code, text } from '../markdown/escape';
import { formatPercent } from '../model/ratio';
import { counted } from '../model/wording';
import { growthSentence } from './growthSentence';
import { Plan, PlanPhase, PlanStep } from './Plan';

/**
 * A plan as Markdown: what it leads to, then each phase with its steps as a
 * list to tick off and the test files to create. Percentages are of lines, or
 * of files where nothing was measured, and say so.
 *
 * @public
 */
export function writePlan(plan: Plan): string {
  const what = plan.measure === 'lines' ? 'lines' : 'files with a test';
  const goal = `${plan.options.target} % of ${what}`;
  const outcome = plan.reachesTarget
    ? `The target of ${goal} is reached.`
    : `The target of ${goal} is not reached.`;
  const lines = [
    '# Test plan',
    '',
    `From ${formatPercent(plan.from)} to ${formatPercent(
      plan.to,
    )} of ${what}. ${outcome}`,
    '',
  ];
  if (plan.endsOn) {
    lines.push(
      `Effort: ${formatEffort(plan.effort)}, at ${
        plan.options.capacity
      } hours a week until ${plan.endsOn}.`,
      '',
    );
  }
  const growth = growthSentence(plan.growthPerWeek);
  if (growth) {
    lines.push(`${growth}.`, '');
  }
  plan.phases.forEach(phase => lines.push(...writePhase(phase)));
  if (plan.unplanned.length > 0) {
    lines.push('## In no phase', '');
    lines.push(...plan.unplanned.map(path => `- ${code(path)}`), '');
  }
  return lines.join('\n');
}

function writePhase(phase: PlanPhase): string[] {
  const target = phase.target === null ? '' : `, target ${phase.target} %`;
  const stated = phase.statedHours
    ? ` Stated: ${phase.statedHours.join(' to ')} hours.`
    : '';
  const lines = [
    `## ${plain(phase.name)}`,
    '',
    ...(phase.description ? [plain(phase.description), ''] : []),
    `From ${formatPercent(phase.from)} to ${formatPercent(
      phase.to,
    )}${target}; its files hold at most ${formatPercent(phase.atMost)}.`,
    `Effort: ${formatEffort(phase.effort)}, until ${phase.endsOn}.${stated}`,
    '',
    ...phase.steps.map(
      step =>
        `- [ ] ${code(step.path)} from ${formatPercent(
          step.from,
        )} to ${formatPercent(step.to)}, ${step.level}, ${formatEffort(
          step.effort,
          { range: false },
        )}${step.quickWin ? ', quick win' : ''}`,
    ),
    ...(phase.steps.length > 0 ? [''] : []),
  ];
  if (phase.filesToCreate.length > 0) {
    lines.push('Test files to create:', '');
    lines.push(...phase.filesToCreate.map(path => `- ${code(path)}`), '');
  }
  return lines;
}

/**
 * A phase as the text of an issue. The body is Markdown, with its steps as a
 * list to tick off.
 *
 * @public
 */
export function writePhaseIssue(phase: PlanPhase): {
  title: string;
  body: string;
} {
  const [, , ...lines] = writePhase(phase);
  return {
    title: `${phase.name}: from ${formatPercent(phase.from)} to ${formatPercent(
      phase.to,
    )}`,
    body: lines.join('\n'),
  };
}

/**
 * A step as the text of an issue. The body is Markdown.
 *
 * @public
 */
export function writeStepIssue(
  step: PlanStep,
  measure: Plan['measure'],
): { title: string; body: string } {
  const isLines = measure === 'lines';
  const title = isLines
    ? `Test ${step.path}: ${formatPercent(step.from)} to ${formatPercent(
        step.to,
      )} of its lines`
    : `Write the first test of ${step.path}`;
  const gain = counted(step.gain, 'line');
  const testFile = step.testFile && [
    step.testFile.exists
      ? `The tests belong in ${code(step.testFile.path)}.`
      : `Create ${code(step.testFile.path)}.`,
  ];
  const body = [
    `${code(step.path)} has priority ${step.level}: ${plain(step.rationale)}.`,
    isLines
      ? `Cover ${gain} more, from ${formatPercent(
          step.from,
        )} to ${formatPercent(step.to)} of its lines.`
      : 'No test imports it yet.',
    ...(testFile ?? []),
    `Estimated effort: ${formatEffort(step.effort)}.`,
  ];
  return { title, body: `${body.join('\n\n')}\n` };
}

/** Words of people without their final stop. */
function plain(words: string): string {
  return text(words.trim().replace(/\.$/, ''));
}
