import {
  percentOf,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import {
  gapsOf,
  levelOf,
  trendOf,
  organisation,
  organisationGroups,
  OrganisationGroup,
} from '../src/__fixtures__/organisation';

const DIVISIONS = ['logistics', 'insights', 'mobile'];
const TEAMS_EACH = 4;
const LANGUAGES = ['java', 'kotlin', 'typescript', 'go', 'python'];
const TRACKS = ['on-track', 'at-risk', 'off-track', 'reached', null] as const;

const teams = DIVISIONS.flatMap(division =>
  Array.from({ length: TEAMS_EACH }, (_, i) => `${division}-${i + 1}`),
);

/** Beside the teams of the fixtures, divisions of made-up ones. */
export const largeGroups: OrganisationGroup[] = [
  ...organisationGroups,
  ...DIVISIONS.map(name => ({
    ref: `group:default/${name}`,
    title: `${name[0].toUpperCase()}${name.slice(1)} division`,
    parent: null,
  })),
  ...teams.map(name => ({
    ref: `group:default/${name}`,
    title: null,
    parent: `group:default/${name.split('-')[0]}`,
  })),
];

/** Beside the entities of the fixtures, many that are made up. */
export const largeOrganisation: ScorecardMember[] = [
  ...organisation,
  ...teams.flatMap((team, t) =>
    Array.from({ length: 5 + ((t * 7) % 9) }, (_, i) => memberOf(team, t, i)),
  ),
];

function memberOf(team: string, t: number, i: number): ScorecardMember {
  const total = 400 + ((t * 911 + i * 577) % 9000);
  const share = 0.35 + 0.6 * (((t * 37 + i * 53) % 97) / 97);
  const isMissing = (t + i * 3) % 7 === 0;
  const lines = isMissing
    ? null
    : { total, covered: Math.round(total * share) };
  const owner = `group:default/${team}`;
  const change = lines && ((t * 5 + i * 3) % 9) - 3;
  const track = lines && TRACKS[(t + i) % TRACKS.length];
  return {
    entityRef: `component:default/${team}-service-${i + 1}`,
    title: null,
    kind: 'component',
    owner,
    owners: [owner],
    system: `system:default/${team}`,
    domain: `domain:default/${team.split('-')[0]}`,
    type: i % 4 === 3 ? 'library' : 'service',
    lifecycle: i % 6 === 5 ? 'experimental' : 'production',
    tier: String(1 + (i % 3)),
    tags: i % 2 ? ['internal'] : ['public', 'internal'],
    language: LANGUAGES[(t + i) % LANGUAGES.length],
    annotated: !isMissing || i % 2 === 0,
    standing: i === 4 ? 'exempt' : 'counted',
    lines,
    measures: {
      lines,
      branches: lines && {
        total: Math.round(total / 3),
        covered: Math.round((total / 3) * share * 0.85),
      },
      functions: lines && {
        total: Math.round(total / 9),
        covered: Math.round((total / 9) * Math.min(1, share * 1.1)),
      },
    },
    uploadedAt: isMissing ? null : '2025-10-30T09:00:00.000Z',
    stale: !isMissing && (t + i) % 11 === 0,
    target: track ? 80 : null,
    targetDue: track ? '2026-06-30' : null,
    track,
    level: lines && levelOf(percentOf(lines)),
    gaps: gapsOf(lines ? lines.total - lines.covered : 0),
    gapIndex: lines && (1 - share) * 100 * (0.6 + ((t * 13) % 40) / 100),
    change: { days: 30, points: change },
    trend: trendOf(percentOf(lines), change ?? 0),
    simulated: true,
  };
}
