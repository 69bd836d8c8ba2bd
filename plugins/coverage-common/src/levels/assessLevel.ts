import { isOpen } from '../gaps/gapCounts';
import { Gap } from '../gaps/Gap';
import { Count } from '../model/CoverageTotals';
import { DAY_MS } from '../model/day';
import { formatPercent, percentOf } from '../model/ratio';
import { counted, formatCount } from '../model/wording';
import { CoveragePolicy, LevelRequirement } from '../policy/CoveragePolicy';
import { missingToTarget } from '../targets/missingToTarget';
import { CoverageLevel, LevelAssessment, LevelCriterion } from './Level';

/** What a level is judged by. */
export interface LevelInput {
  /** Line coverage of the entity; `null`: nothing was uploaded. */
  lines: Count | null;
  /** Newest upload, ISO 8601. */
  uploadedAt: string | null;
  gaps: readonly Gap[];
  /** Coverage of the lines changed in 30 days, per cent; `null`: unknown. */
  patch: number | null;
  /** Line coverage that the files' difficulty allows, per cent; `null`: unknown. */
  ceiling: number | null;
  levels: CoveragePolicy['levels'];
  /** ISO 8601. */
  now: string;
}

const LADDER = ['bronze', 'silver', 'gold'] as const;

/**
 * The level that an entity has reached, and what the next one asks for with the
 * numbers. A level is reached only when all lower ones are. Gold's coverage is
 * also reached at the ceiling: what cannot be tested shall bar nobody. Patch
 * coverage that nobody knows is left out, and the criterion says so.
 */
export function assessLevel(input: LevelInput): LevelAssessment {
  let level: CoverageLevel | null = isMeasured(input) ? 'none' : null;
  for (const step of LADDER) {
    const criteria = criteriaOf(input, step);
    if (level === null || criteria.some(({ met }) => !met)) {
      return { level, next: step, criteria };
    }
    level = step;
  }
  return { level, next: null, criteria: [] };
}

function isMeasured({ lines }: LevelInput): boolean {
  return lines !== null && lines.total > 0;
}

function criteriaOf(
  input: LevelInput,
  step: (typeof LADDER)[number],
): LevelCriterion[] {
  const asked = input.levels[step];
  const ceiling = step === 'gold' ? input.ceiling : null;
  return [
    coverage(input, asked.minCoverage, ceiling),
    age(input, asked.maxAgeDays),
    ...asked.noUntested.map(level =>
      noGaps(input, `${level} gap at 0 %`, gap => {
        return gap.priority.level === level && gap.lines?.covered === 0;
      }),
    ),
    ...asked.noOpen.map(level =>
      noGaps(input, `open ${level} gap`, gap => gap.priority.level === level),
    ),
    ...patch(input, asked),
  ];
}

function coverage(
  { lines }: LevelInput,
  minimum: number,
  ceiling: number | null,
): LevelCriterion {
  const isCut = ceiling !== null && ceiling < minimum;
  const asked = isCut ? ceiling : minimum;
  const text = isCut
    ? `Line coverage at the ceiling of ${formatPercent(
        asked,
      )}, which the files' difficulty allows instead of ${formatPercent(
        minimum,
      )}`
    : `Line coverage of at least ${formatPercent(asked)}`;
  if (!lines || lines.total === 0) {
    return { text: `${text}: not measured`, met: false };
  }
  const missing = missingToTarget(lines, asked);
  const now = formatPercent(percentOf(lines));
  return missing === 0
    ? { text: `${text}: ${now} now`, met: true }
    : {
        text: `${text}: ${now} now, ${counted(missing, 'line')} missing`,
        met: false,
      };
}

function age({ uploadedAt, now }: LevelInput, most: number): LevelCriterion {
  const text = `Newest upload at most ${counted(most, 'day')} old`;
  if (uploadedAt === null) {
    return { text: `${text}: nothing uploaded`, met: false };
  }
  const days = (Date.parse(now) - Date.parse(uploadedAt)) / DAY_MS;
  const met = days <= most;
  return { text: `${text}: ${ageText(days, met)}`, met };
}

/** What is not too old is never rounded up to it, and the other way round. */
function ageText(days: number, met: boolean): string {
  return days < 1
    ? 'less than a day'
    : counted(met ? Math.floor(days) : Math.ceil(days), 'day');
}

function noGaps(
  { gaps }: LevelInput,
  what: string,
  isMeant: (gap: Gap) => boolean,
): LevelCriterion {
  const found = gaps.filter(gap => isOpen(gap) && isMeant(gap)).length;
  return {
    text: `No ${what}: ${found === 0 ? 'none' : formatCount(found)} now`,
    met: found === 0,
  };
}

function patch(
  input: LevelInput,
  { minPatch }: LevelRequirement,
): LevelCriterion[] {
  if (minPatch === undefined) {
    return [];
  }
  const text = `At least ${formatPercent(
    minPatch,
  )} of the lines changed in 30 days covered`;
  if (input.patch === null) {
    return [{ text: `${text}: not known, so it is left out`, met: true }];
  }
  return [
    {
      text: `${text}: ${formatPercent(input.patch)} now`,
      met: input.patch >= minPatch,
    },
  ];
}
