import {
  analyse,
  Analysis,
  CoverageHistory,
  CoverageOverview,
  defaultPolicy,
  FileSummary,
  PortalSettings,
} from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';

/** What the backend would make of the fixtures, without an inventory. */
export function analyseFixture(fixture: {
  overview: CoverageOverview;
  history: CoverageHistory;
  files: FileSummary[];
  portal: PortalSettings;
}): Analysis {
  const { overview, history, files, portal } = fixture;
  const { entityRef, snapshot, uploads, findings } = overview;
  return analyse({
    now: snapshot?.uploadedAt ?? '2026-01-01T00:00:00.000Z',
    entity: {
      entityRef,
      title: null,
      kind: parseEntityRef(entityRef).kind,
      type: 'service',
      lifecycle: 'production',
      tier: null,
      tags: [],
      owner: null,
      owners: [],
      system: null,
      dependents: 0,
      targetAnnotation: null,
      path: '',
    },
    snapshot: snapshot && {
      commit: snapshot.commit,
      branch: snapshot.branch,
      committedAt: snapshot.committedAt,
      uploadedAt: snapshot.uploadedAt,
      flags: snapshot.flags,
      formats: uploads.flatMap(upload => upload.formats),
    },
    files: snapshot ? files : [],
    reportFindings: findings,
    inventory: null,
    repositoryFile: null,
    policy: defaultPolicy(),
    portal,
    history: history.items.map(item => ({
      committedAt: item.committedAt,
      covered: item.totals.lines.covered,
      total: item.totals.lines.total,
      flags: item.flags,
    })),
  });
}
