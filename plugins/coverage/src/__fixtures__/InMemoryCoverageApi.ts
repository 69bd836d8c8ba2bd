import {
  Analysis,
  AnalysisProgress,
  AnalysisSummary,
  BranchSummary,
  CoverageApi,
  CoverageHistory,
  CoverageOverview,
  EntityRollUp,
  FileLines,
  FileSkeleton,
  FileSource,
  FileSummary,
  Gap,
  HistoryRequest,
  ListFilesRequest,
  ListGapsRequest,
  ListScorecardEntitiesRequest,
  ListSnapshotsRequest,
  Page,
  Plan,
  PlanRequest,
  ReportFormat,
  Scorecard,
  ScorecardEntity,
  SnapshotComparison,
  SnapshotSummary,
  buildPlan,
  percentOf,
  renderReport,
  summariseAnalysis,
  sumTotals,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { NotFoundError } from '@backstage/errors';
import { analyseFixture } from './analyseFixture';
import {
  BATCH_SERVER,
  batchServerFiles,
  batchServerHistory,
  batchServerOverview,
} from './batchServer';
import { InMemorySettingsApi } from './InMemorySettingsApi';
import { linesOf } from './linesOf';
import { organisation } from './organisation';
import { Value, sorted, toPage } from './pages';
import { rollUpFixture } from './rollUps';
import {
  branchesOf,
  comparisonOf,
  filterSnapshots,
  snapshotsOf,
} from './snapshots';
import { stateOfSource, textOfSource } from './webhookSource';

/**
 * The backend over fixtures: for tests and for the development app. One entity is
 * measured in detail.
 */
export class InMemoryCoverageApi
  extends InMemorySettingsApi
  implements CoverageApi
{
  readonly #files: FileSummary[];
  readonly #entities: ScorecardEntity[];

  constructor(
    options: { files?: FileSummary[]; entities?: ScorecardEntity[] } = {},
  ) {
    super();
    this.#files = options.files ?? batchServerFiles;
    this.#entities = options.entities ?? organisation;
  }

  async getOverview(entityRef: string): Promise<CoverageOverview> {
    if (entityRef === BATCH_SERVER) {
      return batchServerOverview;
    }
    return {
      entityRef,
      snapshot: null,
      defaultBranch: null,
      defaultBranches: ['main', 'master'],
      previous: null,
      uploads: [],
      findings: [],
      rejected: null,
    };
  }

  async listFiles(
    _entityRef: string,
    request: ListFilesRequest = {},
  ): Promise<Page<FileSummary>> {
    const { search = '', sort = 'uncovered' } = request;
    const found = this.#files.filter(file => includes(file.path, search));
    const value = ({ path, totals }: FileSummary): Value =>
      ({
        path,
        lines: totals.lines.total,
        coverage: percentOf(totals.lines),
        uncovered: uncoveredOf(totals.lines),
      }[sort]);
    return toPage(sorted(found, value, request.order ?? 'desc'), request, 100);
  }

  async getLines(_entityRef: string, path: string): Promise<FileLines> {
    const file = this.#files.find(candidate => candidate.path === path);
    if (!file) {
      throw new NotFoundError(`No file '${path}' in the latest snapshot`);
    }
    const { totals, hasLines } = file;
    return {
      path,
      commit: batchServerOverview.snapshot!.commit,
      totals,
      lines: hasLines ? stateOfSource(path) ?? linesOf(totals) : null,
    };
  }

  async getSource(_entityRef: string, path: string): Promise<FileSource> {
    const { commit } = batchServerOverview.snapshot!;
    const text = textOfSource(path);
    return { path, commit, text, reason: text === null ? 'not-found' : null };
  }

  async getHistory(
    entityRef: string,
    { branch }: HistoryRequest = {},
  ): Promise<CoverageHistory> {
    const history = { ...batchServerHistory, entityRef };
    return branch === undefined || branch === history.branch
      ? history
      : {
          entityRef,
          branch,
          items: filterSnapshots(snapshotsOf(history), { branch }).reverse(),
        };
  }

  async listSnapshots(
    entityRef: string,
    request: ListSnapshotsRequest = {},
  ): Promise<Page<SnapshotSummary>> {
    const all = snapshotsOf(await this.getHistory(entityRef));
    return toPage(filterSnapshots(all, request), request, 100);
  }

  async listBranches(entityRef: string): Promise<BranchSummary[]> {
    return branchesOf(snapshotsOf(await this.getHistory(entityRef)));
  }

  async compare(
    entityRef: string,
    base: string,
    head: string,
  ): Promise<SnapshotComparison> {
    const all = snapshotsOf(await this.getHistory(entityRef));
    return comparisonOf(all, this.filesOf(entityRef), { base, head });
  }

  async getScorecard(): Promise<Scorecard> {
    const reporting = this.#entities.flatMap(({ totals }) => totals ?? []);
    const percents = reporting
      .map(({ lines }) => percentOf(lines))
      .filter((percent): percent is number => percent !== null)
      .sort((a, b) => a - b);
    const middle = percents.length / 2;
    return {
      entities: this.#entities.length,
      reporting: reporting.length,
      totals: sumTotals(reporting),
      medianLinePercent: percents.length
        ? (percents[Math.ceil(middle) - 1] + percents[Math.floor(middle)]) / 2
        : null,
    };
  }

  async listScorecardEntities(
    request: ListScorecardEntitiesRequest = {},
  ): Promise<Page<ScorecardEntity>> {
    const { search = '', owner, system, sort = 'uncovered' } = request;
    const found = this.#entities.filter(
      entity =>
        (!owner || entity.owner === owner) &&
        (!system || entity.system === system) &&
        [entity.entityRef, entity.owner, entity.system].some(text =>
          includes(text ?? '', search),
        ),
    );
    const value = (entity: ScorecardEntity): Value =>
      ({
        name: entity.entityRef,
        owner: entity.owner,
        system: entity.system,
        uploaded: entity.uploadedAt,
        coverage: percentOf(entity.totals?.lines),
        uncovered: entity.totals && uncoveredOf(entity.totals.lines),
      }[sort]);
    return toPage(sorted(found, value, request.order ?? 'desc'), request, 50);
  }

  async getRollUp(entityRef: string): Promise<EntityRollUp> {
    return rollUpFixture(entityRef, this.#entities);
  }

  async getAnalysis(entityRef: string): Promise<Analysis> {
    return analyseFixture({
      overview: await this.getOverview(entityRef),
      history: await this.getHistory(entityRef),
      files: this.filesOf(entityRef),
      portal: this.portalSettings(entityRef),
    });
  }

  async getAnalysisSummary(entityRef: string): Promise<AnalysisSummary> {
    return summariseAnalysis(await this.getAnalysis(entityRef));
  }

  async listGaps(
    entityRef: string,
    request: ListGapsRequest = {},
  ): Promise<Page<Gap>> {
    const { state, priority, area, search = '' } = request;
    const { gaps } = await this.getAnalysis(entityRef);
    const found = gaps.filter(
      gap =>
        (!state?.length || state.includes(gap.state)) &&
        (!priority?.length || priority.includes(gap.priority.level)) &&
        (area === undefined || gap.area === area) &&
        includes(gap.path, search),
    );
    return toPage(found, request, 100);
  }

  async getSkeleton(_entityRef: string, path: string): Promise<FileSkeleton> {
    if (!path.endsWith('.py')) {
      return { path, skeleton: null, reason: 'no-stack' };
    }
    const name = path.slice(path.lastIndexOf('/') + 1);
    const skeleton = {
      path: `core/tests/unit/test_${name}`,
      language: 'python',
      functions: ['run'],
      text: `def test_run():\n    pytest.fail("write this test of ${path}")\n`,
    };
    return { path, skeleton, reason: null };
  }

  async getPlan(entityRef: string, request: PlanRequest = {}): Promise<Plan> {
    const { plan, planInput, gaps } = await this.getAnalysis(entityRef);
    return buildPlan({
      gaps,
      ...planInput,
      options: { ...plan.options, ...request },
    });
  }

  async getReport(entityRef: string, format: ReportFormat): Promise<string> {
    return renderReport(await this.getAnalysis(entityRef), { format });
  }

  async getAnalysisProgress(): Promise<AnalysisProgress> {
    const total = this.#entities.length;
    return { total, done: total, failed: 0, running: false };
  }

  /** Files of an entity's latest coverage. */
  protected filesOf(_entityRef: string): FileSummary[] {
    return this.#files;
  }
}

function includes(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
