import {
  areaMatcher,
  Count,
  FileCoverage,
  RepositoryFile,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';

/** Lines of all files together. */
export function linesOf(files: Iterable<FileCoverage>): Count {
  const { total, covered } = sumTotals(
    Array.from(files, file => file.totals),
  ).lines;
  return { total, covered };
}

/**
 * By name, the lines of each area of the repository file. A file is in the first area
 * that takes it, as in the portal.
 */
export function areaLines(
  plan: RepositoryFile | null,
  coverage: ReadonlyMap<string, FileCoverage>,
): Map<string, Count> {
  const areas = (plan?.areas ?? []).map(area => ({
    name: area.name,
    isIn: areaMatcher(area),
    files: [] as FileCoverage[],
  }));
  for (const file of coverage.values()) {
    areas.find(({ isIn }) => isIn(file.path))?.files.push(file);
  }
  return new Map(areas.map(({ name, files }) => [name, linesOf(files)]));
}

/** By name, the per cent of lines that the repository file wants of an area. */
export function areaTargets(plan: RepositoryFile | null): Map<string, number> {
  return new Map(
    (plan?.areas ?? []).flatMap(({ name, targets }) =>
      (targets ?? [])
        .filter(({ measure }) => measure === 'lines')
        .slice(0, 1)
        .map(({ value }) => [name, value] as const),
    ),
  );
}
