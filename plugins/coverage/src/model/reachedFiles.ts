import {
  Analysis,
  globMatcher,
  StatedPhase,
} from '@backstage-coverage/plugin-coverage-common';

/**
 * Files of each stated phase that are at their target: they have a test and no
 * gap. The plan itself has no steps for them, so they would not count as done.
 */
export function reachedFiles(analysis: Analysis): string[][] {
  const { areas, gaps, planInput } = analysis;
  if (planInput.statedPhases.length === 0) {
    return [];
  }
  const open = new Set(gaps.map(({ path }) => path));
  const reached = areas.flatMap(({ definition, tested }) =>
    tested
      .filter(({ path }) => !open.has(path))
      .map(({ path }) => ({ path, area: definition.name })),
  );
  // A file that two phases name belongs to the first.
  const counted = new Set<string>();
  return planInput.statedPhases.map(phase => {
    const isIn = matcherOf(phase);
    const mine = reached.filter(
      file => !counted.has(file.path) && isIn(file.path, file.area),
    );
    mine.forEach(({ path }) => counted.add(path));
    return mine.map(({ path }) => path);
  });
}

function matcherOf({ areas = [], files = [] }: StatedPhase) {
  const isListed = globMatcher(files);
  const names = new Set(areas);
  return (path: string, area: string) => names.has(area) || isListed(path);
}
