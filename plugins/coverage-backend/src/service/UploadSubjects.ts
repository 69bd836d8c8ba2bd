import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { matchesEntity } from '@backstage-coverage/plugin-coverage-common';
import { IngestConfig } from '../ingest/ingestConfig';
import { Caller } from './Caller';
import { entityFacts } from './entityFacts';

/**
 * What tokens of CI may write: service principals do not reach the permission
 * policy, and access restrictions know no entities.
 */
export class UploadSubjects {
  readonly #ingest: IngestConfig;

  constructor(ingest: IngestConfig) {
    this.#ingest = ingest;
  }

  /**
   * @throws NotAllowedError when the caller is a service whose subject may not
   * write for the entity
   */
  check(entity: Entity, { credentials }: Caller): void {
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
    const facts = entityFacts(entity);
    const isAllowed =
      rules.length > 0
        ? rules.some(rule => matchesEntity(rule.for, facts))
        : this.#ingest.others === 'allow';
    if (!isAllowed) {
      throw new NotAllowedError(
        `The token of '${subject}' may not write for ${stringifyEntityRef(
          entity,
        )} (coverage.ingest.subjects); use the token of its team`,
      );
    }
  }
}
