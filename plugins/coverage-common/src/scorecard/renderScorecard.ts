import { ScorecardDimension } from '../api/scorecardFilterTypes';
import { ScorecardGroup } from '../api/scorecardTypes';
import { blocks, Column, table } from '../markdown/blocks';
import { text } from '../markdown/escape';
import { toCsv } from '../model/csv';
import { formatPercent } from '../model/ratio';
import { saysSimulated } from '../model/simulatedTitle';
import { formatCount, formatTenths } from '../model/wording';

/**
 * What a table of groups is of.
 *
 * @public
 */
export interface ScorecardTable {
  by: ScorecardDimension;
  /** ISO 8601; as of when. */
  now: string;
}

type Cell = string | number | null;

const CSV_COLUMNS: [name: string, cellOf: (group: ScorecardGroup) => Cell][] = [
  ['value', group => group.value],
  ['title', group => group.title],
  ['entities', ({ summary }) => summary.entities],
  ['reporting', ({ summary }) => summary.reporting],
  ['exempt', ({ summary }) => summary.exempt],
  ['deprecated', ({ summary }) => summary.deprecated],
  ['stale', ({ summary }) => summary.stale],
  ['covered_lines', ({ summary }) => summary.lines?.covered ?? null],
  ['total_lines', ({ summary }) => summary.lines?.total ?? null],
  ['line_coverage_percent', ({ summary }) => fixed(summary.weighted)],
  ['median_line_coverage_percent', ({ summary }) => fixed(summary.median)],
  ['change_percentage_points', ({ change }) => fixed(change.points)],
  ['change_days', ({ change }) => change.days],
  ['covered_branches', ({ measures }) => measures.branches?.covered ?? null],
  ['total_branches', ({ measures }) => measures.branches?.total ?? null],
  ['covered_functions', ({ measures }) => measures.functions?.covered ?? null],
  ['total_functions', ({ measures }) => measures.functions?.total ?? null],
  ['target_percent', ({ target }) => fixed(target)],
  ['on_track', ({ summary }) => summary.tracks['on-track']],
  ['reached', ({ summary }) => summary.tracks.reached],
  ['at_risk', ({ summary }) => summary.tracks['at-risk']],
  ['off_track', ({ summary }) => summary.tracks['off-track']],
  ['track_unknown', ({ summary }) => summary.tracks.unknown],
  ['critical_gaps', ({ summary }) => summary.gaps.critical],
  ['high_gaps', ({ summary }) => summary.gaps.high],
  ['medium_gaps', ({ summary }) => summary.gaps.medium],
  ['low_gaps', ({ summary }) => summary.gaps.low],
  ['gap_index', ({ summary }) => fixed(summary.gapIndex)],
  ['gold', ({ summary }) => summary.levels.gold],
  ['silver', ({ summary }) => summary.levels.silver],
  ['bronze', ({ summary }) => summary.levels.bronze],
  ['no_level', ({ summary }) => summary.levels.none],
  ['no_data', ({ summary }) => summary.levels['no-data']],
  ['simulated', ({ simulated }) => String(simulated)],
];

/**
 * Groups as CSV (RFC 4180), with names for columns that do not change with the
 * language of a page. What was not measured is an empty cell.
 *
 * @public
 */
export function scorecardCsv(groups: readonly ScorecardGroup[]): string {
  return toCsv(
    CSV_COLUMNS.map(([name]) => name),
    groups.map(group => CSV_COLUMNS.map(([, cellOf]) => cellOf(group))),
  );
}

const MARKDOWN_COLUMNS: Column[] = [
  'Name',
  { right: 'Lines covered' },
  { right: '30 days' },
  { right: 'Target' },
  { right: 'Reporting' },
  { right: 'On track' },
  { right: 'Critical' },
  { right: 'High' },
  { right: 'Gap index' },
  { right: 'Stale' },
];

/**
 * Groups as a Markdown document. Names come from the catalog: they read as what
 * they are, whatever is in them.
 *
 * @public
 */
export function scorecardMarkdown(
  groups: readonly ScorecardGroup[],
  { by, now }: ScorecardTable,
): string {
  const isSimulated = groups.some(({ simulated }) => simulated);
  return `${blocks(
    `# Line coverage by ${by}`,
    `As of ${now.slice(
      0,
      10,
    )}. Weighted by lines; entities that are exempt or deprecated are in no number, and what was not measured is n/a.`,
    isSimulated &&
      'Groups marked as simulated have entities whose numbers were made up for a demo.',
    groups.length === 0
      ? 'Nothing matches.'
      : table(MARKDOWN_COLUMNS, groups.map(toMarkdownRow)),
  )}\n`;
}

function toMarkdownRow(group: ScorecardGroup): string[] {
  const { summary, change } = group;
  const { tracks, entities } = summary;
  const known = entities - tracks.unknown;
  const name = group.title ?? group.value;
  const isMarked = group.simulated && !saysSimulated(name);
  return [
    text(name) + (isMarked ? ' (includes simulated)' : ''),
    formatPercent(summary.weighted),
    formatPoints(change.points),
    formatPercent(group.target),
    `${formatCount(summary.reporting)} of ${formatCount(summary.entities)}`,
    known === 0
      ? 'n/a'
      : `${formatCount(tracks['on-track'] + tracks.reached)} of ${formatCount(
          known,
        )}`,
    formatCount(summary.gaps.critical),
    formatCount(summary.gaps.high),
    summary.gapIndex === null ? 'n/a' : formatTenths(summary.gapIndex),
    formatCount(summary.stale),
  ];
}

function formatPoints(points: number | null): string {
  if (points === null) {
    return 'n/a';
  }
  return `${points > 0 ? '+' : ''}${formatTenths(points)} pp`;
}

function fixed(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(2));
}
