import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Analysis,
  AnalysisInput,
  analyse,
  assessPath,
  buildPlan,
  CoverageSignal,
  EntityFacts,
  fingerprintOf,
  matchesEntity,
  PathAssessment,
  Plan,
  PlanRequest,
  PolicyTarget,
} from '@backstage-coverage/plugin-coverage-common';
import { Announcer } from '../announcements/Announcer';
import {
  AnalysisStore,
  Freshness,
  WatchedChange,
} from '../database/AnalysisStore';
import { contentHash } from '../storage/contentHash';
import { today } from '../time/days';
import { toAnalysisInput } from './analysisInput';
import { CurrentPolicy } from './CurrentPolicy';
import { EntityFinder } from './EntityFinder';
import { entityFacts, providedApis } from './entityFacts';

/** Raise it when the same input gives another analysis than before. */
const RULES_VERSION = 7;

/** While an entity is analysed its input may change again, and again. */
const ATTEMPTS = 3;

/** Makes the analyses of entities and keeps them. */
export class Analyst {
  readonly #analyses: AnalysisStore;
  readonly #entities: EntityFinder;
  readonly #policies: CurrentPolicy;
  readonly #policyFingerprint: string;
  readonly #announcer: Announcer;
  readonly #logger: LoggerService;
  /** The parts of a page ask at once. */
  readonly #underWay = new Map<string, Promise<Analysis>>();

  constructor(options: {
    analyses: AnalysisStore;
    entities: EntityFinder;
    policies: CurrentPolicy;
    announcer: Announcer;
    logger: LoggerService;
  }) {
    this.#analyses = options.analyses;
    this.#entities = options.entities;
    this.#policies = options.policies;
    this.#policyFingerprint = `${RULES_VERSION}-${fingerprintOf(
      options.policies.stated,
    )}`;
    this.#announcer = options.announcer;
    this.#logger = options.logger;
  }

  /**
   * Analyses of another policy are stale, and those of an earlier day (UTC):
   * settings expire at the end of a day, and coverage ages. A target of the
   * portal makes those stale that it concerns.
   */
  freshness(): Freshness {
    return {
      policyFingerprint: this.#policyFingerprint,
      since: `${today()}T00:00:00.000Z`,
    };
  }

  /** The stored analysis, made anew where it is stale or missing. */
  async read(entity: Entity): Promise<Analysis> {
    const entityRef = stringifyEntityRef(entity);
    const { added } = await this.#policies.read();
    const known = await this.#analyses.findFresh(entityRef, {
      ...this.freshness(),
      factsFingerprint: fingerprintOfFacts(entityFacts(entity), added),
    });
    if (known) {
      return known;
    }
    const underWay = this.#underWay.get(entityRef);
    if (underWay) {
      return underWay;
    }
    const renewal = this.#renew(entity).finally(() =>
      this.#underWay.delete(entityRef),
    );
    this.#underWay.set(entityRef, renewal);
    return renewal;
  }

  /** The plan as it is, or what it would be under other circumstances. */
  async plan(entity: Entity, request: PlanRequest): Promise<Plan> {
    const analysis = await this.read(entity);
    if (Object.keys(request).length === 0) {
      return analysis.plan;
    }
    const { gaps, plan, planInput } = analysis;
    return buildPlan({
      gaps,
      ...planInput,
      options: { ...plan.options, ...request },
    });
  }

  /** The priority that its analysis gives a path, also of a file that is not there. */
  async assessPath(entity: Entity, path: string): Promise<PathAssessment> {
    const { input } = await this.#inputOf(entity);
    return assessPath(input, path);
  }

  /**
   * `read` after a change that is stored already: when it fails, the analysis
   * stays stale, and a later read or the task makes it. Open pages learn of the
   * change either way.
   */
  async refresh(entity: Entity, kind: CoverageSignal['kind']): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    try {
      await this.read(entity);
    } catch (error) {
      this.#logger.error(`${entityRef} could not be analysed`, error as Error);
    }
    this.#announcer.pagesChanged({ entityRef, kind });
  }

  async #renew(entity: Entity): Promise<Analysis> {
    for (let attempt = 1; ; attempt++) {
      const { analysis, change } = await this.#analyse(entity);
      if (change) {
        await this.#announcer.analysisStored({ entity, analysis, ...change });
      }
      if (change || attempt === ATTEMPTS) {
        return analysis;
      }
    }
  }

  async #analyse(
    entity: Entity,
  ): Promise<{ analysis: Analysis; change: WatchedChange | undefined }> {
    const { input, basis } = await this.#inputOf(entity);
    const analysis = analyse(input);
    const change = await this.#analyses.save(analysis, basis);
    return { analysis, change };
  }

  async #inputOf(entity: Entity): Promise<{
    input: AnalysisInput;
    basis: Parameters<AnalysisStore['save']>[1];
  }> {
    const apis = await this.#apisOf(entity);
    const inputs = await this.#analyses.readInputs(stringifyEntityRef(entity));
    // After the version, which a change of the policy in between raises.
    const { policy, added } = await this.#policies.read();
    return {
      input: toAnalysisInput(inputs, {
        now: new Date().toISOString(),
        entity: entityFacts(entity, apis),
        policy,
      }),
      basis: {
        policyFingerprint: this.#policyFingerprint,
        factsFingerprint: fingerprintOfFacts(entityFacts(entity), added),
        version: inputs.version,
        snapshotId: inputs.snapshot?.id ?? null,
      },
    };
  }

  async #apisOf(entity: Entity): Promise<Entity[]> {
    const refs = providedApis(entity);
    const apis = refs.length
      ? await this.#entities.list(refs, ['relations'])
      : [];
    return apis.filter(api => api !== undefined);
  }
}

/**
 * Of what the entity itself says, and of what the portal's policy adds for it;
 * its APIs are looked at once a day.
 */
function fingerprintOfFacts(facts: EntityFacts, added: PolicyTarget[]): string {
  const targets = added.filter(target => matchesEntity(target.for, facts));
  const parts = targets.length > 0 ? [facts, targets] : facts;
  return contentHash(Buffer.from(JSON.stringify(parts))).toString('hex');
}
