import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { Badge } from './renderBadge';

/** Measures that a badge may be of. */
export const BADGE_MEASURES = ['lines', 'branches', 'functions'] as const;
export type BadgeMeasure = (typeof BADGE_MEASURES)[number];

/** What a badge is made of. */
export type BadgeFacts = Pick<
  RawDbEntityRow,
  | 'lines_total'
  | 'lines_covered'
  | 'branches_total'
  | 'branches_covered'
  | 'functions_total'
  | 'functions_covered'
  | 'target'
  | 'open_critical'
>;

/**
 * What the badge of an entity says. Its colour tells what the number alone does not:
 * that critical gaps are open, or whether the target, which is one of lines, is
 * reached. Without either it is plain.
 *
 * @param facts - `undefined`: nothing is known of the entity
 */
export function badgeOf(
  facts: BadgeFacts | undefined,
  measure: BadgeMeasure,
): Badge {
  const label = measure === 'lines' ? 'coverage' : `${measure} covered`;
  const percent = facts ? percentOf(countOf(facts, measure)) : null;
  if (!facts || percent === null) {
    return {
      label,
      value: 'not measured',
      title: `Coverage of ${measure} is not measured`,
      tone: 'unknown',
    };
  }
  const value = formatPercent(percent);
  const isOfLines = measure === 'lines';
  const target = isOfLines ? facts.target : null;
  const critical = isOfLines ? facts.open_critical ?? 0 : 0;
  const title = [
    `${value} of ${measure} are covered`,
    ...(target === null ? [] : [`the target is ${formatPercent(target)}`]),
    ...(critical > 0 ? [`critical gaps: ${critical}`] : []),
  ].join('; ');
  return { label, value, title, tone: toneOf(percent, target, critical) };
}

function toneOf(
  percent: number,
  target: number | null,
  critical: number,
): Badge['tone'] {
  if (critical > 0) {
    return 'critical';
  }
  if (target === null) {
    return 'plain';
  }
  return percent >= target ? 'reached' : 'below';
}

function countOf(facts: BadgeFacts, measure: BadgeMeasure) {
  const total = facts[`${measure}_total`];
  const covered = facts[`${measure}_covered`];
  return total === null || covered === null ? null : { total, covered };
}
