import {
  EntityRollUp,
  isOpen,
  percentOf,
  rollUp,
  RollUpGap,
  RollUpMember,
  ScorecardEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { analyseFixture } from './analyseFixture';
import {
  BATCH_SERVER,
  batchServerFiles,
  batchServerHistory,
  batchServerOverview,
} from './batchServer';

/** Systems of the only domain. */
const COMMERCE = ['system:default/checkout', 'system:default/shop'];

/** By name: target, due date, whether it will be reached. */
const GOALS: Record<
  string,
  [target: number, due: string, track: RollUpMember['track']]
> = {
  'payments-api': [75, '2026-06-30', 'at-risk'],
  ledger: [90, '2026-03-31', 'reached'],
  'checkout-web': [80, '2026-06-30', 'off-track'],
  'catalogue-search': [90, '2026-12-31', 'on-track'],
  'batch-server': [60, '2026-06-30', 'at-risk'],
};

/** Uploads before it are too old. */
const STALE_BEFORE = '2025-10-20';

const PRIORITIES = ['critical', 'high', 'medium', 'low'];

const batchServer = analyseFixture({
  overview: batchServerOverview,
  history: batchServerHistory,
  files: batchServerFiles,
  portal: { targets: [], overrides: [], exceptions: [] },
});

/** What the backend makes of a group, system or domain of the fixtures. */
export function rollUpFixture(
  entityRef: string,
  organisation: ScorecardEntity[],
): EntityRollUp {
  const members = organisation
    .filter(
      ({ owner, system }) =>
        owner === entityRef ||
        system === entityRef ||
        (entityRef === 'domain:default/commerce' &&
          system !== null &&
          COMMERCE.includes(system)),
    )
    .map(toMember)
    .sort((a, b) => a.entityRef.localeCompare(b.entityRef));
  return {
    entityRef,
    summary: rollUp(
      members.map(member => ({
        ...member,
        ref: member.entityRef,
        exempt: member.standing === 'exempt',
        deprecated: member.standing === 'deprecated',
        risk: null,
      })),
    ),
    members,
    hidden: entityRef === 'group:default/payments' ? 2 : 0,
    worstGaps: members
      .flatMap(worstGapsOf)
      .sort(
        (a, b) =>
          PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority),
      ),
  };
}

/** Real ones of the one entity that was analysed, one of each other. */
function worstGapsOf({ entityRef, gaps }: RollUpMember): RollUpGap[] {
  if (entityRef === BATCH_SERVER) {
    return batchServer.gaps
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

function toMember(entity: ScorecardEntity): RollUpMember {
  const { entityRef, totals, uploadedAt } = entity;
  const name = entityRef.split('/')[1];
  const lines = totals?.lines ?? null;
  const [target, targetDue, track] = (lines && GOALS[name]) ?? [
    null,
    null,
    null,
  ];
  return {
    entityRef,
    title: entity.title,
    owner: entity.owner,
    type: entity.type,
    standing: name === 'legacy-import' ? 'deprecated' : 'counted',
    lines,
    uploadedAt,
    stale: uploadedAt !== null && uploadedAt < STALE_BEFORE,
    target,
    targetDue,
    track,
    level: lines && levelOf(percentOf(lines)),
    gaps:
      entityRef === BATCH_SERVER
        ? batchServer.gapCounts.byPriority
        : gapsOf((lines?.total ?? 0) - (lines?.covered ?? 0)),
    gapIndex: lines && 100 - (percentOf(lines) ?? 100),
  };
}

function levelOf(percent: number | null): RollUpMember['level'] {
  if (percent === null || percent >= 90) {
    return 'gold';
  }
  if (percent >= 80) {
    return 'silver';
  }
  return percent >= 60 ? 'bronze' : 'none';
}

function gapsOf(uncovered: number): RollUpMember['gaps'] {
  return {
    critical: Math.floor(uncovered / 900),
    high: Math.floor(uncovered / 300),
    medium: Math.floor(uncovered / 90),
    low: Math.floor(uncovered / 200),
  };
}
