import { Analysis } from '../../analysis/Analysis';
import { stackRemedies } from '../../diagnosis/remedies';
import { shellQuoted } from '../../diagnosis/remedies/commands';
import { runCommand } from '../../diagnosis/runCommand';
import { statedPercent } from '../../model/wording';
import { joinPath } from '../../model/pathParts';
import { StackFacts } from '../../inventory/Inventory';
import { code } from '../../markdown/escape';
import { blocks, fence, numbered } from '../../markdown/blocks';

const MOST_STACKS = 8;

/**
 * What to run, in order.
 *
 * @public
 */
export interface ReportNextSteps {
  /** How to measure coverage, by folder. */
  commands: {
    stack: StackFacts['stack'];
    root: string;
    command: string;
    /** What it writes, from the repository's root; may be a glob. */
    report: string;
  }[];
  /** Sends the reports to the portal. */
  upload: string;
  firstTestFile: string | null;
  /** Per cent to reach. */
  target: number | null;
  measure: 'lines' | 'files';
}

export function nextStepsOf(analysis: Analysis): ReportNextSteps {
  const { stacks, plan, starter, entity } = analysis;
  const steps = plan.phases.flatMap(phase => phase.steps);
  const first = steps.find(step => step.testFile)?.testFile;
  const commands = stacks.slice(0, MOST_STACKS).map(stack => ({
    stack: stack.stack,
    root: stack.root,
    command: runCommand(stack),
    report: joinPath(stack.root, stackRemedies[stack.stack].report),
  }));
  const reports = commands.map(({ report }) => shellQuoted(report));
  return {
    commands,
    upload: [
      'npx @backstage-coverage/coverage-cli upload',
      ...(reports.length > 0 ? reports : ['REPORT']),
      `--entity ${shellQuoted(entity.entityRef)}`,
    ].join(' '),
    firstTestFile: starter?.path ?? first?.path ?? null,
    target: plan.phases.length > 0 ? plan.options.target : null,
    measure: plan.measure,
  };
}

export function nextStepsMarkdown(next: ReportNextSteps): string {
  const { commands, upload, firstTestFile, target, measure } = next;
  const lines = [
    ...commands.map(({ root, command }) => (root ? `(${command})` : command)),
    upload,
  ];
  const items = [
    firstTestFile && `Write ${code(firstTestFile)}.`,
    commands.length > 0
      ? 'Measure coverage and send it with the commands below, best in CI.'
      : 'Measure coverage with your test runner and send its report as below, best in CI.',
    target === null
      ? 'Look at this report again: it is made anew from each upload.'
      : `Look at this report again, it is made anew from each upload; go on until ${statedPercent(
          target,
        )} of ${measure} is reached.`,
  ].filter((item): item is string => Boolean(item));
  return blocks(
    '## Next steps',
    numbered(items),
    fence('sh', lines.join('\n')),
  );
}
