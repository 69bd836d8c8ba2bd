import {
  NO_VALUE,
  SCORECARD_DIMENSIONS,
  ScorecardDimension,
  ScorecardFilter,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { OrganisationGroup } from './organisation';

/** What a member is found under in a dimension. */
export function valuesOf(
  member: ScorecardMember,
  dimension: ScorecardDimension,
  groups: readonly OrganisationGroup[],
): readonly string[] {
  switch (dimension) {
    case 'owner':
      return orNone(member.owners);
    case 'group':
      return orNone(
        member.owners.flatMap(owner => withAncestors(owner, groups)),
      );
    case 'tag':
      return orNone(member.tags);
    default:
      return [member[dimension] ?? NO_VALUE];
  }
}

export function matchesFilter(
  member: ScorecardMember,
  filter: ScorecardFilter,
  groups: readonly OrganisationGroup[],
): boolean {
  const { search = '', level, track, standing, adoption, stale } = filter;
  return (
    SCORECARD_DIMENSIONS.every(dimension =>
      isAmong(valuesOf(member, dimension, groups), filter[dimension]),
    ) &&
    isAmong([member.entityRef], filter.entity) &&
    isAmong([member.level ?? 'no-data'], level) &&
    isAmong([member.track ?? 'unknown'], track) &&
    isAmong([member.standing], standing) &&
    (adoption === undefined || hasCome(member, adoption)) &&
    (stale === undefined || member.stale === stale) &&
    [member.entityRef, member.title, member.owner, member.system].some(text =>
      text?.toLowerCase().includes(search.toLowerCase()),
    )
  );
}

function hasCome(
  { annotated, lines, target }: ScorecardMember,
  adoption: NonNullable<ScorecardFilter['adoption']>,
): boolean {
  switch (adoption) {
    case 'annotated':
      return annotated || lines !== null;
    case 'uploading':
      return lines !== null;
    case 'with-target':
      return lines !== null && target !== null;
    default:
      return lines === null;
  }
}

function isAmong(
  values: readonly string[],
  wanted: readonly string[] | undefined,
): boolean {
  return !wanted?.length || values.some(value => wanted.includes(value));
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : [NO_VALUE];
}

function withAncestors(
  ref: string,
  groups: readonly OrganisationGroup[],
): string[] {
  const parent = groups.find(group => group.ref === ref)?.parent;
  return parent ? [ref, ...withAncestors(parent, groups)] : [ref];
}
