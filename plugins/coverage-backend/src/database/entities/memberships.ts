import {
  NO_VALUE,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';
import { RawDbEntityRow } from './RawDbEntityRow';

/** What an entity is grouped and filtered by; `all` has every entity in ''. */
export type Dimension = ScorecardDimension | 'all';

export interface Membership {
  dimension: Dimension;
  value: string;
}

/** The groups above each of some groups, all the way up. */
export type GroupsAbove = (group: string) => Iterable<string>;

/** PostgreSQL's indexes take no text of any length. */
const MAX_LENGTH = 500;

/** The values of an entity in all dimensions, each once. */
export function membershipsOf(
  row: Pick<
    RawDbEntityRow,
    | 'owners'
    | 'system'
    | 'domain'
    | 'type'
    | 'lifecycle'
    | 'tier'
    | 'tags'
    | 'language'
  >,
  groupsAbove: GroupsAbove,
): Membership[] {
  const owners: string[] = JSON.parse(row.owners);
  const groups = owners
    .filter(owner => owner.startsWith('group:'))
    .flatMap(owner => [owner, ...groupsAbove(owner)]);
  const values: Record<ScorecardDimension, (string | null)[]> = {
    owner: owners,
    group: groups,
    system: [row.system],
    domain: [row.domain],
    type: [row.type],
    lifecycle: [row.lifecycle],
    tier: [row.tier],
    tag: JSON.parse(row.tags),
    language: [row.language],
  };
  return [
    { dimension: 'all', value: '' },
    ...Object.entries(values).flatMap(([dimension, all]) =>
      onceEach(all).map(value => ({
        dimension: dimension as ScorecardDimension,
        value,
      })),
    ),
  ];
}

function onceEach(values: (string | null)[]): string[] {
  const known = new Set(
    values.filter(value => value).map(value => value!.slice(0, MAX_LENGTH)),
  );
  return known.size > 0 ? [...known] : [NO_VALUE];
}

/** Names a membership in sets. */
export function keyOf({ dimension, value }: Membership): string {
  return `${dimension} ${value}`;
}
