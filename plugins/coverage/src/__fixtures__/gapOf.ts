import {
  Gap,
  GapState,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';

/** A gap of which a test names what matters to it. */
export function gapOf(
  path: string,
  options: {
    level?: PriorityLevel;
    state?: GapState;
    area?: string | null;
    owners?: string[] | null;
    covered?: number;
    /** Without it the gap was not measured. */
    total?: number;
    /** Path or glob of an override. */
    overriddenBy?: string;
  } = {},
): Gap {
  const { level = 'high', state = 'open', area = null, total } = options;
  const { covered = 0, overriddenBy } = options;
  const isMeasured = total !== undefined;
  const uncovered = isMeasured ? total - covered : 0;
  return {
    path,
    measuredPath: isMeasured ? path : null,
    measure: isMeasured ? 'lines' : 'files',
    area,
    owners: options.owners ?? null,
    state,
    exception: null,
    lines: isMeasured ? { covered, total } : null,
    branches: null,
    uncoveredErrorLines: null,
    uncovered,
    target: 80,
    missing: isMeasured ? Math.ceil(0.8 * total) - covered : 0,
    physicalLines: null,
    tested: null,
    priority: {
      level,
      suggested: level,
      reasons: [{ ruleId: 'A5', text: 'no sensitive word' }],
      rationale: 'No sensitive word in its path',
      override: overriddenBy
        ? {
            path: overriddenBy,
            level,
            reason: 'We know better',
            by: 'user:default/ada',
            until: '2099-12-31',
          }
        : null,
    },
    difficulty: 'normal',
    effort: { minutes: 50, low: 35, high: 80 },
    value: uncovered,
    roi: uncovered / 50,
    testFile: null,
  };
}
