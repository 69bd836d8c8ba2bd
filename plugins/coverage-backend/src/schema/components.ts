import { analysisSchemas } from './analysis';
import {
  count,
  date,
  list,
  object,
  orNull,
  ref,
  text,
  textOrNull,
  time,
} from './jsonSchema';
import { planSchemas } from './plan';
import { campaignSchemas } from './campaigns';
import { exemptionSchemas } from './exemptions';
import { fileSchemas } from './files';
import { healthSchemas } from './health';
import { policySchemas } from './policies';
import { rollUpSchemas } from './rollUps';
import { scorecardSchemas } from './scorecard';
import { settingSchemas } from './settings';
import { snapshotSchemas } from './snapshots';
import { uploadSchemas } from './uploads';
import { wholeAnalysisSchemas } from './wholeAnalysis';

const pathParameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', maxLength: 63, pattern: '^[A-Za-z0-9._-]+$' },
});

/** Parameters of routes below an entity, in any case. */
export const parameters = {
  kind: pathParameter('kind'),
  namespace: pathParameter('namespace'),
  name: pathParameter('name'),
};

/** The API's types as JSON Schema; those of `coverage-common` in the same words. */
export const schemas = {
  ...analysisSchemas,
  ...wholeAnalysisSchemas,
  ...planSchemas,
  ...settingSchemas,
  ...snapshotSchemas,
  ...rollUpSchemas,
  ...scorecardSchemas,
  ...policySchemas,
  ...campaignSchemas,
  ...exemptionSchemas,
  ...healthSchemas,
  ...uploadSchemas,
  Count: object({ total: count, covered: count }),
  LineCount: object({ total: count, covered: count, partial: count }),
  CoverageTotals: object({
    lines: ref('LineCount'),
    branches: orNull(ref('Count')),
    functions: orNull(ref('Count')),
  }),
  Finding: object(
    {
      code: text,
      severity: { enum: ['info', 'warning', 'error'] },
      message: text,
      path: text,
      fix: { type: 'object', properties: { kind: text }, required: ['kind'] },
    },
    ['path', 'fix'],
  ),
  SnapshotSummary: object(
    {
      id: text,
      commit: text,
      branch: textOrNull,
      committedAt: time,
      uploadedAt: time,
      flags: list(text),
      carried: list(object({ flag: text, commit: text })),
      files: count,
      filesWithLines: count,
      totals: ref('CoverageTotals'),
      detail: { enum: ['lines', 'totals'] },
      thinnedOn: date,
    },
    ['thinnedOn'],
  ),
  UploadSummary: object({
    id: text,
    flag: text,
    commit: text,
    formats: list(text),
    uploadedAt: time,
    buildUrl: textOrNull,
    pullRequest: textOrNull,
    files: count,
    totals: ref('CoverageTotals'),
  }),
  CoverageOverview: object({
    entityRef: text,
    snapshot: orNull(ref('SnapshotSummary')),
    defaultBranch: textOrNull,
    defaultBranches: list(text),
    previous: orNull(ref('SnapshotSummary')),
    uploads: list(ref('UploadSummary')),
    findings: list(ref('Finding')),
    rejected: orNull(ref('RejectedUpload')),
  }),
  RejectedUpload: object({
    rejectedAt: time,
    uploadedBy: text,
    status: count,
    reason: text,
    commit: textOrNull,
    branch: textOrNull,
    flag: textOrNull,
  }),
  ...fileSchemas,
  CoverageHistory: object({
    entityRef: text,
    branch: textOrNull,
    items: list(ref('SnapshotSummary')),
  }),
  Error: object({
    error: object({ name: text, message: text }),
    response: object({ statusCode: count }),
  }),
};
