import {
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  SCORECARD_DIMENSIONS,
  ScorecardDimension,
  ScorecardFilter,
  SCORECARD_GROUP_SORTS,
  ScorecardGroupSort,
} from '@backstage-coverage/plugin-coverage-common';

export const LEVEL_FILTERS = [
  'gold',
  'silver',
  'bronze',
  'none',
  'no-data',
] as const;
export const TRACK_FILTERS = [
  'reached',
  'on-track',
  'at-risk',
  'off-track',
  'unknown',
] as const;
export const STANDING_FILTERS = ['counted', 'exempt', 'deprecated'] as const;
export const ADOPTION_FILTERS = [
  'annotated',
  'uploading',
  'with-target',
  'not-reporting',
] as const;
export const STALE_FILTERS = ['true', 'false'] as const;

/** Parts of a filter that take words instead of values of the catalog. */
export const CHOICES = {
  level: LEVEL_FILTERS,
  track: TRACK_FILTERS,
  standing: STANDING_FILTERS,
  adoption: ADOPTION_FILTERS,
  stale: STALE_FILTERS,
} as const;

export type ChoiceFilter = keyof typeof CHOICES;

/** A filter by its name in the URL, except for the search. */
export type FilterName = ScorecardDimension | ChoiceFilter;

export const CHOICE_FILTERS = Object.keys(CHOICES) as ChoiceFilter[];

/** Of which one value holds at a time. */
export const SINGLE_CHOICES: readonly ChoiceFilter[] = ['adoption', 'stale'];

export const FILTER_NAMES: readonly FilterName[] = [
  ...SCORECARD_DIMENSIONS,
  ...CHOICE_FILTERS,
];

export type ScorecardUrl = Record<
  | FilterName
  | 'search'
  | 'by'
  | 'sort'
  | 'order'
  /** Table, heat map or bubbles, and these as a chart or a table. */
  | 'show'
  | 'bubbles'
  /** Of gaps: priorities. */
  | 'priority'
  /** Groups whose contents are shown, and how many rows inside of which. */
  | 'open'
  | 'inside'
  /** How many rows of the view's list are shown. */
  | 'rows',
  string
>;

/** What is left out of the URL. */
export const SCORECARD_URL: ScorecardUrl = {
  ...(Object.fromEntries(FILTER_NAMES.map(name => [name, ''])) as Record<
    FilterName,
    string
  >),
  search: '',
  by: '',
  sort: '',
  order: '',
  show: 'table',
  bubbles: 'chart',
  priority: '',
  open: '',
  inside: '',
  rows: '',
};

/** Values as one parameter of the URL; they may hold commas themselves. */
export function joinValues(values: readonly string[]): string {
  return values.map(value => value.replace(/[%,]/g, escapeOne)).join(',');
}

export function splitValues(text: string): string[] {
  return text === ''
    ? []
    : text
        .split(',')
        .map(part => part.replace(/%2C/g, ',').replace(/%25/g, '%'));
}

function escapeOne(character: string): string {
  return character === '%' ? '%25' : '%2C';
}

/** What the URL filters by; words that mean nothing are left out. */
export function filterOf(url: ScorecardUrl): ScorecardFilter {
  const filter: ScorecardFilter = {};
  for (const dimension of SCORECARD_DIMENSIONS) {
    const values = splitValues(url[dimension]);
    if (values.length > 0) {
      filter[dimension] = values;
    }
  }
  const chosen = <T extends string>(name: ChoiceFilter, words: readonly T[]) =>
    words.filter(word => splitValues(url[name]).includes(word));
  const level = chosen('level', LEVEL_FILTERS);
  const track = chosen('track', TRACK_FILTERS);
  const standing = chosen('standing', STANDING_FILTERS);
  const [adoption] = chosen('adoption', ADOPTION_FILTERS);
  const [stale] = chosen('stale', STALE_FILTERS);
  return {
    ...filter,
    ...(url.search.trim() && { search: url.search.trim() }),
    ...(level.length > 0 && { level }),
    ...(track.length > 0 && { track }),
    ...(standing.length > 0 && { standing }),
    ...(adoption && { adoption }),
    ...(stale && { stale: stale === 'true' }),
  };
}

/** What the table is grouped by. */
export function dimensionOf(url: ScorecardUrl): ScorecardDimension {
  return SCORECARD_DIMENSIONS.find(name => name === url.by) ?? 'owner';
}

/** Names from their first on, numbers from their largest. */
export function groupSortOf(url: ScorecardUrl): {
  sort: ScorecardGroupSort;
  order: 'asc' | 'desc';
} {
  const sort =
    SCORECARD_GROUP_SORTS.find(name => name === url.sort) ?? 'uncovered';
  const usual = sort === 'name' ? 'asc' : 'desc';
  const order = url.order === 'asc' || url.order === 'desc' ? url.order : usual;
  return { sort, order };
}

/** The grouped table that the URL asks for. */
export function groupsRequestOf(url: ScorecardUrl): ListScorecardGroupsRequest {
  return { ...filterOf(url), by: dimensionOf(url), ...groupSortOf(url) };
}

/**
 * The entities of a row, of those that the filter leaves. In the tree of groups
 * they are those that the group owns itself, since the groups below it are rows
 * of their own.
 */
export function membersRequestOf(
  filter: ScorecardFilter,
  by: ScorecardDimension,
  value: string,
): ListScorecardMembersRequest {
  return { ...filter, by: by === 'group' ? 'owner' : by, value };
}
