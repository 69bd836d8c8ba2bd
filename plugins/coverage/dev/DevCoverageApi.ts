import {
  CoverageHistory,
  CoverageOverview,
  FileLines,
  FileSummary,
  ListFilesRequest,
  Page,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { InMemoryCoverageApi } from '../src/__fixtures__/InMemoryCoverageApi';
import { batchServerOverview } from '../src/__fixtures__/batchServer';
import {
  PAYMENTS_API,
  paymentsApi,
  paymentsFiles,
} from '../src/__fixtures__/paymentsApi';
import { largeGroups, largeOrganisation } from './largeOrganisation';

/** Large, with branches, functions and partial lines. */
const LARGE = 'component:default/checkout-web';
/** Every fifth file of it has totals only. */
const largeFiles = Array.from({ length: 20_000 }, (_, i): FileSummary => {
  const total = (i * 37) % 400;
  const covered = Math.floor((total * ((i * 13) % 101)) / 100);
  return {
    path: `packages/area-${i % 40}/src/feature-${i % 700}/module-${i}.ts`,
    totals: {
      lines: { total, covered, partial: Math.floor(covered / 9) },
      branches: { total: total * 2, covered },
      functions: null,
    },
    hasLines: i % 5 !== 0,
  };
});

/** Answers with an error, to see what users see then. */
const FAILING = 'component:default/ledger';

/**
 * What the fixtures lack: an entity with a target and a trend, one of 20,000
 * files, and one whose parts cannot be read.
 */
export class DevCoverageApi extends InMemoryCoverageApi {
  readonly #large = new InMemoryCoverageApi({ files: largeFiles });

  constructor() {
    super({ members: largeOrganisation, groups: largeGroups });
    this.putTarget(PAYMENTS_API, {
      measure: 'lines',
      value: 75,
      by: '2026-06-30',
    });
    this.putExemption(PAYMENTS_API, {
      kind: 'exempt',
      path: 'src/legacy/**',
      reason: 'It is switched off in May.',
      until: '2026-05-01',
    });
  }

  async getOverview(entityRef: string): Promise<CoverageOverview> {
    if (entityRef === PAYMENTS_API) {
      return paymentsApi.getOverview(entityRef);
    }
    if (entityRef === FAILING) {
      return { ...batchServerOverview, entityRef };
    }
    if (entityRef !== LARGE) {
      return super.getOverview(entityRef);
    }
    const totals = sumTotals(largeFiles.map(file => file.totals));
    return {
      ...batchServerOverview,
      entityRef,
      previous: null,
      findings: [],
      snapshot: {
        ...batchServerOverview.snapshot!,
        flags: ['unit', 'e2e'],
        files: largeFiles.length,
        filesWithLines: largeFiles.filter(f => f.totals.lines.total > 0).length,
        totals: { ...totals, functions: { total: 41_000, covered: 30_120 } },
      },
    };
  }

  async getHistory(entityRef: string): Promise<CoverageHistory> {
    return entityRef === PAYMENTS_API
      ? paymentsApi.getHistory(entityRef)
      : super.getHistory(entityRef);
  }

  async listFiles(
    entityRef: string,
    request?: ListFilesRequest,
  ): Promise<Page<FileSummary>> {
    if (entityRef === FAILING) {
      throw new Error('The database does not answer');
    }
    return entityRef === LARGE
      ? this.#large.listFiles(entityRef, request)
      : super.listFiles(entityRef, request);
  }

  async getLines(
    entityRef: string,
    path: string,
    commit?: string,
  ): Promise<FileLines> {
    return entityRef === LARGE
      ? this.#large.getLines(entityRef, path, commit)
      : super.getLines(entityRef, path, commit);
  }

  protected filesOf(entityRef: string): FileSummary[] {
    if (entityRef === PAYMENTS_API) {
      return paymentsFiles;
    }
    return entityRef === LARGE ? largeFiles : super.filesOf(entityRef);
  }
}
