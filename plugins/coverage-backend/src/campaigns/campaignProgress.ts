import {
  Campaign,
  CampaignProgress,
  CampaignTeam,
  Count,
  matchesEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { MeasuredEntity } from '../database/policies/measuredEntities';
import {
  addToCounts,
  AssessedEntity,
  assessEntity,
  noCounts,
} from '../service/targetOutlooks';

/** The entities of a campaign, against its target and due date. */
export function assessCampaign(
  campaign: Campaign,
  entities: MeasuredEntity[],
  context: { now: string; staleAfterDays: number },
): AssessedEntity[] {
  const { measure, target, due } = campaign;
  return entities
    .filter(entity => matchesEntity(campaign.scope, entity))
    .map(entity =>
      assessEntity(entity, { measure, value: target, by: due }, context),
    );
}

/** How they stand, all together and by owner: each of several owners has the entity. */
export function progressOf(
  assessed: AssessedEntity[],
): Pick<CampaignProgress, 'counts' | 'lines' | 'teams'> {
  const whole = emptyTeam(null);
  const teams = new Map<string | null, CampaignTeam>();
  for (const one of assessed) {
    const { owners } = one.entity;
    const own = (owners.length > 0 ? owners : [null]).map(owner => {
      const team = teams.get(owner) ?? emptyTeam(owner);
      teams.set(owner, team);
      return team;
    });
    for (const sum of [whole, ...own]) {
      addToCounts(sum, one);
      sum.lines = addLines(sum.lines, one.entity);
    }
  }
  const { owner: _, title: __, lines, ...counts } = whole;
  return { counts, lines, teams: [...teams.values()].sort(byBehind) };
}

function emptyTeam(owner: string | null): CampaignTeam {
  return { owner, title: null, lines: null, ...noCounts() };
}

function addLines(
  sum: Count | null,
  { standing, counts }: MeasuredEntity,
): Count | null {
  if (standing !== 'counted' || !counts.lines) {
    return sum;
  }
  return {
    covered: (sum?.covered ?? 0) + counts.lines.covered,
    total: (sum?.total ?? 0) + counts.lines.total,
  };
}

/** Most behind first, those without owner last. */
function byBehind(a: CampaignTeam, b: CampaignTeam): number {
  return (
    Number(a.owner === null) - Number(b.owner === null) ||
    b.behind - a.behind ||
    b.entities - a.entities ||
    ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1)
  );
}
