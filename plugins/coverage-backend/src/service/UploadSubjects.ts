import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  MatchableEntity,
  matchesEntity,
} from '@backstage-coverage/plugin-coverage-common';
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
  async check(entity: Entity, caller: Caller): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    await this.#check(entityRef, caller, async () => ({
      ...entityFacts(entity),
      ...(await this.#placementOf(entityRef)),
    }));
  }

  /** The same where the catalog has no such entity: nothing but its kind is known. */
  async checkLeft(entityRef: string, caller: Caller): Promise<void> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    await this.#check(entityRef, caller, async () =>
      entityFacts({ apiVersion: '', kind, metadata: { namespace, name } }),
    );
  }

  async #check(
    entityRef: string,
    { credentials }: Caller,
    factsOf: () => Promise<MatchableEntity>,
  ): Promise<void> {
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
        ? await isForOneOf(rules, factsOf)
        : this.#ingest.others === 'allow';
    if (!isAllowed) {
      throw new NotAllowedError(
        `The token of '${subject}' may not write for ${entityRef} (coverage.ingest.subjects); use the token of its team`,
      );
    }
  }
}

async function isForOneOf(
  rules: IngestConfig['subjects'],
  factsOf: () => Promise<MatchableEntity>,
): Promise<boolean> {
  const facts = await factsOf();
  return rules.some(rule => matchesEntity(rule.for, facts));
}
