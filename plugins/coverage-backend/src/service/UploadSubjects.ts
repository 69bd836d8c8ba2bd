import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { matchesEntity } from '@backstage-coverage/plugin-coverage-common';
import { Placement } from '../database/entities/placement';
import { IngestConfig } from '../ingest/ingestConfig';
import { Caller } from './Caller';
import { entityFacts } from './entityFacts';

/**
 * What tokens of CI may write: service principals do not reach the permission
 * policy, and access restrictions know no entities.
 */
export class UploadSubjects {
  readonly #ingest: IngestConfig;
  readonly #placementOf: (entityRef: string) => Promise<Placement>;

  constructor(
    ingest: IngestConfig,
    placementOf: (entityRef: string) => Promise<Placement>,
  ) {
    this.#ingest = ingest;
    this.#placementOf = placementOf;
  }

  /**
   * @throws NotAllowedError when the caller is a service whose subject may not
   * write for the entity
   */
  async check(entity: Entity, { credentials }: Caller): Promise<void> {
    const { type, subject } = credentials.principal as {
      type?: string;
      subject?: string;
    };
    if (type !== 'service' || subject === undefined) {
      return;
    }
    const rules = this.#ingest.subjects.filter(
      rule => rule.subject === subject,
    );
    const isAllowed =
      rules.length > 0
        ? await this.#isForOneOf(rules, entity)
        : this.#ingest.others === 'allow';
    if (!isAllowed) {
      throw new NotAllowedError(
        `The token of '${subject}' may not write for ${stringifyEntityRef(
          entity,
        )} (coverage.ingest.subjects); use the token of its team`,
      );
    }
  }

  async #isForOneOf(
    rules: IngestConfig['subjects'],
    entity: Entity,
  ): Promise<boolean> {
    const facts = {
      ...entityFacts(entity),
      ...(await this.#placementOf(stringifyEntityRef(entity))),
    };
    return rules.some(rule => matchesEntity(rule.for, facts));
  }
}
