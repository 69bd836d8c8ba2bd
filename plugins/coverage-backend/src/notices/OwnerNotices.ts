import { Entity } from '@backstage/catalog-model';
import { wantsCoverageNotifications } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { AnalysisChange } from '../announcements/AnalysisChange';
import { findExempt, standingOf } from '../database/entities/entityStanding';
import { describeEntity } from '../service/describeEntity';
import { criticalGapNotice } from './criticalGapNotice';
import { NoticeSender } from './NoticeSender';
import { OwnerNoticeRule } from './OwnerNotice';
import { regressionNotice } from './regressionNotice';
import { staleNotice } from './staleNotice';

const RULES: OwnerNoticeRule[] = [
  regressionNotice,
  criticalGapNotice,
  staleNotice,
];

/**
 * Tells the owners of an entity what its analysis says to them, unless the entity
 * does not count: it is exempt or deprecated.
 */
export class OwnerNotices {
  readonly #sender: NoticeSender;
  readonly #db: Knex;

  constructor(options: { sender: NoticeSender; db: Knex }) {
    this.#sender = options.sender;
    this.#db = options.db;
  }

  async tell(change: AnalysisChange): Promise<void> {
    const { entity } = change;
    const notices = RULES.map(rule => rule(change)).filter(
      notice => notice !== null,
    );
    if (
      notices.length === 0 ||
      !wantsCoverageNotifications(entity) ||
      !(await this.#counts(entity))
    ) {
      return;
    }
    const { entityRef: subject, owners } = describeEntity(entity);
    for (const { text, ...what } of notices) {
      for (const recipient of owners) {
        await this.#sender.send({ ...what, subject, recipient }, text);
      }
    }
  }

  async #counts(entity: Entity): Promise<boolean> {
    const { entityRef, lifecycle, switchedOff } = describeEntity(entity);
    const exempt = await findExempt(this.#db, [entityRef], new Date());
    const standing = standingOf(
      { switched_off: switchedOff, lifecycle },
      exempt.has(entityRef),
    );
    return standing === 'counted';
  }
}
