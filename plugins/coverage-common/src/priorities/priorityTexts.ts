import { FileFacts } from '../files/FileFacts';
import { folderOf, nameOf } from '../model/pathParts';
import { formatPercent, percentOf } from '../model/ratio';
import { formatCount } from '../model/wording';
import { PriorityOverride } from './Priority';
import { coverageFactsOf } from './ruleFacts';
import { TestedSiblings } from './testedSiblings';
import { foldPlural } from '../model/words';

/**
 * One line for people: why a file has its level, how much of it is open, and
 * how many of its siblings are tested where it is an oversight.
 */
export function rationaleOf(
  why: string,
  file: FileFacts,
  siblings: TestedSiblings,
  isOversight: boolean,
): string {
  const siblingText = isOversight
    ? ` while ${formatCount(siblings.tested)} of ${formatCount(
        siblings.of,
      )} ${siblingNoun(file.path)} are tested`
    : '';
  return `${openingOf(why)}, ${numbersOf(file)}${siblingText}`;
}

let latest = { why: '', opening: '' };

/** Without its final stop, with a capital. Many files in a row have the same reason. */
function openingOf(why: string): string {
  if (why !== latest.why) {
    const text = why.trim().replace(/[.\s]+$/, '');
    const opening = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    latest = { why, opening };
  }
  return latest.opening;
}

/** `sibling repositories` where the folder's name says what its files are. */
function siblingNoun(path: string): string {
  const name = nameOf(folderOf(path));
  const isPlural = /^[a-z]{4,}$/.test(name) && foldPlural(name) !== name;
  return isPlural ? `sibling ${name}` : 'siblings';
}

function numbersOf(file: FileFacts): string {
  if (!file.totals) {
    return unmeasured(file);
  }
  const { covered, total } = file.totals.lines;
  if (total === 0) {
    return 'no statement to cover';
  }
  const percent = formatPercent(percentOf(file.totals.lines));
  return covered === 0 || covered === total
    ? `${statements(total)}, ${percent}`
    : `${formatCount(total - covered)} of ${statements(
        total,
      )} uncovered, ${percent}`;
}

function unmeasured(file: FileFacts): string {
  const { uncovered } = coverageFactsOf(file);
  if (uncovered !== null) {
    const by = file.testedBy ? ', no test imports it' : '';
    return `about ${statements(uncovered)}, not measured${by}`;
  }
  const tests = file.testedBy?.length ?? 0;
  return tests > 0
    ? `not measured, ${formatCount(tests)} test ${
        tests === 1 ? 'file imports' : 'files import'
      } it`
    : 'not measured';
}

function statements(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'statement' : 'statements'}`;
}

/** `needs a GPU (set to low by ada until 2027-01-01)`. */
export function overrideText({
  level,
  reason,
  by,
  until,
}: PriorityOverride): string {
  const who = by ? ` by ${by}` : '';
  const end = until ? ` until ${until}` : '';
  return `${reason.trim()} (set to ${level}${who}${end})`;
}
