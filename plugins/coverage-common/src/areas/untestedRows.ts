import { compareText } from '../files/compareText';
import { FileFacts } from '../files/FileFacts';
import { groupPriority, PRIORITY_LEVELS } from '../priorities/groupPriority';
import { PriorityAssessment } from '../priorities/Priority';
import { UntestedRow } from './Area';
import { foldersOf } from './folderTree';

/** Statements per physical line where nothing was measured. */
const STATEMENTS_PER_LINE = 0.45;

interface Untested {
  file: FileFacts;
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
  const untestedIn = new Map<string, number>();
  for (const { file } of untested) {
    for (const folder of foldersOf(file.path)) {
      untestedIn.set(folder, (untestedIn.get(folder) ?? 0) + 1);
    }
  }
  const groups = new Map<string, Untested[]>();
  for (const entry of untested) {
    let key = entry.file.path;
    for (const folder of foldersOf(entry.file.path)) {
      const all = filesIn.get(folder);
      if (!all || folder === '' || untestedIn.get(folder) !== all) {
        break;
      }
      key = all > 1 ? `${folder}/` : key;
    }
    const group = groups.get(key);
    if (group) {
      group.push(entry);
    } else {
      groups.set(key, [entry]);
    }
  }
  return [...groups]
    .map(([path, group]) => toRow(path, group))
    .sort(worstFirst);
}

function toRow(path: string, group: readonly Untested[]): UntestedRow {
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
    kind: path.endsWith('/') ? 'folder' : 'file',
    path,
    files: group.length,
    lines: sumOfKnown(group.map(({ file }) => file.inventory?.lines)),
    statements: sumOfKnown(group.map(({ file }) => file.totals?.lines.total)),
    level,
    higherInside,
    rationale: strongest.rationale,
  };
}

function uncoveredOf({ totals, inventory }: FileFacts): number {
  return totals
    ? totals.lines.total - totals.lines.covered
    : Math.round((inventory?.lines ?? 0) * STATEMENTS_PER_LINE);
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
