import { NotFoundError } from '@backstage/errors';
import {
  Analysis,
  AnalysisProgress,
  AnalysisSummary,
  FileSkeleton,
  Gap,
  ListGapsRequest,
  Page,
  Plan,
  PlanRequest,
  renderReport,
  ReportFormat,
  summariseAnalysis,
  skeletonOfFile,
} from '@backstage-coverage/plugin-coverage-common';
import { AnalysisStore } from '../database/AnalysisStore';
import { readInventory, readStoredFile } from '../analysis/analysisInput';
import { AnalysisService } from './AnalysisService';
import { Analyst } from './Analyst';
import { Caller } from './Caller';
import { EntityFinder } from './EntityFinder';
import { entityFacts } from './entityFacts';
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

  async getSummary(
    entityRef: string,
    caller: Caller,
  ): Promise<AnalysisSummary> {
    return summariseAnalysis(await this.getAnalysis(entityRef, caller));
  }

  async listGaps(
    entityRef: string,
    request: ListGapsRequest,
    caller: Caller,
  ): Promise<Page<Gap>> {
    const { gaps } = await this.getAnalysis(entityRef, caller);
    return listGaps(gaps, request);
  }

  async getSkeleton(
    entityRef: string,
    path: string,
    caller: Caller,
  ): Promise<FileSkeleton> {
    const entity = await this.#entities.get(entityRef, caller);
    const { gaps } = await this.#analyst.read(entity);
    const gap = gaps.find(
      one => one.path === path || one.measuredPath === path,
    );
    const known = gap ? gap.measuredPath ?? gap.path : path;
    const inputs = await this.#analyses.readFileInputs(entityRef, known);
    const found = skeletonOfFile({
      path: known,
      measured: inputs.files,
      inventory: readInventory(inputs.inventory),
      repositoryFile: readStoredFile(inputs.repositoryFile).repositoryFile,
      entityPath: entityFacts(entity).path,
      // The same as the gap says, which knows the wanted kind of test.
      testFile: gap?.testFile?.path ?? null,
    });
    if (!found) {
      throw new NotFoundError(
        `Neither the latest coverage of ${entityRef} nor the inventory of its repository has a file '${path}'`,
      );
    }
    return { ...found, path };
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
