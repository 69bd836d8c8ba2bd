import {
  PRIORITIES,
  SCORECARD_DIMENSIONS,
  SCORECARD_GROUP_SORTS,
} from '@backstage-coverage/plugin-coverage-common';
import { text } from './jsonSchema';
import {
  cursor,
  errors,
  limit,
  ok,
  order,
  plainText,
  query,
} from './operations';
import { levels, tracks } from './rollUps';

const MOST_VALUES = 200;

const anyOf = (items: object) => ({
  type: 'array',
  items,
  maxItems: MOST_VALUES,
});
const words = (...known: string[]) => anyOf({ enum: known });

const EXAMPLES: Record<string, string> = {
  owner: 'Entity refs: group:default/payments',
  group: 'Entity refs; also what the groups below them own',
  system: 'Entity refs: system:default/checkout',
  domain: 'Entity refs: domain:default/sales',
};

/** Which entities. */
const filter = [
  ...SCORECARD_DIMENSIONS.map(dimension =>
    query(
      dimension,
      anyOf(plainText),
      `${
        EXAMPLES[dimension] ?? 'Any of them'
      }; repeat it; (none) for entities without one`,
    ),
  ),
  query(
    'entity',
    { ...anyOf(plainText), maxItems: 200 },
    'Entity refs, of nothing else; repeat it',
  ),
  query('search', plainText, 'Part of name, title, owner or system, any case'),
  query('level', words(...levels, 'no-data'), 'Any of them; repeat it'),
  query('track', words(...tracks, 'unknown'), 'Any of them; repeat it'),
  query(
    'standing',
    words('counted', 'exempt', 'deprecated'),
    'Any of them; repeat it',
  ),
  query(
    'adoption',
    { enum: ['annotated', 'uploading', 'with-target', 'not-reporting'] },
    'How far an entity has come; each step includes those after it',
  ),
  query(
    'stale',
    { type: 'boolean' },
    'Whether the newest upload is older than the policy has it',
  ),
];

const by = {
  ...query('by', { enum: SCORECARD_DIMENSIONS }, 'What to group by'),
  required: true,
};
const groups = [
  by,
  query(
    'parent',
    plainText,
    'With by=group: the groups right below this one; default: those without parent',
  ),
  ...filter,
  query('sort', { enum: [...SCORECARD_GROUP_SORTS] }, 'Default: uncovered'),
  order,
];

const table = (contentType: string) => ({
  description: 'All rows',
  content: { [contentType]: { schema: text } },
});

/** The organisation, grouped and one by one. */
export const scorecardPaths = {
  '/scorecard': {
    get: {
      operationId: 'GetScorecard',
      summary: 'The organisation, or the part of it that a filter leaves',
      description:
        'Entities that the catalog hides from the reader are counted in `hidden` and in no other number. `hidden` is that of the whole part of the organisation: neither the search nor coverage is asked of what is hidden.',
      parameters: filter,
      responses: { '200': ok('ScorecardSummary'), ...errors },
    },
  },
  '/scorecard/groups': {
    get: {
      operationId: 'ListScorecardGroups',
      summary: 'The entities grouped, most uncovered lines first',
      parameters: [...groups, limit(200, 50), cursor],
      responses: { '200': ok('ScorecardGroupPage'), ...errors },
    },
  },
  '/scorecard/entities': {
    get: {
      operationId: 'ListScorecardMembers',
      summary: 'The entities, most uncovered lines first',
      parameters: [
        ...filter,
        query(
          'by',
          { enum: SCORECARD_DIMENSIONS },
          'With value: only entities of that row of the grouped table',
        ),
        query('value', plainText, 'With by: the value of that row'),
        query(
          'sort',
          {
            enum: [
              'name',
              'owner',
              'system',
              'coverage',
              'change',
              'target',
              'uncovered',
              'critical',
              'high',
              'gap-index',
              'uploaded',
            ],
          },
          'Default: uncovered',
        ),
        order,
        limit(200, 50),
        cursor,
      ],
      responses: { '200': ok('ScorecardMemberPage'), ...errors },
    },
  },
  '/scorecard/trend': {
    get: {
      operationId: 'GetScorecardTrend',
      summary: 'Line coverage of the entities at the end of the last days',
      description:
        'How the entities of today came here: who moves to another owner takes their history along, and who is exempt now is not in it.',
      parameters: [
        ...filter,
        query(
          'days',
          { type: 'integer', minimum: 7, maximum: 730 },
          'Default 90',
        ),
      ],
      responses: { '200': ok('ScorecardTrend'), ...errors },
    },
  },
  '/scorecard/gaps': {
    get: {
      operationId: 'ListScorecardGaps',
      summary: 'The worst gaps of all entities, ten of each',
      parameters: [
        ...filter,
        query('priority', words(...PRIORITIES), 'Any of them; repeat it'),
        limit(200, 25),
        cursor,
      ],
      responses: { '200': ok('ScorecardGapPage'), ...errors },
    },
  },
  '/scorecard/values': {
    get: {
      operationId: 'ListScorecardValues',
      summary: 'What entities can be filtered by, most entities first',
      parameters: [
        {
          ...query('dimension', { enum: SCORECARD_DIMENSIONS }, 'Which values'),
          required: true,
        },
        query('search', plainText, 'Part of the value or title, any case'),
        limit(200, 50),
      ],
      responses: { '200': ok('ScorecardValueList'), ...errors },
    },
  },
  '/scorecard.csv': {
    get: {
      operationId: 'ExportScorecardCsv',
      summary: 'The grouped table as CSV',
      parameters: groups,
      responses: { '200': table('text/csv'), ...errors },
    },
  },
  '/scorecard.md': {
    get: {
      operationId: 'ExportScorecardMarkdown',
      summary: 'The grouped table as Markdown',
      parameters: groups,
      responses: { '200': table('text/markdown'), ...errors },
    },
  },
};
