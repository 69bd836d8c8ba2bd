import {
  Analysis,
  buildPlan,
  CoveragePolicy,
  Plan,
  PlanRequest,
  RepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';

/** The plan of an analysis under other circumstances. */
export function planUnder(
  request: PlanRequest,
  context: {
    analysis: Analysis;
    repositoryFile: RepositoryFile | null;
    policy: CoveragePolicy;
  },
): Plan {
  const { analysis, repositoryFile, policy } = context;
  const { files, forecast, gaps, plan, totals } = analysis;
  return buildPlan({
    gaps,
    totals: plan.measure === 'lines' ? totals?.lines ?? null : null,
    fileCounts:
      files.tested === null
        ? null
        : { tested: files.tested, source: files.source },
    statedPhases: repositoryFile?.phases ?? [],
    model: policy.effort,
    growthPerWeek: forecast.pace?.total,
    options: { ...plan.options, ...request },
  });
}
