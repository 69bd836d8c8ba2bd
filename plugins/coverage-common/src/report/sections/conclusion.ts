import { Analysis } from '../../analysis/Analysis';
import { EffortEstimate } from '../../effort/Effort';
import { formatPercent } from '../../model/ratio';
import { formatEffort } from '../../effort/formatEffort';
import { statedPercent } from '../../model/wording';
import { text } from '../../markdown/escape';
import { PRIORITY, VERDICT } from '../labels';
import { blocks, bullets, numbered } from '../../markdown/blocks';
import { measureOf, mention, ReportAreaMention, worstAreas } from './summary';

const MOST_GAPS = 5;

/**
 * What it comes down to.
 *
 * @public
 */
export interface ReportConclusion {
  verdict: Analysis['verdict'];
  measure: 'lines' | 'files';
  topGaps: ReportAreaMention[];
  effort: EffortEstimate;
  statedPriority: Analysis['statedPriority'];
  /** Per cent of the plan's measure, now and after the plan; `null`: not measured. */
  plan: {
    phases: number;
    from: number | null;
    to: number | null;
    target: number;
    reachesTarget: boolean;
  };
}

export function conclusionOf(analysis: Analysis): ReportConclusion {
  const { plan } = analysis;
  return {
    verdict: analysis.verdict,
    measure: measureOf(analysis),
    topGaps: worstAreas(analysis, MOST_GAPS),
    effort: plan.effort,
    statedPriority: analysis.statedPriority,
    plan: {
      phases: plan.phases.length,
      from: plan.from,
      to: plan.to,
      target: plan.options.target,
      reachesTarget: plan.reachesTarget,
    },
  };
}

export function conclusionMarkdown(conclusion: ReportConclusion): string {
  const { plan, measure, topGaps, verdict, statedPriority } = conclusion;
  const facts = [
    `**Status:** ${VERDICT[verdict.state]}`,
    plan.phases > 0 &&
      `**Estimated effort:** ${formatEffort(
        conclusion.effort,
      )}, an estimate with its range`,
    plan.phases > 0 && plan.from !== null && plan.to !== null
      ? `**What the plan reaches:** ${formatPercent(
          plan.from,
        )} -> ${formatPercent(
          plan.to,
        )} of ${measure}; the aim of ${statedPercent(plan.target)} is ${
          plan.reachesTarget ? '✓ reached' : '✗ not reached'
        }`
      : null,
    statedPriority &&
      `**Priority:** ${PRIORITY[statedPriority.level]}${
        statedPriority.reason ? ` (${text(statedPriority.reason)})` : ''
      }`,
  ].filter((fact): fact is string => Boolean(fact));
  return blocks(
    '## Conclusion',
    topGaps.length > 0
      ? blocks(
          'The gaps that matter most:',
          numbered(topGaps.map(gap => gapSentence(gap, measure))),
        )
      : 'No area has a gap.',
    bullets(facts),
  );
}

function gapSentence(gap: ReportAreaMention, measure: string): string {
  const parts = [
    gap.priority && PRIORITY[gap.priority],
    gap.rationale && text(gap.rationale),
  ].filter(Boolean);
  return `${mention(gap, measure)}${
    parts.length > 0 ? `; ${parts.join(', ')}` : ''
  }`;
}
