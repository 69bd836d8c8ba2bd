import {
  ListScorecardGapsRequest,
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  ListScorecardValuesRequest,
  ScorecardApi,
  ScorecardDimension,
  ScorecardFilter,
  ScorecardGap,
  ScorecardGroup,
  ScorecardMember,
  ScorecardPage,
  ScorecardSummary,
  ScorecardTrend,
  ScorecardTrendRequest,
  ScorecardValue,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import {
  OrganisationGroup,
  organisation,
  organisationGroups,
} from './organisation';
import { Value, sorted, toPage } from './pages';
import { worstGapsOf } from './rollUps';
import { matchesFilter, valuesOf } from './scorecardFilter';
import { dailyLines, groupRow, numbersOf } from './scorecardNumbers';

/** The scorecard over members in memory, slow and obvious. */
export class InMemoryScorecard implements ScorecardApi {
  readonly #members: readonly ScorecardMember[];
  readonly #groups: readonly OrganisationGroup[];
  readonly #hidden: number;

  constructor(
    options: {
      members?: readonly ScorecardMember[];
      groups?: readonly OrganisationGroup[];
      hidden?: number;
    } = {},
  ) {
    this.#members = options.members ?? organisation;
    this.#groups = options.groups ?? organisationGroups;
    this.#hidden = options.hidden ?? 0;
  }

  async getScorecardSummary(
    filter: ScorecardFilter = {},
  ): Promise<ScorecardSummary> {
    const members = this.#find(filter);
    const counted = members.filter(({ standing }) => standing === 'counted');
    const uploading = counted.filter(({ lines }) => lines);
    return {
      ...numbersOf(members),
      funnel: {
        entities: counted.length,
        annotated: counted.filter(one => one.annotated || one.lines).length,
        uploading: uploading.length,
        withTarget: uploading.filter(one => one.target !== null).length,
      },
      hidden: this.#hidden,
      simulated: members.some(({ simulated }) => simulated),
    };
  }

  async listScorecardGroups(
    request: ListScorecardGroupsRequest,
  ): Promise<ScorecardPage<ScorecardGroup>> {
    const { by, parent, sort = 'uncovered', order = 'desc' } = request;
    const members = this.#find(request);
    const rows = this.#valuesAmong(members, by)
      .filter(value => by !== 'group' || this.#isBelow(value, parent))
      .map(value =>
        groupRow({
          value,
          title: this.#titleOf(value),
          hasChildren:
            by === 'group' &&
            this.#groups.some(group => group.parent === value),
          members: members.filter(one =>
            valuesOf(one, by, this.#groups).includes(value),
          ),
        }),
      );
    const { items, ...page } = toPage(
      sorted(rows, row => groupValue(row, sort), order),
      request,
      50,
    );
    return { items, ...page, hidden: this.#hidden };
  }

  async listScorecardMembers(
    request: ListScorecardMembersRequest = {},
  ): Promise<ScorecardPage<ScorecardMember>> {
    const { sort = 'uncovered', order = 'desc', by, value = '' } = request;
    const found = this.#find(request).filter(
      one =>
        by === undefined || valuesOf(one, by, this.#groups).includes(value),
    );
    return {
      ...toPage(
        sorted(found, one => memberValue(one, sort), order),
        request,
        50,
      ),
      hidden: this.#hidden,
    };
  }

  async getScorecardTrend(
    request: ScorecardTrendRequest = {},
  ): Promise<ScorecardTrend> {
    const members = this.#find(request);
    return {
      points: dailyLines(members, request.days ?? 90),
      target: numbersOf(members).target,
      withTarget: members.filter(
        ({ standing, lines, target }) =>
          standing === 'counted' && lines && target !== null,
      ).length,
    };
  }

  async listScorecardGaps(
    request: ListScorecardGapsRequest = {},
  ): Promise<ScorecardPage<ScorecardGap>> {
    const members = this.#find(request);
    const gaps = worstGapsOf(members)
      .filter(
        ({ priority }) =>
          !request.priority?.length || request.priority.includes(priority),
      )
      .map((gap): ScorecardGap => {
        const member = members.find(one => one.entityRef === gap.entityRef)!;
        const { title, owner, simulated } = member;
        return { ...gap, title, owner, ruleIds: ['A1'], simulated };
      });
    return { ...toPage(gaps, request, 25), hidden: this.#hidden };
  }

  async listScorecardValues(
    request: ListScorecardValuesRequest,
  ): Promise<ScorecardValue[]> {
    const { dimension, search = '', limit = 50 } = request;
    return this.#valuesAmong(this.#members, dimension)
      .map(value => ({
        value,
        title: this.#titleOf(value),
        entities: this.#members.filter(one =>
          valuesOf(one, dimension, this.#groups).includes(value),
        ).length,
      }))
      .filter(({ value, title }) =>
        `${value} ${title}`.toLowerCase().includes(search.toLowerCase()),
      )
      .sort((a, b) => b.entities - a.entities)
      .slice(0, limit);
  }

  async exportScorecard(
    request: ListScorecardGroupsRequest,
    format: 'csv' | 'markdown',
  ): Promise<string> {
    const { items } = await this.listScorecardGroups({
      ...request,
      limit: 200,
    });
    const rows = items.map(({ value, summary }) => [
      value,
      summary.weighted?.toFixed(2) ?? '',
    ]);
    return format === 'csv'
      ? rows.map(row => `${row.join(',')}\r\n`).join('')
      : rows.map(row => `| ${row.join(' | ')} |\n`).join('');
  }

  #find(filter: ScorecardFilter): ScorecardMember[] {
    return this.#members.filter(one =>
      matchesFilter(one, filter, this.#groups),
    );
  }

  #valuesAmong(
    members: readonly ScorecardMember[],
    dimension: ScorecardDimension,
  ): string[] {
    return [
      ...new Set(
        members.flatMap(one => valuesOf(one, dimension, this.#groups)),
      ),
    ];
  }

  #isBelow(value: string, parent: string | undefined): boolean {
    const above = this.#groups.find(({ ref }) => ref === value)?.parent;
    return (above ?? undefined) === parent;
  }

  #titleOf(value: string): string | null {
    return this.#groups.find(({ ref }) => ref === value)?.title ?? null;
  }
}

function groupValue(
  { value, title, summary, change, target }: ScorecardGroup,
  sort: NonNullable<ListScorecardGroupsRequest['sort']>,
): Value {
  const { tracks, entities } = summary;
  const known = entities - tracks.unknown;
  return {
    name: title ?? value,
    entities,
    coverage: summary.weighted,
    change: change.points,
    target,
    'on-track':
      known === 0 ? null : (tracks['on-track'] + tracks.reached) / known,
    critical: summary.gaps.critical,
    high: summary.gaps.high,
    'gap-index': summary.gapIndex,
    uncovered: summary.lines && summary.lines.total - summary.lines.covered,
    stale: summary.stale,
  }[sort];
}

function memberValue(
  member: ScorecardMember,
  sort: NonNullable<ListScorecardMembersRequest['sort']>,
): Value {
  const { lines, gaps } = member;
  return {
    name: member.title ?? member.entityRef,
    owner: member.owner,
    system: member.system,
    coverage: percentOf(lines),
    change: member.change.points,
    target: member.target,
    uncovered: lines && lines.total - lines.covered,
    critical: gaps.critical,
    high: gaps.high,
    'gap-index': member.gapIndex,
    uploaded: member.uploadedAt,
  }[sort];
}
