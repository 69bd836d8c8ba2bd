import {
  EntityRollUp,
  isOpen,
  rollUp,
  RollUp,
  RollUpGap,
  RollUpMember,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { BATCH_SERVER } from './batchServer';
import { batchServerAnalysis } from './batchServerAnalysis';

const PRIORITIES = ['critical', 'high', 'medium', 'low'];

/** What the backend makes of a group, system or domain of the fixtures. */
export function rollUpFixture(
  entityRef: string,
  organisation: ScorecardMember[],
): EntityRollUp {
  const members = organisation
    .filter(({ owner, system, domain }) =>
      [owner, system, domain].includes(entityRef),
    )
    .sort((a, b) => a.entityRef.localeCompare(b.entityRef));
  return {
    entityRef,
    summary: summaryOf(members),
    members,
    hidden: entityRef === 'group:default/payments' ? 2 : 0,
    worstGaps: worstGapsOf(members),
  };
}

/** Without a gap index that weighs files, which the fixtures do not have. */
export function summaryOf(members: readonly RollUpMember[]): RollUp {
  return rollUp(
    members.map(member => ({
      ...member,
      ref: member.entityRef,
      exempt: member.standing === 'exempt',
      deprecated: member.standing === 'deprecated',
      risk: null,
    })),
  );
}

export function worstGapsOf(members: readonly RollUpMember[]): RollUpGap[] {
  return members
    .flatMap(gapsOfMember)
    .sort(
      (a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority),
    );
}

/** Real ones of the one entity that was analysed, one of each other. */
function gapsOfMember({ entityRef, gaps }: RollUpMember): RollUpGap[] {
  if (entityRef === BATCH_SERVER) {
    return batchServerAnalysis.gaps
      .filter(isOpen)
      .slice(0, 5)
      .map(gap => ({
        entityRef,
        path: gap.path,
        measuredPath: gap.measuredPath,
        priority: gap.priority.level,
        rationale: gap.priority.rationale,
        uncovered: gap.uncovered,
      }));
  }
  const path = 'src/core/engine.ts';
  return gaps.high > 0
    ? [
        {
          entityRef,
          path,
          measuredPath: path,
          priority: gaps.critical > 0 ? 'critical' : 'high',
          rationale: 'Much of the code depends on it.',
          uncovered: 40 * gaps.high,
        },
      ]
    : [];
}
