import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import { BADGE_MEASURES } from '../badge/badgeOf';
import { GAP_STATES } from './analysisWords';
import {
  cursor,
  entityParameters,
  errors,
  filePath,
  limit,
  ok,
  order,
  plainText,
  query,
} from './operations';

const entity = '/entities/{kind}/{namespace}/{name}';

const anyOf = (words: readonly string[]) => ({
  type: 'array',
  items: { enum: words },
  maxItems: words.length,
});

const report = (contentType: string, schema: object) => ({
  description: 'The live report',
  content: { [contentType]: { schema } },
});

/** Reads of what the plugin makes of coverage. */
export const analysisPaths = {
  [`${entity}/analysis`]: {
    get: {
      operationId: 'GetAnalysis',
      summary: 'Gaps, priorities, targets, plan, forecast and findings',
      description:
        'Computed when an upload, a setting or the policy changes, and kept. An entity of which nothing was uploaded has an analysis, too.',
      parameters: entityParameters,
      responses: { '200': ok('Analysis'), ...errors },
    },
  },
  [`${entity}/analysis/summary`]: {
    get: {
      operationId: 'GetAnalysisSummary',
      summary: 'The analysis without what grows with the repository',
      description:
        'Without areas, without the files of the plan and with the first open gaps only. Of a large repository the whole analysis is tens of megabytes.',
      parameters: entityParameters,
      responses: { '200': ok('AnalysisSummary'), ...errors },
    },
  },
  [`${entity}/gaps`]: {
    get: {
      operationId: 'ListGaps',
      summary: 'What is missing, file by file, worst first',
      parameters: [
        ...entityParameters,
        query('state', anyOf(GAP_STATES), 'Any of them; repeat it'),
        query('priority', anyOf(PRIORITIES), 'Any of them; repeat it'),
        query('area', plainText, 'Name of an area'),
        query(
          'owner',
          plainText,
          'One of the owners that CODEOWNERS names: @org/payments',
        ),
        query('search', plainText, 'Part of the path, any case'),
        query(
          'sort',
          {
            enum: [
              'priority',
              'value',
              'roi',
              'uncovered',
              'missing',
              'effort',
              'coverage',
              'path',
            ],
          },
          'Default: as the analysis has them',
        ),
        order,
        limit(1000, 100),
        cursor,
      ],
      responses: { '200': ok('GapPage'), ...errors },
    },
  },
  [`${entity}/files/skeleton`]: {
    get: {
      operationId: 'GetSkeleton',
      summary: 'A test file to begin with for one source file',
      description:
        'It has a test that fails for each public function that no test ran. `skeleton` is null when none can be written; `reason` says why.',
      parameters: [
        ...entityParameters,
        { ...filePath, description: 'As listed among the gaps or files' },
      ],
      responses: { '200': ok('FileSkeleton'), ...errors },
    },
  },
  [`${entity}/plan`]: {
    get: {
      operationId: 'GetPlan',
      summary: 'The plan, or what it would be under other circumstances',
      parameters: [
        ...entityParameters,
        query(
          'target',
          { type: 'number', exclusiveMinimum: 0, maximum: 100 },
          'Line coverage to reach, per cent',
        ),
        query(
          'capacity',
          { type: 'number', minimum: 0.1, maximum: 10_000 },
          'Hours a week',
        ),
        query('strategy', { enum: ['target', 'theme'] }, 'How phases are made'),
        query('by', { type: 'string', format: 'date' }, 'Due date, 2027-06-30'),
      ],
      responses: { '200': ok('Plan'), ...errors },
    },
  },
  [`${entity}/report.md`]: {
    get: {
      operationId: 'GetReportMarkdown',
      summary: 'The live report as Markdown',
      parameters: entityParameters,
      responses: {
        '200': report('text/markdown', { type: 'string' }),
        ...errors,
      },
    },
  },
  [`${entity}/report.json`]: {
    get: {
      operationId: 'GetReportJson',
      summary: 'The live report as JSON',
      parameters: entityParameters,
      responses: {
        '200': report('application/json', { type: 'object' }),
        ...errors,
      },
    },
  },
  [`${entity}/badge.svg`]: {
    get: {
      operationId: 'GetBadge',
      summary: 'The latest coverage as an image for a README',
      description:
        'Green: the target of lines is reached; amber: it is not; red: critical gaps are open; blue: there is no target; grey: not measured. Needs no credentials where `coverage.badges.public` is set; then an unknown entity is not measured.',
      parameters: [
        ...entityParameters,
        query('measure', { enum: BADGE_MEASURES }, 'Default: lines'),
      ],
      responses: {
        '200': {
          description: 'The badge',
          content: { 'image/svg+xml': { schema: { type: 'string' } } },
        },
        ...errors,
      },
    },
  },
  '/analysis/progress': {
    get: {
      operationId: 'GetAnalysisProgress',
      summary: 'How many entities are analysed by the present policy',
      responses: { '200': ok('AnalysisProgress'), ...errors },
    },
  },
};
