import { UploadResult } from '@backstage-coverage/plugin-coverage-common';

const totals = {
  lines: { total: 1384, covered: 211, partial: 0 },
  branches: null,
  functions: null,
};

/** What a portal answers to an upload. */
export function uploadResult(
  changes: Partial<UploadResult> = {},
): UploadResult {
  return {
    created: true,
    upload: {
      id: 'upload-1',
      flag: 'unit',
      commit: 'abcdef1234',
      formats: ['lcov'],
      uploadedAt: '2025-10-31T17:10:00Z',
      buildUrl: null,
      pullRequest: null,
      files: 15,
      totals,
    },
    snapshot: {
      id: 'snapshot-1',
      commit: 'abcdef1234',
      branch: 'main',
      committedAt: '2025-10-31T17:09:44Z',
      uploadedAt: '2025-10-31T17:10:00Z',
      flags: ['unit'],
      carried: [],
      files: 15,
      filesWithLines: 15,
      totals,
      detail: 'lines',
    },
    change: -1.25,
    findings: [],
    links: {
      overview: '/api/coverage/entities/component/default/checkout',
      tab: '/catalog/default/component/checkout/coverage',
    },
    ...changes,
  };
}
