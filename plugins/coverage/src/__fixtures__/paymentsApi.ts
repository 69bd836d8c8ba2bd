import {
  CoverageApi,
  CoverageHistory,
  CoverageOverview,
  FileSummary,
  PortalSettings,
  SnapshotSummary,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { analyseFixture } from './analyseFixture';
import { lineTotals } from './batchServer';

export const PAYMENTS_API = 'component:default/payments-api';

/** Path, lines in total, lines covered: 2,941 of 4,300 in 14 files. */
const FILES: [string, number, number][] = [
  ['src/auth/session.ts', 61, 0],
  ['src/auth/tokens.ts', 240, 118],
  ['src/charges/capture.ts', 420, 310],
  ['src/charges/refund.ts', 380, 160],
  ['src/charges/rounding.ts', 44, 0],
  ['src/http/errors.ts', 90, 81],
  ['src/http/routes.ts', 510, 402],
  ['src/http/validation.ts', 330, 301],
  ['src/ledger/entries.ts', 620, 505],
  ['src/ledger/migrations.ts', 275, 120],
  ['src/ledger/queries.ts', 560, 402],
  ['src/legacy/soap.ts', 310, 96],
  ['src/money/format.ts', 160, 160],
  ['src/money/parse.ts', 300, 286],
];

/** Lines covered and in total, a week each; the last is the latest upload. */
const WEEKS: [number, number][] = [
  [2741, 4180],
  [2758, 4190],
  [2771, 4201],
  [2790, 4215],
  [2806, 4226],
  [2823, 4240],
  [2839, 4247],
  [2858, 4260],
  [2880, 4268],
  [2899, 4281],
  [2921, 4290],
  [2941, 4300],
];
const WEEK = 7 * 24 * 60 * 60 * 1000;
const LATEST = Date.parse('2026-03-02T09:30:00.000Z');

export const paymentsFiles: FileSummary[] = FILES.map(
  ([path, total, covered]) => ({
    path,
    totals: lineTotals(total, covered),
    hasLines: true,
  }),
);

const items: SnapshotSummary[] = WEEKS.map(([covered, total], week) => {
  const isLatest = week === WEEKS.length - 1;
  const time = new Date(LATEST - (WEEKS.length - 1 - week) * WEEK);
  return {
    id: `week-${week}`,
    commit: `${week.toString(16)}f2c1ab`.padEnd(40, '0'),
    branch: 'main',
    committedAt: time.toISOString(),
    uploadedAt: time.toISOString(),
    flags: ['unit'],
    carried: [],
    files: FILES.length,
    filesWithLines: FILES.length,
    totals: isLatest
      ? sumTotals(paymentsFiles.map(file => file.totals))
      : lineTotals(total, covered),
    detail: 'lines',
  };
});

const [previous, snapshot] = items.slice(-2);

const overview: CoverageOverview = {
  entityRef: PAYMENTS_API,
  snapshot,
  defaultBranch: 'main',
  defaultBranches: ['main', 'master'],
  previous,
  uploads: [],
  findings: [],
  rejected: null,
};

const history: CoverageHistory = {
  entityRef: PAYMENTS_API,
  branch: 'main',
  items,
};

const portal: PortalSettings = {
  targets: [
    {
      measure: 'lines',
      value: 75,
      by: '2026-06-30',
      kind: 'committed',
      area: null,
      setBy: 'user:default/ada',
    },
  ],
  overrides: [],
  exceptions: [
    {
      kind: 'exempt',
      path: 'src/legacy/**',
      reason: 'It is switched off in May.',
      by: 'user:default/ada',
      until: '2026-05-01',
    },
  ],
};

/** An entity with a target, a trend and an exemption. */
export const paymentsApi: Pick<
  CoverageApi,
  'getOverview' | 'getHistory' | 'getAnalysis'
> = {
  getOverview: async () => overview,
  getHistory: async () => history,
  getAnalysis: async () =>
    analyseFixture({ overview, history, files: paymentsFiles, portal }),
};
