import { neededFor } from '../targets/missingToTarget';
import { inOrder, RANK } from './byUrgency';
import { PhaseDraft, emptyPhase, wholeMinutes } from './Draft';
import { PlanOptions } from './Plan';
import { PlanBasis } from './PlanBasis';
import { PlanWork } from './PlanWork';
import { minutesBetween } from './collectCandidates';
import { wishesOf } from './targetPhases';

/** Weeks of capacity that a phase may take before it is cut in two. */
const SPRINT_WEEKS = 2;
/** A critical file that takes no longer is done first, whatever its area. */
const SMALL_MINUTES = 60;
const NO_AREA = 'Files of no area';

interface Theme {
  name: string;
  files: number[];
  rank: number;
  roi: number;
}

/**
 * Phases by area: the area with the highest priority first, then the one with
 * the most value per minute; each file goes to its own target. Areas end once
 * the target is reached and neither critical nor high files are left. An area
 * that takes longer than two weeks is cut.
 */
export function themePhases(
  basis: PlanBasis,
  work: PlanWork,
  options: PlanOptions,
): PhaseDraft[] {
  const { candidates } = basis;
  const { covered = 0, total = 0 } = basis.now ?? {};
  const goal = neededFor(total, options.target);
  const wishes = wishesOf(basis, options);
  const minutesOf = (i: number) =>
    minutesBetween(candidates, i, candidates.covered[i], candidates.wanted[i]);
  const first = basis.critical.filter(
    i => work.isOpen(i) && minutesOf(i) <= SMALL_MINUTES,
  );
  const phases: PhaseDraft[] = [];
  for (const theme of themesOf(basis, work, wishes)) {
    const isEnough = covered + work.gained >= goal && theme.rank > RANK.high;
    if (isEnough) {
      break;
    }
    const begin = phases.length === 0 ? [...wishes.keys(), ...first] : [];
    const files = new Set([
      ...begin,
      ...inOrder(theme.files, basis.urgency, wishes),
    ]);
    phases.push(...cutAtCapacity(theme.name, [...files], work, options));
  }
  return phases;
}

function themesOf(
  { candidates }: PlanBasis,
  work: PlanWork,
  wishes: ReadonlyMap<number, number>,
): Theme[] {
  const themes = new Map<string, Theme & { value: number; minutes: number }>();
  candidates.gaps.forEach((gap, i) => {
    if (!work.isOpen(i)) {
      return;
    }
    const name = gap.area ?? NO_AREA;
    let theme = themes.get(name);
    if (!theme) {
      theme = { name, files: [], rank: 9, roi: 0, value: 0, minutes: 0 };
      themes.set(name, theme);
    }
    theme.files.push(i);
    // An area that somebody wants first is led by its wish.
    const rank = wishes.has(i) ? -1 : RANK[gap.priority.level];
    theme.rank = Math.min(theme.rank, rank);
    theme.value += gap.value;
    theme.minutes += gap.effort.minutes;
  });
  for (const theme of themes.values()) {
    theme.roi = theme.minutes > 0 ? theme.value / theme.minutes : Infinity;
  }
  return [...themes.values()].sort(
    (a, b) => a.rank - b.rank || b.roi - a.roi || (a.name < b.name ? -1 : 1),
  );
}

function cutAtCapacity(
  name: string,
  files: readonly number[],
  work: PlanWork,
  { capacity }: PlanOptions,
): PhaseDraft[] {
  const most = SPRINT_WEEKS * capacity * 60;
  const parts: PhaseDraft[] = [];
  let current = emptyPhase(name);
  let since = work.minutes;
  for (const i of files) {
    work.takeToTarget(current, i);
    if (work.minutes - since > most && current.taken.size > 1) {
      const overflow = current.taken.get(i)!;
      current.taken.delete(i);
      parts.push(current);
      current = emptyPhase(name);
      current.taken.set(i, overflow);
      since = work.minutes - wholeMinutes(overflow.minutes);
    }
  }
  if (current.taken.size > 0) {
    parts.push(current);
  }
  return parts.length > 1
    ? parts.map((part, p) => ({
        ...part,
        name: `${name} (${p + 1} of ${parts.length})`,
      }))
    : parts;
}
