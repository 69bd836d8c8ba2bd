import { compareText } from '../files/compareText';
import { FileFacts } from '../files/FileFacts';
import { sumTotals } from '../model/CoverageTotals';
import { percentOf } from '../model/ratio';
import { PRIORITY_LEVELS } from '../priorities/groupPriority';
import { PriorityAssessment, PriorityLevel } from '../priorities/Priority';
import { TargetProgress } from '../targets/Target';
import { AreaLevel, AreaSummary, TestedRow } from './Area';
import { AreaAssignment } from './assignAreas';
import { countByFolder } from './folderTree';
import { untestedRows } from './untestedRows';

/**
 * Level of an area in per cent of covered lines, or of tested files where
 * nothing was measured: good from 80, fair from 50, gap above 10, else a critical
 * gap; `null`: not measured.
 */
export function areaLevel(percent: number | null): AreaLevel {
  if (percent === null) {
    return 'not-measured';
  }
  if (percent >= 80) {
    return 'good';
  }
  if (percent >= 50) {
    return 'fair';
  }
  return percent > 10 ? 'gap' : 'critical-gap';
}

/**
 * The numbers of each area, in the order of the assignment. Rows add up:
 * `files` are the tested ones plus the files of the untested rows, and the
 * totals are the sums over the measured ones.
 *
 * @param input - `priorities` and `gapLevels` are parallel to `files`; `targets`
 * are by name of the area. `gapLevels` are the levels of open gaps, `null` where a file
 * has none; without them each untested file counts as one.
 */
export function summariseAreas(input: {
  files: readonly FileFacts[];
  assignment: Pick<AreaAssignment, 'areas' | 'areaOf'>;
  priorities: readonly PriorityAssessment[];
  targets: ReadonlyMap<string, readonly TargetProgress[]>;
  gapLevels?: readonly (PriorityLevel | null)[];
}): AreaSummary[] {
  const { files, assignment } = input;
  const members: number[][] = assignment.areas.map(() => []);
  files.forEach((_, i) => members[assignment.areaOf[i]]?.push(i));
  const filesIn = countByFolder(files.map(({ path }) => path));
  return assignment.areas.map((area, i) =>
    summarise(input, area, members[i], filesIn),
  );
}

function summarise(
  {
    files: all,
    priorities,
    targets,
    gapLevels,
  }: Parameters<typeof summariseAreas>[0],
  { definition, origin }: AreaAssignment['areas'][number],
  members: readonly number[],
  filesIn: ReadonlyMap<string, number>,
): AreaSummary {
  const files = members.map(i => all[i]);
  const testedBy = files.some(file => file.testedBy !== null)
    ? 'imports'
    : 'covered-lines';
  const isTested = testedBy === 'imports' ? isImported : isCovered;
  const tested = files.filter(isTested);
  const untested = members.filter(i => !isTested(all[i]));
  const measured = files.flatMap(({ totals }) => totals ?? []);
  const totals = sumTotals(measured);
  const knowsTests = testedBy === 'imports' || measured.length > 0;
  const present = [...new Set(files.flatMap(file => file.testKinds))];
  const gaps = gapLevels
    ? members.flatMap(i => gapLevels[i] ?? [])
    : untested.map(i => priorities[i].level);
  return {
    definition,
    origin,
    files: files.length,
    measuredFiles: measured.length,
    testedFiles: tested.length,
    testedBy,
    totals,
    level: areaLevel(
      percentOf(totals.lines) ??
        (knowsTests
          ? percentOf({ covered: tested.length, total: files.length })
          : null),
    ),
    priority: definition.priority ?? highest(gaps),
    testKinds: {
      present: present.sort(compareText),
      missing: (definition.testKinds ?? []).filter(
        kind => !present.includes(kind),
      ),
    },
    targets: [...(targets.get(definition.name) ?? [])],
    tested: tested.map(toTestedRow),
    untested: untestedRows(
      untested.map(i => ({ file: all[i], priority: priorities[i] })),
      filesIn,
    ),
  };
}

function isImported({ testedBy }: FileFacts): boolean {
  return testedBy !== null && testedBy.length > 0;
}

/** A file without instrumented lines lacks no test. */
function isCovered({ totals }: FileFacts): boolean {
  return (
    totals !== null && (totals.lines.covered > 0 || totals.lines.total === 0)
  );
}

function toTestedRow({ path, testedBy, testKinds }: FileFacts): TestedRow {
  return { path, testFiles: [...(testedBy ?? [])], testKinds: [...testKinds] };
}

function highest(levels: readonly PriorityLevel[]): PriorityLevel | null {
  const index = Math.max(
    ...PRIORITY_LEVELS.map((level, i) => (levels.includes(level) ? i : -1)),
  );
  return index < 0 ? null : PRIORITY_LEVELS[index];
}
