import {
  Count,
  missingToTarget,
  Outlook,
  percentOf,
  ScorecardMember,
  TargetCounts,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';

interface Wanted {
  value: number;
}

/** A member against a target, with the track of its own for a forecast. */
export function targetEntity(
  member: ScorecardMember,
  { value }: Wanted,
): TargetEntity {
  const { entityRef, title, owner, owners, lines, track } = member;
  const missing = lines?.total ? missingToTarget(lines, value) : null;
  const forecast = track === 'reached' || track === null ? 'unknown' : track;
  const measured: Outlook['state'] = missing === 0 ? 'reached' : forecast;
  const state = missing === null ? 'not-measured' : measured;
  return {
    entityRef,
    title,
    owner,
    owners,
    state,
    reason: state === 'unknown' ? 'too-little-history' : null,
    percent: percentOf(lines),
    missing,
    expectedOn: state === 'on-track' ? '2026-03-01' : null,
  };
}

export function countsOf(
  members: ScorecardMember[],
  target: Wanted,
): TargetCounts {
  const counted = members.filter(({ standing }) => standing === 'counted');
  const lists = listsOf(members, target);
  return {
    entities: counted.length,
    reached: lists.reached.length,
    onTrack: lists.onTrack.length,
    behind: lists.behind.length,
    unknown: lists.unknown.length,
    notMeasured: lists.notMeasured.length,
    exempt: members.filter(({ standing }) => standing === 'exempt').length,
    deprecated: members.filter(({ standing }) => standing === 'deprecated')
      .length,
  };
}

export function listsOf(members: ScorecardMember[], target: Wanted) {
  const all = members
    .filter(({ standing }) => standing === 'counted')
    .map(member => targetEntity(member, target));
  const of = (...states: Outlook['state'][]) =>
    all.filter(({ state }) => states.includes(state));
  return {
    reached: of('reached'),
    onTrack: of('on-track'),
    behind: of('at-risk', 'off-track'),
    unknown: of('unknown'),
    notMeasured: of('not-measured'),
  };
}

export function linesOfAll(members: ScorecardMember[]): Count | null {
  const measured = members.flatMap(({ standing, lines }) =>
    standing === 'counted' && lines ? [lines] : [],
  );
  return measured.length === 0
    ? null
    : {
        total: measured.reduce((sum, { total }) => sum + total, 0),
        covered: measured.reduce((sum, { covered }) => sum + covered, 0),
      };
}
