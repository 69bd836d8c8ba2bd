import {
  CoverageHistory,
  CoverageOverview,
  CoverageTotals,
  FileSummary,
  SnapshotSummary,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';

export const BATCH_SERVER = 'component:default/batch-server';

/** Path, lines in total, lines covered: 211 of 1,384 in 15 files. */
const FILES: [string, number, number][] = [
  ['core/batch_app/__init__.py', 1, 1],
  ['core/batch_app/api_server.py', 331, 0],
  ['core/batch_app/benchmarks.py', 71, 44],
  ['core/batch_app/database.py', 101, 0],
  ['core/batch_app/logging_config.py', 77, 43],
  ['core/batch_app/metrics.py', 50, 45],
  ['core/batch_app/migrate_to_openai_format.py', 102, 0],
  ['core/batch_app/sentry_config.py', 69, 0],
  ['core/batch_app/static_server.py', 44, 0],
  ['core/batch_app/webhooks.py', 51, 0],
  ['core/batch_app/worker.py', 346, 0],
  ['core/result_handlers/__init__.py', 17, 7],
  ['core/result_handlers/base.py', 38, 35],
  ['core/result_handlers/label_studio.py', 48, 10],
  ['core/result_handlers/webhook.py', 38, 26],
];

/** Time of the commit, commit, lines covered, lines in total. */
const HISTORY: [string, string, number, number][] = [
  ['2025-10-27T18:00:40-07:00', '06ace2a', 702, 1418],
  ['2025-10-30T09:50:46-07:00', 'aedaaae', 0, 1418],
  ['2025-10-30T18:59:13-07:00', '00b11ca', 228, 1595],
  ['2025-10-30T19:10:11-07:00', 'a2a1273', 293, 1595],
  ['2025-10-30T19:17:12-07:00', 'a5042b3', 238, 1595],
  ['2025-10-30T20:18:19-07:00', '6ba8e09', 432, 1575],
  ['2025-10-30T22:02:24-07:00', '0a5357e', 432, 1575],
  ['2025-10-30T22:43:17-07:00', '151a413', 432, 1583],
  ['2025-10-31T07:45:41-07:00', '2d0b953', 432, 1582],
  ['2025-10-31T07:56:51-07:00', '178af98', 175, 1582],
  ['2025-10-31T08:05:53-07:00', 'd83abb0', 443, 1582],
  ['2025-10-31T08:15:57-07:00', '163b5c2', 175, 1582],
];

export function lineTotals(total: number, covered: number): CoverageTotals {
  return {
    lines: { total, covered, partial: 0 },
    branches: null,
    functions: null,
  };
}

export const batchServerFiles: FileSummary[] = FILES.map(
  ([path, total, covered]) => ({
    path,
    totals: lineTotals(total, covered),
    hasLines: true,
  }),
);

const earlier: SnapshotSummary[] = HISTORY.map(
  ([committedAt, commit, covered, total]) => ({
    id: commit,
    commit,
    branch: 'main',
    committedAt: new Date(committedAt).toISOString(),
    uploadedAt: new Date(committedAt).toISOString(),
    flags: ['totals'],
    carried: [],
    files: 11,
    filesWithLines: 11,
    totals: lineTotals(total, covered),
    detail: 'totals',
  }),
);

const latest: SnapshotSummary = {
  id: '67d7fff',
  commit: '67d7fff5fe9f6f315dfbd3a5155433e66b50058c',
  branch: 'main',
  committedAt: '2025-10-31T17:09:44.000Z',
  uploadedAt: '2025-10-31T17:20:00.000Z',
  flags: ['unit'],
  carried: [],
  files: 15,
  filesWithLines: 15,
  totals: sumTotals(batchServerFiles.map(file => file.totals)),
  detail: 'lines',
};

export const batchServerOverview: CoverageOverview = {
  entityRef: BATCH_SERVER,
  snapshot: latest,
  defaultBranch: 'main',
  defaultBranches: ['main', 'master'],
  rejected: null,
  previous: earlier[earlier.length - 1],
  uploads: [
    {
      id: 'u1',
      flag: 'unit',
      commit: latest.commit,
      formats: ['cobertura'],
      uploadedAt: latest.uploadedAt,
      buildUrl: 'https://ci.example.com/batch-server/42',
      pullRequest: null,
      files: 15,
      totals: latest.totals,
    },
  ],
  findings: [
    {
      code: 'path-resolved',
      severity: 'info',
      message: 'Paths of the report were resolved below core/.',
    },
    {
      code: 'report-header-differs',
      severity: 'warning',
      message:
        'The report says 1,384 lines, its files hold 1,383: two files share one name and the report keeps only one of them.',
      path: 'coverage.xml',
    },
  ],
};

export const batchServerHistory: CoverageHistory = {
  entityRef: BATCH_SERVER,
  branch: 'main',
  items: [...earlier, latest],
};
