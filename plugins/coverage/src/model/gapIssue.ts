import {
  Gap,
  percentOf,
  writeStepIssue,
} from '@backstage-coverage/plugin-coverage-common';

/** A gap as the text of an issue: title, empty line, body in Markdown. */
export function gapIssue(gap: Gap): string {
  const isLines = gap.lines !== null;
  const { title, body } = writeStepIssue(
    {
      path: gap.path,
      area: gap.area,
      from: percentOf(gap.lines) ?? 0,
      to: isLines ? gap.target : 100,
      gain: isLines ? gap.missing : 1,
      level: gap.priority.level,
      rationale: gap.priority.rationale,
      effort: gap.effort,
      quickWin: gap.state === 'quick-win',
      testFile: gap.testFile,
    },
    isLines ? 'lines' : 'files',
  );
  return `${title}\n\n${body}`;
}
