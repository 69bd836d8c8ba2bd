import { Analysis } from '../../analysis/Analysis';
import { AreaSummary, TestedRow, UntestedRow } from '../../areas/Area';
import { counted, formatCount, listed } from '../../model/wording';
import { code, text } from '../../markdown/escape';
import { rateOf } from '../format';
import { AREA_LEVEL, PRIORITY } from '../labels';
import { blocks, bullets, Column, cut, table } from '../../markdown/blocks';
import { ReportAreaRow, ReportOverview } from './overview';

const MOST_AREAS = 25;
const MOST_ROWS = 15;
const MOST_TESTS_A_FILE = 3;

/**
 * An area with its files.
 *
 * @public
 */
export interface ReportArea extends ReportAreaRow {
  include: string[];
  rationale: string | null;
  testKinds: { present: string[]; missing: string[] };
  tested: TestedRow[];
  untested: UntestedRow[];
}

export function areasOf(
  analysis: Analysis,
  overview: ReportOverview,
): ReportArea[] {
  return analysis.areas.map((area, i) => ({
    ...overview.rows[i],
    include: area.definition.include,
    rationale: area.definition.rationale ?? null,
    testKinds: area.testKinds,
    tested: area.tested,
    untested: area.untested,
  }));
}

export function areasMarkdown(areas: ReportArea[]): string | null {
  if (areas.length === 0) {
    return null;
  }
  const detailed = worstOf(areas);
  const left = areas.filter(area => !detailed.has(area));
  const files = left.reduce((sum, area) => sum + area.files.total, 0);
  return blocks(
    '## Areas in detail',
    ...areas
      .filter(area => detailed.has(area))
      .map((area, i) => areaMarkdown(area, i + 1)),
    left.length > 0 &&
      `The ${formatCount(left.length)} areas that are better off (${counted(
        files,
        'file',
      )}) are left out here; the overview above and the JSON form of this report have them.`,
  );
}

const LEVELS: readonly AreaSummary['level'][] = [
  'critical-gap',
  'gap',
  'not-measured',
  'fair',
  'good',
];

function worstOf(areas: ReportArea[]): Set<ReportArea> {
  const missing = (area: ReportArea) => area.files.total - area.files.covered;
  const worstFirst = [...areas].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      missing(b) - missing(a),
  );
  return new Set(worstFirst.slice(0, MOST_AREAS));
}

function areaMarkdown(area: ReportArea, position: number): string {
  const { present, missing } = area.testKinds;
  const facts = [
    `${AREA_LEVEL[area.level]}${
      area.priority ? `, priority ${PRIORITY[area.priority]}` : ''
    }${area.rationale ? ` (${text(area.rationale)})` : ''}`,
    `Tested: ${rateOf(area.files, 'files')}; covered: ${rateOf(
      area.lines,
      'lines',
    )}`,
    area.origin === 'rest'
      ? 'Source files of no area'
      : `Files: ${area.include.slice(0, 6).map(code).join(', ')}${
          area.origin === 'proposed' ? ' (proposed from the folders)' : ''
        }`,
    present.length > 0 && `Reached by tests of kind: ${text(listed(present))}`,
    missing.length > 0 && `✗ Wanted kinds that lack: ${text(listed(missing))}`,
  ].filter((fact): fact is string => Boolean(fact));
  return blocks(
    `### ${position}. ${text(area.name)}`,
    bullets(facts),
    area.tested.length > 0 && testedMarkdown(area),
    area.untested.length > 0 && untestedMarkdown(area.untested),
  );
}

function testedMarkdown({ tested, testedBy }: ReportArea): string {
  const { shown, rest } = cut(tested, MOST_ROWS);
  const title = `#### Tested files (${formatCount(tested.length)})`;
  if (testedBy === 'covered-lines') {
    return blocks(
      title,
      bullets([
        ...shown.map(row => code(row.path)),
        ...(rest.length > 0
          ? [`and ${counted(rest.length, 'more file')}`]
          : []),
      ]),
    );
  }
  const rows = shown.map(row => [
    code(row.path),
    namesOf(row.testFiles),
    text(row.testKinds.join(', ')) || 'not known',
  ]);
  if (rest.length > 0) {
    rows.push([`and ${counted(rest.length, 'more file')}`, '', '']);
  }
  return blocks(title, table(['File', 'Tested by', 'Test kinds'], rows));
}

function namesOf(files: string[]): string {
  const { shown, rest } = cut(files, MOST_TESTS_A_FILE);
  const names = shown.map(code).join(', ');
  return rest.length > 0 ? `${names} and ${rest.length} more` : names;
}

function untestedMarkdown(untested: UntestedRow[]): string {
  const { shown, rest } = cut(untested, MOST_ROWS);
  const all = sumOf(untested);
  const hasStatements = untested.some(row => row.statements !== null);
  const numbers = (row: Sum) => [
    formatCount(row.files),
    ...(hasStatements
      ? [row.statements === null ? 'not measured' : formatCount(row.statements)]
      : []),
    row.lines === null ? 'not known' : formatCount(row.lines),
  ];
  const rows = shown.map(row => [
    code(row.path),
    ...numbers(row),
    `${PRIORITY[row.level]}${
      row.higherInside
        ? ` (${formatCount(row.higherInside.files)} ${
            row.higherInside.level
          } inside)`
        : ''
    }`,
    text(row.rationale),
  ]);
  if (rest.length > 0) {
    const sum = sumOf(rest);
    const title = `and ${counted(sum.files, 'more file')}`;
    rows.push([title, ...numbers(sum), '', '']);
  }
  if (untested.length > 1) {
    rows.push(['**Sum**', ...numbers(all), '', '']);
  }
  const columns: Column[] = [
    'File or folder',
    { right: 'Files' },
    ...(hasStatements ? [{ right: 'Lines to cover' }] : []),
    { right: 'Length' },
    'Priority',
    'Why',
  ];
  return blocks(
    `#### Missing tests (${counted(all.files, 'file')})`,
    table(columns, rows),
  );
}

type Sum = Pick<UntestedRow, 'files' | 'lines' | 'statements'>;

function sumOf(rows: readonly Sum[]): Sum {
  const add = (a: number | null, b: number | null) =>
    a === null && b === null ? null : (a ?? 0) + (b ?? 0);
  const none: Sum = { files: 0, lines: null, statements: null };
  return rows.reduce<Sum>(
    (sum, row) => ({
      files: sum.files + row.files,
      lines: add(sum.lines, row.lines),
      statements: add(sum.statements, row.statements),
    }),
    none,
  );
}
