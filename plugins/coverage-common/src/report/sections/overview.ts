import { Analysis } from '../../analysis/Analysis';
import { AreaLevel, AreaSummary } from '../../areas/Area';
import { formatCount } from '../../model/wording';
import { PriorityLevel } from '../../priorities/Priority';
import { text } from '../../markdown/escape';
import { outOf, rate, ReportShare, share } from '../format';
import { AREA_LEVEL, PRIORITY } from '../labels';
import { blocks, Column, cut, table } from '../../markdown/blocks';
import { measureOf } from './summary';

const MOST_AREAS = 60;

/**
 * An area in the overview.
 *
 * @public
 */
export interface ReportAreaRow {
  name: string;
  origin: AreaSummary['origin'];
  files: ReportShare;
  testedBy: AreaSummary['testedBy'];
  /** `null`: no file of it was measured. */
  lines: ReportShare | null;
  level: AreaLevel;
  priority: PriorityLevel | null;
}

/**
 * All areas side by side.
 *
 * @public
 */
export interface ReportOverview {
  measure: 'lines' | 'files';
  countingRule: string;
  rows: ReportAreaRow[];
  /** The sum of the rows. */
  total: { files: ReportShare; lines: ReportShare | null };
  /** The entity; more or less than the rows where areas overlap or leave files out. */
  entity: { files: ReportShare | null; lines: ReportShare | null };
}

export function overviewOf(analysis: Analysis): ReportOverview {
  const { areas, totals, files } = analysis;
  const measure = measureOf(analysis);
  const rows = areas.map(area => ({
    name: area.definition.name,
    origin: area.origin,
    files: share({ covered: area.testedFiles, total: area.files }),
    testedBy: area.testedBy,
    lines:
      measure === 'lines' && area.measuredFiles > 0
        ? share(area.totals.lines)
        : null,
    level: area.level,
    priority: area.priority,
  }));
  return {
    measure,
    countingRule: analysis.countingRule,
    rows,
    total: sumOf(rows),
    entity: {
      files:
        files.tested === null
          ? null
          : share({ covered: files.tested, total: files.source }),
      lines: totals && share(totals.lines),
    },
  };
}

export function overviewMarkdown(overview: ReportOverview): string {
  const { rows, measure } = overview;
  if (rows.length === 0) {
    return blocks(
      '## Coverage overview',
      'There is no area: no source file is known, or none is in an area.',
    );
  }
  const { shown, rest } = cut(rows, MOST_AREAS);
  const cells = shown.map(row => [
    text(row.name),
    outOf(row.files),
    rate(row.files, 'files'),
    ...(measure === 'lines'
      ? [
          row.lines ? outOf(row.lines) : 'not measured',
          rate(row.lines, 'lines'),
        ]
      : []),
    AREA_LEVEL[row.level],
    row.priority ? PRIORITY[row.priority] : 'no gap',
    row.testedBy === 'imports' ? 'a test imports it' : 'a line is covered',
  ]);
  if (rest.length > 0) {
    const sum = sumOf(rest);
    cells.push(
      sumRow(`and ${formatCount(rest.length)} more areas`, sum, measure),
    );
  }
  cells.push(sumRow('**Sum of the areas**', overview.total, measure));
  return blocks(
    '## Coverage overview',
    table(columnsOf(measure), cells),
    `What counts: ${text(overview.countingRule)}`,
    differenceOf(overview),
  );
}

function columnsOf(measure: 'lines' | 'files'): Column[] {
  return [
    'Area',
    { right: 'Files tested' },
    { right: '% of files' },
    ...(measure === 'lines'
      ? [{ right: 'Lines covered' }, { right: '% of lines' }]
      : []),
    `Level (by ${measure})`,
    'Priority',
    'A file is tested when',
  ];
}

function sumRow(
  title: string,
  sum: ReportOverview['total'],
  measure: 'lines' | 'files',
): string[] {
  return [
    title,
    outOf(sum.files),
    rate(sum.files, 'files'),
    ...(measure === 'lines'
      ? [
          sum.lines ? outOf(sum.lines) : 'not measured',
          rate(sum.lines, 'lines'),
        ]
      : []),
    '',
    '',
    '',
  ];
}

/** Shares of rows added up; `lines` is `null` when no row has any. */
function sumOf(rows: readonly ReportAreaRow[]): ReportOverview['total'] {
  const files = { covered: 0, total: 0 };
  const lines = { covered: 0, total: 0 };
  for (const row of rows) {
    files.covered += row.files.covered;
    files.total += row.files.total;
    lines.covered += row.lines?.covered ?? 0;
    lines.total += row.lines?.total ?? 0;
  }
  return {
    files: share(files),
    lines: rows.some(row => row.lines) ? share(lines) : null,
  };
}

function differenceOf({ total, entity, measure }: ReportOverview) {
  const sum = measure === 'lines' ? total.lines : total.files;
  const whole = entity[measure];
  if (!whole || !sum || sum.total === whole.total) {
    return null;
  }
  const cause =
    sum.total > whole.total
      ? 'some are in two areas'
      : 'the others are in no area';
  return `The areas hold ${formatCount(
    sum.total,
  )} ${measure}, the entity ${formatCount(whole.total)}: ${cause}.`;
}
