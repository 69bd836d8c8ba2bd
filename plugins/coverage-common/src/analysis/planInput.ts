import { CoveragePolicy } from '../policy/CoveragePolicy';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { Analysis } from './Analysis';
import { MeasureCounts } from './measureCounts';

/** What a plan is made of beside the gaps. */
export function planInputOf(input: {
  counts: MeasureCounts;
  repositoryFile: RepositoryFile | null;
  policy: CoveragePolicy;
  /** Per cent; `null`: no line is measured. */
  ceiling: number | null;
  growthPerWeek: number | undefined;
}): Analysis['planInput'] {
  const { lines, files } = input.counts;
  return {
    totals: lines,
    fileCounts: files && { tested: files.covered, source: files.total },
    statedPhases: input.repositoryFile?.phases ?? [],
    model: input.policy.effort,
    ceiling: input.ceiling ?? undefined,
    growthPerWeek: input.growthPerWeek,
  };
}
