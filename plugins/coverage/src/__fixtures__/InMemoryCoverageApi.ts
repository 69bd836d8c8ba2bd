import {
  Analysis,
  AnalysisProgress,
  AnalysisSummary,
  CoverageApi,
  CoverageOverview,
  EntityRollUp,
  FileLines,
  FileSkeleton,
  FileSource,
  FileSummary,
  Gap,
  ListFilesRequest,
  ListGapsRequest,
  Page,
  Plan,
  PlanRequest,
  ReportFormat,
  ScorecardApi,
  ScorecardMember,
  buildPlan,
  percentOf,
  renderReport,
  summariseAnalysis,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { NotFoundError } from '@backstage/errors';
import { analyseFixture } from './analyseFixture';
import {
  BATCH_SERVER,
  batchServerFiles,
  batchServerOverview,
} from './batchServer';
import { InMemoryScorecard } from './InMemoryScorecard';
import { InMemorySnapshotApi } from './InMemorySnapshotApi';
import { linesOf } from './linesOf';
import { OrganisationGroup, organisation } from './organisation';
import { Value, sorted, toPage } from './pages';
import { rollUpFixture } from './rollUps';
import { stateOfSource, textOfSource } from './webhookSource';

/**
 * The backend over fixtures: for tests and for the development app. One entity is
 * measured in detail.
 */
export class InMemoryCoverageApi
  extends InMemorySnapshotApi
  implements CoverageApi
{
  readonly #files: FileSummary[];
  readonly #members: ScorecardMember[];
  readonly #scorecard: ScorecardApi;

  constructor(
    options: {
      files?: FileSummary[];
      members?: ScorecardMember[];
      groups?: OrganisationGroup[];
    } = {},
  ) {
    super();
    this.#files = options.files ?? batchServerFiles;
    this.#members = options.members ?? organisation;
    this.#scorecard = new InMemoryScorecard(options);
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

  async getLines(
    _entityRef: string,
    path: string,
    commit = batchServerOverview.snapshot!.commit,
  ): Promise<FileLines> {
    const file = this.#files.find(candidate => candidate.path === path);
    if (!file) {
      throw new NotFoundError(`No file '${path}' in the latest snapshot`);
    }
    const { totals, hasLines } = file;
    return {
      path,
      commit,
      totals,
      lines: hasLines ? stateOfSource(path) ?? linesOf(totals) : null,
    };
  }

  async getSource(
    _entityRef: string,
    path: string,
    commit = batchServerOverview.snapshot!.commit,
  ): Promise<FileSource> {
    const text = textOfSource(path);
    return { path, commit, text, reason: text === null ? 'not-found' : null };
  }

  readonly getScorecardSummary: ScorecardApi['getScorecardSummary'] = filter =>
    this.#scorecard.getScorecardSummary(filter);
  readonly listScorecardGroups: ScorecardApi['listScorecardGroups'] = request =>
    this.#scorecard.listScorecardGroups(request);
  readonly listScorecardMembers: ScorecardApi['listScorecardMembers'] =
    request => this.#scorecard.listScorecardMembers(request);
  readonly getScorecardTrend: ScorecardApi['getScorecardTrend'] = request =>
    this.#scorecard.getScorecardTrend(request);
  readonly listScorecardGaps: ScorecardApi['listScorecardGaps'] = request =>
    this.#scorecard.listScorecardGaps(request);
  readonly listScorecardValues: ScorecardApi['listScorecardValues'] = request =>
    this.#scorecard.listScorecardValues(request);
  readonly exportScorecard: ScorecardApi['exportScorecard'] = (...request) =>
    this.#scorecard.exportScorecard(...request);

  async getRollUp(entityRef: string): Promise<EntityRollUp> {
    return rollUpFixture(entityRef, this.#members);
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
    const total = this.#members.length;
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
