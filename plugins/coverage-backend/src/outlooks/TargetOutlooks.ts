import {
  CampaignProgress,
  EntityPredicate,
  TargetCounts,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { resolvePredicates } from '../database/policies/matchingEntities';
import { countHidden } from '../scorecard/selectEntities';
import { ReaderScope } from '../scorecard/Selection';
import { VisibleEntities } from '../scorecard/VisibleEntities';
import { readTitles } from '../scorecard/readTitles';
import { Caller } from '../service/Caller';
import { staleBefore } from '../time/days';
import { countOverruled, readCounts, readTeams } from './readCounts';
import {
  OutlookFilter,
  readFirstOfBuckets,
  readLateOwners,
  readOutlooks,
} from './readOutlooks';
import { AssessedEntity, OutlookBucket } from './assessEntity';
import { TargetQuery, TriedTarget } from './TargetQuery';

/** A target, and which entities it is for. */
export interface Asked {
  for: EntityPredicate;
  target: TriedTarget;
}

/**
 * Where the entities of the scorecard stand against targets that are not their
 * own. The database does the sums, so that memory does not grow with them.
 */
export class TargetOutlooks {
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

  /**
   * What a caller may see, and how many entities that leaves out.
   *
   * @throws NotAllowedError without the permission to read
   */
  async scopeOf(
    caller: Caller,
  ): Promise<{ scope: ReaderScope; hidden: number }> {
    const scope = await this.#visible.scopeOf(caller);
    const hidden = await countHidden(this.#db, {
      filter: {},
      scope,
      staleBefore: staleBefore(this.#staleAfterDays),
    });
    return { scope, hidden };
  }

  /** Of each target, one after the other: they are many, and share the database. */
  async countEach(
    asked: readonly Asked[],
    scope: ReaderScope,
  ): Promise<TargetCounts[]> {
    const counts: TargetCounts[] = [];
    for (const query of await this.#queries(asked, scope)) {
      counts.push((await readCounts(this.#db, query)).counts);
    }
    return counts;
  }

  /** @param rivals - who else's targets are taken before it */
  async countOverruled(
    asked: Asked,
    rivals: readonly EntityPredicate[],
    scope: ReaderScope,
  ): Promise<number> {
    const [query] = await this.#queries([asked], scope);
    return countOverruled(
      this.#db,
      query,
      await resolvePredicates(this.#db, rivals),
    );
  }

  async progressOf(
    asked: Asked,
    scope: ReaderScope,
  ): Promise<Pick<CampaignProgress, 'counts' | 'lines' | 'teams'>> {
    const [query] = await this.#queries([asked], scope);
    const [whole, teams] = await Promise.all([
      readCounts(this.#db, query),
      readTeams(this.#db, query),
    ]);
    const titles = await readTitles(
      this.#db,
      teams.map(({ owner }) => owner).filter(owner => owner !== null),
    );
    return {
      ...whole,
      teams: teams.map(team => ({
        ...team,
        title: (team.owner !== null && titles.get(team.owner)) || null,
      })),
    };
  }

  /** A page of those that count, most to do first. */
  async list(
    asked: Asked,
    scope: ReaderScope,
    page: OutlookFilter & { limit: number; offset: number },
  ): Promise<{ items: AssessedEntity[]; totalItems: number }> {
    const [query] = await this.#queries([asked], scope);
    return readOutlooks(this.#db, query, page);
  }

  /** Of each bucket those with most to do. */
  async firstOf(
    asked: Asked,
    scope: ReaderScope,
    options: { buckets: readonly OutlookBucket[]; limit: number },
  ): Promise<AssessedEntity[]> {
    const [query] = await this.#queries([asked], scope);
    return readFirstOfBuckets(this.#db, query, options);
  }

  /** Of all entities, whoever asks. */
  async lateOwners(asked: Asked): Promise<string[]> {
    const [query] = await this.#queries([asked], 'all');
    return readLateOwners(this.#db, query);
  }

  async #queries(
    asked: readonly Asked[],
    scope: ReaderScope,
  ): Promise<TargetQuery[]> {
    const meant = await resolvePredicates(
      this.#db,
      asked.map(one => one.for),
    );
    const now = new Date().toISOString();
    return asked.map(({ target }, i) => ({
      scope,
      meant: meant[i],
      target,
      now,
      staleAfterDays: this.#staleAfterDays,
    }));
  }
}
