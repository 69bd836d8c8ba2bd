import { areaMatcher } from '../areas/areaMatcher';
import { MeasuredFile } from '../files/FileFacts';
import { CoverageTotals, sumTotals } from '../model/CoverageTotals';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';
import { sameTotals } from './compareFiles';
import { AreaChange } from './SnapshotComparison';

/**
 * Areas whose totals are not the same in two snapshots, in the order of the
 * areas. A file is in the first area that takes it; files in none come last.
 *
 * @param base - files that count, at their paths in the repository
 * @param head - the same of the other snapshot
 * @public
 */
export function compareAreas(
  base: readonly Pick<MeasuredFile, 'path' | 'totals'>[],
  head: readonly Pick<MeasuredFile, 'path' | 'totals'>[],
  areas: readonly AreaDefinition[],
): AreaChange[] {
  const areaOf = areaFinder(areas);
  const [before, after] = [base, head].map(files => {
    const byArea: CoverageTotals[][] = [...areas, null].map(() => []);
    files.forEach(({ path, totals }) => byArea[areaOf(path)].push(totals));
    return byArea.map(sumTotals);
  });
  return [...areas.map(({ name }) => name), null]
    .map((name, i) => ({ name, base: before[i], head: after[i] }))
    .filter(area => !sameTotals(area.base, area.head));
}

/** Index of a path's area; of files in none, the number of areas. */
function areaFinder(areas: readonly AreaDefinition[]) {
  const matchers = areas.map(areaMatcher);
  const known = new Map<string, number>();
  return (path: string): number => {
    let area = known.get(path);
    if (area === undefined) {
      const found = matchers.findIndex(isIn => isIn(path));
      area = found < 0 ? areas.length : found;
      known.set(path, area);
    }
    return area;
  };
}
