import { analysisSchemas } from './analysis';
import {
  count,
  date,
  list,
  numberOrNull,
  object,
  orNull,
  page,
  ref,
  text,
  textOrNull,
  time,
} from './jsonSchema';
import { planSchemas } from './plan';
import { campaignSchemas } from './campaigns';
import { exemptionSchemas } from './exemptions';
import { healthSchemas } from './health';
import { policySchemas } from './policies';
import { rollUpSchemas } from './rollUps';
import { scorecardSchemas } from './scorecard';
import { settingSchemas } from './settings';
import { snapshotSchemas } from './snapshots';
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

const uploadResult = {
  created: { type: 'boolean' },
  upload: orNull(ref('UploadSummary')),
  snapshot: orNull(ref('SnapshotSummary')),
  change: numberOrNull,
  findings: list(ref('Finding')),
  links: object({ overview: text, tab: text }),
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
  Upload: {
    ...object(
      {
        metadata: ref('UploadMetadata'),
        report: list({
          type: 'string',
          contentMediaType: 'application/octet-stream',
        }),
        inventory: ref('Inventory'),
        config: { type: 'string', contentMediaType: 'application/yaml' },
      },
      ['report', 'inventory', 'config'],
    ),
    anyOf: [{ required: ['report'] }, { required: ['inventory'] }],
  },
  Inventory: {
    type: 'object',
    description:
      "A repository's files at a commit, as the command line's `coverage scan` writes them",
    properties: {
      version: { const: 1 },
      commit: text,
      files: list({ type: 'object' }),
      stacks: list({ type: 'object' }),
    },
    required: ['version', 'files'],
  },
  UploadMetadata: {
    ...object(
      {
        entityRef: { ...text, examples: ['component:default/my-service'] },
        repository: {
          ...text,
          description:
            'In place of entityRef: the address of a repository, each entity of which gets the files under its path',
          examples: ['https://github.com/acme/shop'],
        },
        commit: { ...text, pattern: '^[0-9a-fA-F]{7,64}$' },
        branch: text,
        parents: {
          ...list({ ...text, pattern: '^[0-9a-fA-F]{7,64}$' }),
          maxItems: 16,
        },
        committedAt: time,
        flag: { ...text, pattern: '^[\\w.-]{1,100}$', default: 'default' },
        complete: { type: 'boolean', default: true },
        buildUrl: { ...text, format: 'uri' },
        pullRequest: text,
      },
      [
        'entityRef',
        'repository',
        'branch',
        'parents',
        'committedAt',
        'flag',
        'complete',
        'buildUrl',
        'pullRequest',
      ],
    ),
    oneOf: [{ required: ['entityRef'] }, { required: ['repository'] }],
    additionalProperties: false,
  },
  UploadResult: object(uploadResult),
  EntityUploadResult: object({ entityRef: text, ...uploadResult }),
  RepositoryUploadResult: object({
    created: { type: 'boolean' },
    repository: text,
    entities: list(ref('EntityUploadResult')),
    findings: list(ref('Finding')),
  }),
  UploadAnswer: {
    oneOf: [ref('UploadResult'), ref('RepositoryUploadResult')],
  },
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
  FileSummary: object({
    path: text,
    totals: ref('CoverageTotals'),
    hasLines: { type: 'boolean' },
  }),
  FilePage: page('FileSummary'),
  FileLines: object(
    {
      path: text,
      commit: text,
      totals: ref('CoverageTotals'),
      lines: orNull(list(ref('LineCoverage'))),
      thinnedOn: date,
    },
    ['thinnedOn'],
  ),
  FileSource: object({
    path: text,
    commit: text,
    text: textOrNull,
    reason: orNull({
      enum: [
        'no-source-location',
        'outside-repository',
        'unsupported-location',
        'not-allowed',
        'not-found',
        'too-large',
        'not-text',
        'unreachable',
      ],
    }),
  }),
  LineCoverage: object(
    {
      line: { type: 'integer', minimum: 1 },
      state: { enum: ['missed', 'partial', 'covered'] },
      hits: orNull(count),
      branches: ref('LineBranches'),
    },
    ['branches'],
  ),
  LineBranches: object(
    { total: count, covered: count, missing: list(ref('MissingOutcome')) },
    ['missing'],
  ),
  MissingOutcome: object(
    {
      position: { type: 'integer', minimum: 1 },
      toLine: orNull({ type: 'integer', minimum: 1 }),
    },
    ['position', 'toLine'],
  ),
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
