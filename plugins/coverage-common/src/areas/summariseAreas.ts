import { compareText } from '../files/compareText';
import { FileFacts } from '../files/FileFacts';
import { CoverageTotals, sumTotals } from '../model/CoverageTotals';
import { percentOf } from '../model/ratio';
import { PRIORITY_LEVELS } from '../priorities/groupPriority';
import { PriorityAssessment, PriorityLevel } from '../priorities/Priority';
import { TargetProgress } from '../targets/Target';
import { AreaLevel, AreaSummary, TestedRow } from './Area';
import { AreaAssignment } from './assignAreas';
import { countByFolder } from './folderTree';
import { Untested, untestedRows } from './untestedRows';

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
  assignment: Pick<AreaAssignment, 'areas' | 'areaOf' | 'folders'>;
  priorities: readonly PriorityAssessment[];
  targets: ReadonlyMap<string, readonly TargetProgress[]>;
  gapLevels?: readonly (PriorityLevel | null)[];
}): AreaSummary[] {
  const { files, assignment } = input;
  const members: number[][] = assignment.areas.map(() => []);
  files.forEach((_, i) => members[assignment.areaOf[i]]?.push(i));
  const filesIn = countByFolder(assignment.folders);
  return assignment.areas.map((area, i) =>
    summarise(input, area, members[i], filesIn),
  );
}

function summarise(
  {
    files: all,
    assignment: { folders },
    priorities,
    targets,
    gapLevels,
  }: Parameters<typeof summariseAreas>[0],
  { definition, origin }: AreaAssignment['areas'][number],
  members: readonly number[],
  filesIn: ReadonlyMap<string, number>,
): AreaSummary {
  const testedBy = members.some(i => all[i].testedBy !== null)
    ? 'imports'
    : 'covered-lines';
  const isTested = testedBy === 'imports' ? isImported : isCovered;
  const tested: TestedRow[] = [];
  const untested: Untested[] = [];
  const measured: CoverageTotals[] = [];
  const kinds = new Set<string>();
  const gaps = new Set<PriorityLevel | null>();
  for (const i of members) {
    const file = all[i];
    const priority = priorities[i];
    const isUntested = !isTested(file);
    if (isUntested) {
      untested.push({ file, folder: folders[i], priority });
    } else {
      tested.push(toTestedRow(file));
    }
    if (file.totals) {
      measured.push(file.totals);
    }
    file.testKinds.forEach(kind => kinds.add(kind));
    if (gapLevels) {
      gaps.add(gapLevels[i]);
    } else if (isUntested) {
      gaps.add(priority.level);
    }
  }
  const totals = sumTotals(measured);
  const knowsTests = testedBy === 'imports' || measured.length > 0;
  return {
    definition,
    origin,
    files: members.length,
    measuredFiles: measured.length,
    testedFiles: tested.length,
    testedBy,
    totals,
    level: areaLevel(
      percentOf(totals.lines) ??
        (knowsTests
          ? percentOf({ covered: tested.length, total: members.length })
          : null),
    ),
    priority: definition.priority ?? highest(gaps),
    testKinds: {
      present: [...kinds].sort(compareText),
      missing: (definition.testKinds ?? []).filter(kind => !kinds.has(kind)),
    },
    targets: [...(targets.get(definition.name) ?? [])],
    tested,
    untested: untestedRows(untested, filesIn),
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

function highest(
  levels: ReadonlySet<PriorityLevel | null>,
): PriorityLevel | null {
  return PRIORITY_LEVELS.findLast(level => levels.has(level)) ?? null;
}
