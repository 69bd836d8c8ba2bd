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

/** By name, the lines of each area of the repository file. */
export function areaLines(
  plan: RepositoryFile | null,
  coverage: ReadonlyMap<string, FileCoverage>,
): Map<string, Count> {
  return new Map(
    (plan?.areas ?? []).map(area => {
      const isIn = areaMatcher(area);
      return [
        area.name,
        linesOf([...coverage.values()].filter(({ path }) => isIn(path))),
      ];
    }),
  );
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
