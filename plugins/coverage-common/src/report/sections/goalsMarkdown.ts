import { formatCount, statedPercent } from '../../model/wording';
import { EffectiveTarget, TargetProgress } from '../../targets/Target';
import { formatPercent } from '../../model/ratio';
import { text } from '../../markdown/escape';
import { rate, rateOf, share } from '../format';
import { ORIGIN, PRIORITY } from '../labels';
import { blocks, bullets, cut, table } from '../../markdown/blocks';
import { ReportGoal, ReportGoals, ReportTarget, sumOf } from './goals';

const MOST_ROWS = 60;

export function goalsMarkdown(goals: ReportGoals): string {
  return blocks(
    '## Coverage goals',
    bullets([
      ...goals.overall.map(progress => overallSentence(goals, progress)),
      ...proposal('Realistic', goals.realistic, goals.measure),
      ...proposal('Stretch', goals.stretch, goals.measure),
      ...(goals.proposalBasis
        ? [`How these are found: ${text(goals.proposalBasis)}`]
        : []),
    ]) || `No goal of ${goals.measure} is set for the whole.`,
    goals.rows.some(row => row.target)
      ? goalTable(goals)
      : `No area has a goal of ${goals.measure}; the overview above has where each is.`,
    reconciliationSentence(goals),
    goals.otherMeasures.length > 0 && otherTable(goals.otherMeasures),
  );
}

function overallSentence(
  { entity, measure }: ReportGoals,
  { target, missing, reached, needed }: ReportGoals['overall'][number],
): string {
  const title = target.kind === 'stretch' ? 'Stretch goal' : 'Goal';
  const due = target.by ? ` by ${text(target.by)}` : '';
  const head = `**${title}: ${statedPercent(
    target.value,
  )} of ${measure}${due}** (${originOf(target)})`;
  if (!entity || needed === null || missing === null) {
    return `${head}: not measured, so what is missing is not known`;
  }
  const asked = `${statedPercent(target.value)} of ${formatCount(
    entity.total,
  )} ${measure} = ${formatCount(needed)}`;
  return reached
    ? `${head}: ✓ met, ${asked}, ${formatCount(entity.covered)} covered`
    : `${head}: ✗ not met, ${asked}; ${formatCount(
        entity.covered,
      )} covered, **${formatCount(missing)} missing**`;
}

function proposal(
  name: string,
  target: ReportTarget | null,
  measure: string,
): string[] {
  return target
    ? [
        `${name}: ${statedPercent(target.percent)} = ${formatCount(
          target.needed,
        )} ${measure}, ${formatCount(target.missing)} missing`,
      ]
    : [];
}

function goalTable(goals: ReportGoals): string {
  const { shown, rest } = cut(goals.rows, MOST_ROWS);
  const rows = shown.map(row => goalCells(row, goals.measure));
  if (rest.length > 0) {
    rows.push(
      sumCells(
        `and ${formatCount(rest.length)} more areas`,
        sumOf(rest),
        goals.measure,
      ),
    );
  }
  rows.push(sumCells('**Sum**', goals.total, goals.measure));
  const noun = goals.measure === 'lines' ? 'Lines' : 'Files';
  return table(
    [
      'Area',
      { right: noun },
      { right: goals.measure === 'lines' ? 'Covered' : 'Tested' },
      { right: 'Now' },
      { right: 'Goal' },
      { right: 'Missing' },
      'Priority',
      'Goal set by',
      'Met',
    ],
    rows,
  );
}

function goalCells(row: ReportGoal, measure: string): string[] {
  const { current, target } = row;
  return [
    text(row.area),
    current ? formatCount(current.total) : 'not measured',
    current ? formatCount(current.covered) : 'not measured',
    rate(current, measure),
    target ? statedPercent(target.value) : 'none',
    row.missing === null ? '' : formatCount(row.missing),
    row.priority ? PRIORITY[row.priority] : 'no gap',
    target ? originOf(target) : '',
    metWord(row.met, target),
  ];
}

function sumCells(
  title: string,
  sum: ReportGoals['total'],
  measure: string,
): string[] {
  const { current, missing } = sum;
  return [
    title,
    formatCount(current.total),
    formatCount(current.covered),
    rate(current, measure),
    '',
    formatCount(missing),
    '',
    '',
    '',
  ];
}

function reconciliationSentence(goals: ReportGoals): string | null {
  const { reconciliation, whenMet, measure } = goals;
  if (!reconciliation || whenMet === null) {
    return null;
  }
  const { withGoal, rest, total } = reconciliation;
  const held =
    rest >= 0
      ? `Areas with a goal hold ${formatCount(withGoal)} of ${formatCount(
          total,
        )} ${measure}; the rest (${formatCount(rest)}) has no goal of its own.`
      : `Areas with a goal hold ${formatCount(
          withGoal,
        )} ${measure}, more than the ${formatCount(
          total,
        )} of the entity: some are in two areas.`;
  return `${held} If each of these goals is just met and nothing else changes, these areas are at ${formatPercent(
    whenMet.areas,
  )} of their ${measure} and the whole at ${formatPercent(
    whenMet.whole,
  )}. What is missing is rounded up to whole ${measure} in each row.`;
}

function otherTable(others: TargetProgress[]): string {
  const { shown, rest } = cut(others, MOST_ROWS);
  const rows = shown.map(({ target, current, missing, reached }) => [
    target.area === null ? 'the whole' : text(target.area),
    target.measure,
    current ? rateOf(share(current), target.measure) : 'not measured',
    statedPercent(target.value),
    missing === null ? '' : formatCount(missing),
    target.by ? text(target.by) : '',
    originOf(target),
    metWord(reached, target),
  ]);
  return blocks(
    'Goals of other measures:',
    table(
      [
        'Of',
        'Measure',
        { right: 'Now' },
        { right: 'Goal' },
        { right: 'Missing' },
        'By',
        'Goal set by',
        'Met',
      ],
      rows,
    ),
    rest.length > 0 && `And ${formatCount(rest.length)} more.`,
  );
}

export function originOf(target: EffectiveTarget): string {
  const detail = text(target.originDetail);
  const stretch = target.kind === 'stretch' ? ', stretch' : '';
  return `${detail || ORIGIN[target.origin]}${stretch}`;
}

function metWord(met: boolean | null, target: EffectiveTarget | null): string {
  if (!target) {
    return '';
  }
  if (met === null) {
    return 'n/a';
  }
  return met ? '✓ met' : '✗ not met';
}
