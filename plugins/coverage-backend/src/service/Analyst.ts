import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Analysis,
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
import { toAnalysisInput } from '../analysis/analysisInput';
import { AnalysisRecord } from '../analysis/AnalysisRecord';
import { AnalysisTask, makeAnalysis } from '../analysis/makeAnalysis';
import { Announcer } from '../announcements/Announcer';
import {
  AnalysisBasis,
  AnalysisStore,
  Freshness,
} from '../database/AnalysisStore';
import { contentHash } from '../storage/contentHash';
import { decodeDocument } from '../storage/documentCodec';
import { today } from '../time/days';
import { WorkerPool } from '../workers/WorkerPool';
import { CurrentPolicy } from './CurrentPolicy';
import { EntityFinder } from './EntityFinder';
import { entityFacts, providedApis } from './entityFacts';

/** Raise it when the same input gives another analysis than before. */
const RULES_VERSION = 7;

/** While an entity is analysed its input may change again, and again. */
const ATTEMPTS = 3;

/** Analysed within some milliseconds: files, and characters of the inventory. */
const SMALL_FILES = 200;
const SMALL_INVENTORY = 50_000;

/** Makes the analyses of entities and keeps them. */
export class Analyst {
  readonly #analyses: AnalysisStore;
  readonly #entities: EntityFinder;
  readonly #policies: CurrentPolicy;
  readonly #policyFingerprint: string;
  readonly #announcer: Announcer;
  readonly #logger: LoggerService;
  readonly #workers: WorkerPool | undefined;
  /** The parts of a page ask at once. */
  readonly #underWay = new Map<string, Promise<AnalysisRecord>>();

  constructor(options: {
    analyses: AnalysisStore;
    entities: EntityFinder;
    policies: CurrentPolicy;
    announcer: Announcer;
    logger: LoggerService;
    /** Default: it analyses in the main thread. */
    workers?: WorkerPool;
  }) {
    this.#analyses = options.analyses;
    this.#entities = options.entities;
    this.#policies = options.policies;
    this.#policyFingerprint = `${RULES_VERSION}-${fingerprintOf(
      options.policies.stated,
    )}`;
    this.#announcer = options.announcer;
    this.#logger = options.logger;
    this.#workers = options.workers;
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
    const known = await this.#analyses.findFresh(
      stringifyEntityRef(entity),
      await this.#wanted(entity),
    );
    if (known) {
      return known;
    }
    const { document } = await this.#renewOnce(entity);
    return JSON.parse(await decodeDocument(document));
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
    const { inputs, context } = await this.#taskOf(entity);
    return assessPath(toAnalysisInput(inputs, context), path);
  }

  /**
   * `read` after a change that is stored already: when it fails, the analysis
   * stays stale, and a later read or the task makes it. Open pages learn of the
   * change either way.
   */
  async refresh(entity: Entity, kind: CoverageSignal['kind']): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    try {
      await this.ensure(entity);
    } catch (error) {
      this.#logger.error(`${entityRef} could not be analysed`, error as Error);
    }
    this.#announcer.pagesChanged({ entityRef, kind });
  }

  /** Makes the analysis anew where it is stale or missing. */
  async ensure(entity: Entity): Promise<void> {
    const isFresh = await this.#analyses.isFresh(
      stringifyEntityRef(entity),
      await this.#wanted(entity),
    );
    if (!isFresh) {
      await this.#renewOnce(entity);
    }
  }

  async #wanted(entity: Entity): Promise<Freshness & AnalysisBasis> {
    const { added } = await this.#policies.read();
    const placement = await this.#analyses.readPlacement(
      stringifyEntityRef(entity),
    );
    return {
      ...this.freshness(),
      factsFingerprint: fingerprintOfFacts(
        { ...entityFacts(entity), ...placement },
        added,
      ),
    };
  }

  #renewOnce(entity: Entity): Promise<AnalysisRecord> {
    const entityRef = stringifyEntityRef(entity);
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

  async #renew(entity: Entity): Promise<AnalysisRecord> {
    for (let attempt = 1; ; attempt++) {
      const { basis, ...task } = await this.#taskOf(entity);
      const record = await this.#makeAnalysis(task);
      const change = await this.#analyses.save(record, basis);
      if (change) {
        await this.#announcer.analysisStored({
          entity,
          analysis: record.summary,
          criticalGaps: record.criticalGaps,
          ...change,
        });
      }
      if (change || attempt === ATTEMPTS) {
        return record;
      }
    }
  }

  /** Of what is small, the way to a worker and back takes longer than the work. */
  #makeAnalysis(task: AnalysisTask): Promise<AnalysisRecord> {
    const { files, inventory } = task.inputs;
    const isSmall =
      files.paths.length <= SMALL_FILES &&
      (inventory?.text.length ?? 0) <= SMALL_INVENTORY;
    return this.#workers && !isSmall
      ? this.#workers.run('analyse', task)
      : makeAnalysis(task);
  }

  async #taskOf(
    entity: Entity,
  ): Promise<AnalysisTask & { basis: Parameters<AnalysisStore['save']>[1] }> {
    const apis = await this.#apisOf(entity);
    const entityRef = stringifyEntityRef(entity);
    const inputs = await this.#analyses.readInputs(entityRef);
    // After the version, which a change of the policy in between raises.
    const { policy, added } = await this.#policies.read();
    const placement = await this.#analyses.readPlacement(entityRef);
    return {
      inputs,
      context: {
        now: new Date().toISOString(),
        entity: { ...entityFacts(entity, apis), ...placement },
        policy,
      },
      basis: {
        policyFingerprint: this.#policyFingerprint,
        factsFingerprint: fingerprintOfFacts(
          { ...entityFacts(entity), ...placement },
          added,
        ),
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
