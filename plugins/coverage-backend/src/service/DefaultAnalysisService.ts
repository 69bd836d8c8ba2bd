import {
  Analysis,
  AnalysisProgress,
  Gap,
  ListGapsRequest,
  Page,
  Plan,
  PlanRequest,
  renderReport,
  ReportFormat,
} from '@backstage-coverage/plugin-coverage-common';
import { AnalysisStore } from '../database/AnalysisStore';
import { AnalysisService } from './AnalysisService';
import { Analyst } from './Analyst';
import { Caller } from './Caller';
import { EntityFinder } from './EntityFinder';
import { listGaps } from './listGaps';

/** Analyses without permissions, which a decorator adds. */
export class DefaultAnalysisService implements AnalysisService {
  readonly #analyses: AnalysisStore;
  readonly #analyst: Analyst;
  readonly #entities: EntityFinder;

  constructor(options: {
    analyses: AnalysisStore;
    analyst: Analyst;
    entities: EntityFinder;
  }) {
    this.#analyses = options.analyses;
    this.#analyst = options.analyst;
    this.#entities = options.entities;
  }

  async getAnalysis(entityRef: string, caller: Caller): Promise<Analysis> {
    const entity = await this.#entities.get(entityRef, caller);
    return this.#analyst.read(entity);
  }

  async listGaps(
    entityRef: string,
    request: ListGapsRequest,
    caller: Caller,
  ): Promise<Page<Gap>> {
    const { gaps } = await this.getAnalysis(entityRef, caller);
    return listGaps(gaps, request);
  }

  async getPlan(
    entityRef: string,
    request: PlanRequest,
    caller: Caller,
  ): Promise<Plan> {
    const entity = await this.#entities.get(entityRef, caller);
    return this.#analyst.plan(entity, request);
  }

  async getReport(
    entityRef: string,
    format: ReportFormat,
    caller: Caller,
  ): Promise<string> {
    const analysis = await this.getAnalysis(entityRef, caller);
    return renderReport(analysis, { format });
  }

  async getProgress(): Promise<AnalysisProgress> {
    const { total, stale, failed } = await this.#analyses.countStale(
      this.#analyst.freshness(),
    );
    return { total, done: total - stale, failed, running: stale > failed };
  }
}
