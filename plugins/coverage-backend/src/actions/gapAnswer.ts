import { formatEffort, Gap } from '@backstage-coverage/plugin-coverage-common';

/** What an assistant needs of a gap to decide on it. */
export function gapAnswer(gap: Gap) {
  return {
    path: gap.path,
    priority: gap.priority.level,
    why: gap.priority.rationale,
    state: gap.state,
    area: gap.area,
    owners: gap.owners,
    lines: gap.lines,
    uncoveredLines: gap.uncovered,
    targetPercent: gap.target,
    linesToTarget: gap.missing,
    effort: formatEffort(gap.effort),
    testFile: gap.testFile,
  };
}

/** For people who read the schema: {@link gapAnswer}. */
export const GAP_ANSWER = `- path: the source file; testFile: where its tests are (exists: true) or should be made.
- priority and why: how much it matters, and the rule that says so.
- state: open, quick-win (much coverage for little work), blocked, exempt, or not-measured (the file is in no report).
- lines null: not measured, which is not 0 %. linesToTarget: lines to cover until targetPercent of the file is reached.
- effort: an estimate with its range.`;
