import {
  Analysis,
  CoverageOverview,
} from '@backstage-coverage/plugin-coverage-common';

/** What of an overview tells how far its numbers go. */
export type MarkedOverview = Pick<
  CoverageOverview,
  'snapshot' | 'previous' | 'defaultBranches'
>;

/** What to know of the numbers, whichever view shows them. */
export interface DataMarks {
  /** Nothing was uploaded for long. */
  isStale: boolean;
  /** The commit was old already when its coverage was uploaded. */
  isOldCommit: boolean;
  /** The branch that stands in for the default one. */
  standIn: string | null;
  /** Flags that the upload before had. */
  missingFlags: string[];
  /** Source files that are in no report. */
  unmeasuredFiles: number;
}

/** The one rule of when the numbers of an entity are old or partial. */
export function dataMarks(
  { snapshot, previous, defaultBranches }: MarkedOverview,
  analysis: Pick<Analysis, 'files' | 'forecast' | 'findings'> | undefined,
): DataMarks {
  const { source, measured } = analysis?.files ?? { source: 0, measured: 0 };
  const branch = snapshot?.branch ?? null;
  return {
    isStale: analysis?.forecast.state === 'stale',
    isOldCommit: Boolean(
      analysis?.findings.some(({ code }) => code === 'old-commit'),
    ),
    standIn:
      branch === null || defaultBranches.includes(branch) ? null : branch,
    missingFlags: (previous?.flags ?? []).filter(
      flag => !snapshot?.flags.includes(flag),
    ),
    unmeasuredFiles: Math.max(0, source - measured),
  };
}

export function isPartial(marks: DataMarks): boolean {
  return marks.missingFlags.length > 0 || marks.unmeasuredFiles > 0;
}
