import {
  Analysis,
  AnalysisProgress,
  AnalysisSummary,
  coverageReadPermission,
  FileSkeleton,
  Gap,
  ListGapsRequest,
  Page,
  Plan,
  PlanRequest,
  ReportFormat,
} from '@backstage-coverage/plugin-coverage-common';
import { AccessGate } from './AccessGate';
import { AnalysisService } from './AnalysisService';
import { Caller } from './Caller';

/** Analyses behind the permission to read and what the catalog shows. */
export class AuthorizedAnalysisService implements AnalysisService {
  readonly #service: AnalysisService;
  readonly #gate: AccessGate;

  constructor(options: { service: AnalysisService; gate: AccessGate }) {
    this.#service = options.service;
    this.#gate = options.gate;
  }

  async getAnalysis(entityRef: string, caller: Caller): Promise<Analysis> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getAnalysis(entityRef, inside);
  }

  async getSummary(
    entityRef: string,
    caller: Caller,
  ): Promise<AnalysisSummary> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getSummary(entityRef, inside);
  }

  async listGaps(
    entityRef: string,
    request: ListGapsRequest,
    caller: Caller,
  ): Promise<Page<Gap>> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.listGaps(entityRef, request, inside);
  }

  async getSkeleton(
    entityRef: string,
    path: string,
    caller: Caller,
  ): Promise<FileSkeleton> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getSkeleton(entityRef, path, inside);
  }

  async getPlan(
    entityRef: string,
    request: PlanRequest,
    caller: Caller,
  ): Promise<Plan> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getPlan(entityRef, request, inside);
  }

  async getReport(
    entityRef: string,
    format: ReportFormat,
    caller: Caller,
  ): Promise<string> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getReport(entityRef, format, inside);
  }

  async getProgress(caller: Caller): Promise<AnalysisProgress> {
    await this.#gate.entitiesFor(coverageReadPermission, caller);
    return this.#service.getProgress(caller);
  }
}
