import { Analysis } from '../../analysis/Analysis';
import { AreaLevel, AreaSummary } from '../../areas/Area';
import { counted, formatCount } from '../../model/wording';
import { PriorityLevel } from '../../priorities/Priority';
import { text } from '../../markdown/escape';
import { rateOf, ReportShare, share } from '../format';
import { AREA_LEVEL, GAP_STATE, LEVEL, PRIORITY, VERDICT } from '../labels';
import { blocks, bullets } from '../../markdown/blocks';
import { PRIORITIES } from '../../priorities/Priority';

const NAMED = 3;

/**
 * An area in a few words.
 *
 * @public
 */
export interface ReportAreaMention {
  name: string;
  level: AreaLevel;
  priority: PriorityLevel | null;
  coverage: ReportShare;
  rationale: string | null;
}

/**
 * The report in ten lines.
 *
 * @public
 */
export interface ReportSummary {
  verdict: Analysis['verdict'];
  /** What the shares of the summary count. */
  measure: 'lines' | 'files';
  /** `null`: not known. */
  coverage: ReportShare | null;
  level: Analysis['level'];
  openGaps: number;
  gapCounts: Analysis['gapCounts'];
  gapIndex: number | null;
  best: ReportAreaMention[];
  worst: ReportAreaMention[];
  forecast: string;
  statedPriority: Analysis['statedPriority'];
}

export function measureOf(analysis: Analysis): 'lines' | 'files' {
  return analysis.totals ? 'lines' : 'files';
}

/** Lines of the measured, tested files of the others. */
export function coverageOf(analysis: Analysis): ReportShare | null {
  const { totals, files } = analysis;
  if (totals) {
    return share(totals.lines);
  }
  return files.tested === null
    ? null
    : share({ covered: files.tested, total: files.source });
}

export function summaryOf(analysis: Analysis): ReportSummary {
  const { byState } = analysis.gapCounts;
  return {
    verdict: analysis.verdict,
    measure: measureOf(analysis),
    coverage: coverageOf(analysis),
    level: analysis.level,
    openGaps: byState.open + byState['quick-win'],
    gapCounts: analysis.gapCounts,
    gapIndex: analysis.gapIndex,
    best: bestAreas(analysis, NAMED),
    worst: worstAreas(analysis, NAMED),
    forecast: analysis.forecast.sentence,
    statedPriority: analysis.statedPriority,
  };
}

export function summaryMarkdown(summary: ReportSummary): string {
  const { measure, level } = summary;
  const unmet = level.criteria.filter(({ met }) => !met);
  const items = [
    `**Coverage (${measure}):** ${
      measure === 'lines' || summary.coverage === null
        ? rateOf(summary.coverage, measure)
        : `${rateOf(
            summary.coverage,
            'files',
          )} have a test; no line was measured`
    }`,
    `**Level:** ${level.level ? LEVEL[level.level] : '· No data'}${
      level.next && unmet.length > 0
        ? `; ${LEVEL[level.next]} still asks for: ${unmet
            .map(criterion => text(criterion.text))
            .join('; ')}`
        : ''
    }`,
    `**Gaps:** ${gapSentence(summary)}`,
    summary.best.length > 0 &&
      `**Best areas:**\n${mentions(summary.best, measure)}`,
    summary.worst.length > 0 &&
      `**Worst areas:**\n${mentions(summary.worst, measure)}`,
    `**Forecast:** ${text(summary.forecast)}`,
    summary.statedPriority &&
      `**Stated priority:** ${PRIORITY[summary.statedPriority.level]}${
        summary.statedPriority.reason
          ? ` (${text(summary.statedPriority.reason)})`
          : ''
      }`,
  ].filter((item): item is string => Boolean(item));
  return blocks(
    '## Executive summary',
    `**${VERDICT[summary.verdict.state]}.** ${text(summary.verdict.sentence)}`,
    bullets(items),
  );
}

export function mention(area: ReportAreaMention, noun: string): string {
  return `${text(area.name)}: ${rateOf(area.coverage, noun)}`;
}

/** Worst first: by level, then by what is missing. */
export function worstAreas(analysis: Analysis, most: number) {
  const rank: AreaLevel[] = ['critical-gap', 'gap'];
  const missing = (area: ReportAreaMention) =>
    area.coverage.total - area.coverage.covered;
  return mentionable(analysis)
    .filter(({ level }) => rank.includes(level))
    .sort(
      (a, b) =>
        priorityRank(a) - priorityRank(b) ||
        rank.indexOf(a.level) - rank.indexOf(b.level) ||
        missing(b) - missing(a),
    )
    .slice(0, most);
}

function bestAreas(analysis: Analysis, most: number) {
  return mentionable(analysis)
    .filter(({ level }) => level === 'good' || level === 'fair')
    .sort((a, b) => b.coverage.percent! - a.coverage.percent!)
    .slice(0, most);
}

function priorityRank({ priority }: ReportAreaMention): number {
  return priority ? PRIORITIES.indexOf(priority) : PRIORITIES.length;
}

function mentionable(analysis: Analysis): ReportAreaMention[] {
  return analysis.areas
    .map(area => ({
      name: area.definition.name,
      level: area.level,
      priority: area.priority,
      coverage: areaShare(area, measureOf(analysis)),
      rationale: area.definition.rationale ?? null,
    }))
    .filter(({ coverage }) => coverage.total > 0);
}

export function areaShare(area: AreaSummary, measure: 'lines' | 'files') {
  return share(
    measure === 'lines'
      ? area.totals.lines
      : { covered: area.testedFiles, total: area.files },
  );
}

function mentions(areas: ReportAreaMention[], noun: string): string {
  return areas
    .map(area => {
      const signs = [
        AREA_LEVEL[area.level],
        area.priority && `priority ${PRIORITY[area.priority]}`,
      ].filter(Boolean);
      return `  - ${mention(area, noun)}; ${signs.join(', ')}`;
    })
    .join('\n');
}

function gapSentence({ openGaps, gapCounts, gapIndex }: ReportSummary): string {
  const priorities = PRIORITIES.filter(level => gapCounts.byPriority[level] > 0)
    .map(
      level => `${PRIORITY[level]} ${formatCount(gapCounts.byPriority[level])}`,
    )
    .join(', ');
  const states = (['quick-win', 'blocked', 'exempt', 'not-measured'] as const)
    .filter(state => gapCounts.byState[state] > 0)
    .map(
      state => `${GAP_STATE[state]} ${formatCount(gapCounts.byState[state])}`,
    )
    .join(', ');
  const all = [
    `${counted(openGaps, 'file')} with an open gap`,
    priorities && `by priority: ${priorities}`,
    states && `by state: ${states}`,
    gapIndex !== null &&
      `gap index ${Math.round(gapIndex)} (0 is best, 100 worst)`,
  ];
  return all.filter(Boolean).join('; ');
}
