import { compareText } from '../files/compareText';
import { FileFacts } from '../files/FileFacts';
import { estimatedStatements } from '../model/estimatedStatements';
import { groupPriority, PRIORITY_LEVELS } from '../priorities/groupPriority';
import { PriorityAssessment } from '../priorities/Priority';
import { UntestedRow } from './Area';
import { ancestorsOf } from '../model/pathParts';
import { countByFolder } from './folderTree';

/** A file without tests. */
export interface Untested {
  file: FileFacts;
  folder: string;
  priority: PriorityAssessment;
}

/**
 * Rows for the untested files of an area, worst first. A folder of which every
 * file is one of them becomes a row of its own, as far up as that holds.
 *
 * @param filesIn - number of source files in each folder, whatever their area
 */
export function untestedRows(
  untested: readonly Untested[],
  filesIn: ReadonlyMap<string, number>,
): UntestedRow[] {
  const untestedIn = countByFolder(untested.map(({ folder }) => folder));
  const rowOf = new Map<string, string | null>();
  const groups = new Map<string, Untested[]>();
  const rows: UntestedRow[] = [];
  for (const entry of untested) {
    const { folder } = entry;
    let row = rowOf.get(folder);
    if (row === undefined) {
      row = outermostWhole(folder, untestedIn, filesIn);
      rowOf.set(folder, row);
    }
    if (row === null) {
      rows.push(fileRow(entry));
    } else {
      const group = groups.get(row);
      if (group) {
        group.push(entry);
      } else {
        groups.set(row, [entry]);
      }
    }
  }
  groups.forEach((group, folder) => rows.push(folderRow(folder, group)));
  return rows.sort(worstFirst);
}

/** The largest folder around of which every file is untested; `null`: none of several. */
function outermostWhole(
  folder: string,
  untestedIn: ReadonlyMap<string, number>,
  filesIn: ReadonlyMap<string, number>,
): string | null {
  let outermost: string | null = null;
  for (const ancestor of ancestorsOf(folder)) {
    const all = filesIn.get(ancestor) ?? 0;
    if (ancestor === '' || untestedIn.get(ancestor) !== all) {
      break;
    }
    outermost = all > 1 ? `${ancestor}/` : outermost;
  }
  return outermost;
}

function folderRow(path: string, group: readonly Untested[]): UntestedRow {
  const weighed = group.map(({ file, priority }) => ({
    level: priority.level,
    uncovered: uncoveredOf(file),
    rationale: priority.rationale,
  }));
  const { level, higherInside } = groupPriority(weighed);
  const [strongest] = weighed
    .filter(entry => entry.level === level)
    .sort((a, b) => b.uncovered - a.uncovered);
  return {
    kind: 'folder',
    path,
    files: group.length,
    lines: sumOfKnown(group.map(({ file }) => file.inventory?.lines)),
    statements: sumOfKnown(group.map(({ file }) => file.totals?.lines.total)),
    level,
    higherInside,
    rationale: strongest.rationale,
  };
}

/** Most rows are of a single file. */
function fileRow({ file, priority }: Untested): UntestedRow {
  return {
    kind: 'file',
    path: file.path,
    files: 1,
    lines: file.inventory?.lines ?? null,
    statements: file.totals?.lines.total ?? null,
    level: priority.level,
    higherInside: null,
    rationale: priority.rationale,
  };
}

function uncoveredOf({ totals, inventory }: FileFacts): number {
  return totals
    ? totals.lines.total - totals.lines.covered
    : estimatedStatements(inventory?.lines ?? 0);
}

function sumOfKnown(values: readonly (number | undefined)[]): number | null {
  const known = values.filter(value => value !== undefined);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null;
}

function worstFirst(a: UntestedRow, b: UntestedRow): number {
  return (
    PRIORITY_LEVELS.indexOf(b.level) - PRIORITY_LEVELS.indexOf(a.level) ||
    (b.statements ?? 0) - (a.statements ?? 0) ||
    (b.lines ?? 0) - (a.lines ?? 0) ||
    compareText(a.path, b.path)
  );
}
