import {
  ListScorecardGapsRequest,
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  ListScorecardValuesRequest,
  scorecardCsv,
  ScorecardFilter,
  ScorecardGap,
  ScorecardGroup,
  scorecardMarkdown,
  ScorecardMember,
  ScorecardPage,
  ScorecardSummary,
  ScorecardTrend,
  ScorecardTrendRequest,
  ScorecardValue,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { Caller } from '../service/Caller';
import { staleBefore } from '../time/days';
import { readFilter, readRef, readRow } from './readFilter';
import { readGroups } from './readGroups';
import { readMembers } from './readMembers';
import { readSummary } from './readSummary';
import { readTrend } from './readTrend';
import { readValues } from './readValues';
import { readWorstGaps } from './readWorstGaps';
import { Selection } from './Selection';
import { VisibleEntities } from './VisibleEntities';

/** One query sorts all groups, so few pages are asked for. */
const ROWS_PER_EXPORT = 5_000;

/**
 * The organisation's numbers, of what the reader may see. What they may not see
 * is part of the answers, as a number, so the catalog is asked here and not by a
 * decorator. Every method throws NotAllowedError without the permission to read,
 * and InputError for a filter that cannot be meant.
 */
export class ScorecardService {
  readonly #db: Knex;
  readonly #visible: VisibleEntities;
  readonly #staleAfterDays: number;

  constructor(options: {
    db: Knex;
    visible: VisibleEntities;
    staleAfterDays: number;
  }) {
    this.#db = options.db;
    this.#visible = options.visible;
    this.#staleAfterDays = options.staleAfterDays;
  }

  async getSummary(
    filter: ScorecardFilter,
    caller: Caller,
  ): Promise<ScorecardSummary> {
    return readSummary(this.#db, await this.#select(filter, caller));
  }

  async listGroups(
    request: ListScorecardGroupsRequest,
    caller: Caller,
  ): Promise<ScorecardPage<ScorecardGroup>> {
    const parent = request.parent && readRef(request.parent, 'parent');
    const selection = await this.#select(request, caller);
    return readGroups(this.#db, selection, { ...request, parent });
  }

  async listMembers(
    request: ListScorecardMembersRequest,
    caller: Caller,
  ): Promise<ScorecardPage<ScorecardMember>> {
    const row = readRow(request);
    const selection = await this.#select(request, caller);
    return readMembers(this.#db, { ...selection, row }, request);
  }

  async getTrend(
    { days = 90, ...filter }: ScorecardTrendRequest,
    caller: Caller,
  ): Promise<ScorecardTrend> {
    return readTrend(this.#db, await this.#select(filter, caller), days);
  }

  async listGaps(
    request: ListScorecardGapsRequest,
    caller: Caller,
  ): Promise<ScorecardPage<ScorecardGap>> {
    const selection = await this.#select(request, caller);
    return readWorstGaps(this.#db, selection, request);
  }

  async listValues(
    request: ListScorecardValuesRequest,
    caller: Caller,
  ): Promise<ScorecardValue[]> {
    const everything = await this.#select({}, caller);
    return readValues(this.#db, everything, request);
  }

  /** All rows of the table. */
  async exportGroups(
    request: ListScorecardGroupsRequest,
    format: 'csv' | 'markdown',
    caller: Caller,
  ): Promise<string> {
    const groups: ScorecardGroup[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.listGroups(
        { ...request, limit: ROWS_PER_EXPORT, cursor },
        caller,
      );
      groups.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return format === 'csv'
      ? scorecardCsv(groups)
      : scorecardMarkdown(groups, {
          by: request.by,
          now: new Date().toISOString(),
        });
  }

  async #select(request: ScorecardFilter, caller: Caller): Promise<Selection> {
    const filter = readFilter(request);
    return {
      filter,
      scope: await this.#visible.scopeOf(caller),
      staleBefore: staleBefore(this.#staleAfterDays),
    };
  }
}
