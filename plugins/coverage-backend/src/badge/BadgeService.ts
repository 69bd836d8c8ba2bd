import { Knex } from 'knex';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { AccessGate } from '../service/AccessGate';
import { Caller } from '../service/Caller';
import { BadgeMeasure, badgeOf } from './badgeOf';
import { renderBadge } from './renderBadge';

/**
 * Badges for READMEs. One costs a look at one row, since whoever shows a page with it
 * asks for it.
 */
export class BadgeService {
  readonly #db: Knex;
  readonly #gate: AccessGate;
  /** Whether anybody may have them, without credentials too. */
  readonly isPublic: boolean;

  constructor(options: { db: Knex; gate: AccessGate; isPublic: boolean }) {
    this.#db = options.db;
    this.#gate = options.gate;
    this.isPublic = options.isPublic;
  }

  /**
   * @returns an SVG image
   * @throws NotAllowedError, NotFoundError unless badges are public; then that of an
   * unknown entity says the same as that of one without coverage, so that nobody
   * learns what there is
   */
  async render(
    entityRef: string,
    measure: BadgeMeasure,
    callerOf: () => Promise<Caller>,
  ): Promise<string> {
    if (!this.isPublic) {
      await this.#gate.read(entityRef, await callerOf());
    }
    const facts = await this.#db<RawDbEntityRow>('entity_coverage')
      .where({ entity_ref: entityRef, in_catalog: true })
      .first(
        'lines_total',
        'lines_covered',
        'branches_total',
        'branches_covered',
        'functions_total',
        'functions_covered',
        'target',
        'open_critical',
      );
    return renderBadge(badgeOf(facts, measure));
  }
}
