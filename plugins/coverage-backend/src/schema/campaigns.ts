import {
  count,
  date,
  list,
  number,
  object,
  oneOf,
  orNull,
  page,
  ref,
  text,
  textOrNull,
  time,
} from './jsonSchema';
import { errors, jsonBody, limit, ok, plainText, query } from './operations';
import { targetCounts } from './policies';

const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};
const conflict = { '409': { $ref: '#/components/responses/Error' } };

/** Targets that people work on together until a day. */
export const campaignPaths = {
  '/campaigns': {
    get: {
      operationId: 'ListCampaigns',
      summary: 'All campaigns with how their entities stand, by due date',
      responses: { '200': ok('CampaignList'), ...errors },
    },
    post: {
      operationId: 'CreateCampaign',
      summary: 'Begin a campaign, as draft or active',
      requestBody: jsonBody('NewCampaign'),
      responses: { '201': ok('Campaign'), ...errors, ...conflict },
    },
  },
  '/campaigns/{id}': {
    get: {
      operationId: 'GetCampaign',
      summary: 'A campaign',
      parameters: [id],
      responses: { '200': ok('Campaign'), ...errors },
    },
    put: {
      operationId: 'UpdateCampaign',
      summary: 'Change a campaign or its state',
      description:
        'A draft can become active or archived, an active one ended or archived, an ended one active or archived, an archived one a draft.',
      parameters: [id],
      requestBody: jsonBody('NewCampaign'),
      responses: { '200': ok('Campaign'), ...errors, ...conflict },
    },
    delete: {
      operationId: 'DeleteCampaign',
      summary: 'Delete a draft or an archived campaign',
      parameters: [id],
      responses: {
        '204': { description: 'Deleted' },
        ...errors,
        ...conflict,
      },
    },
  },
  '/campaigns/{id}/progress': {
    get: {
      operationId: 'GetCampaignProgress',
      summary: 'How the entities of a campaign stand, by team',
      parameters: [id],
      responses: { '200': ok('CampaignProgress'), ...errors },
    },
  },
  '/campaigns/{id}/entities': {
    get: {
      operationId: 'ListCampaignEntities',
      summary: 'Entities of a campaign with forecasts, most to do first',
      parameters: [
        id,
        query(
          'owner',
          plainText,
          'Entity ref of one of the owners; (none): those without owner',
        ),
        query(
          'state',
          {
            enum: ['reached', 'on-track', 'behind', 'unknown', 'not-measured'],
          },
          'Default: all',
        ),
        limit(200, 50),
        query('cursor', plainText, 'pageInfo.nextCursor of the page before'),
      ],
      responses: { '200': ok('TargetEntityPage'), ...errors },
    },
  },
};

const stated = {
  name: { ...text, minLength: 1, maxLength: 100 },
  scope: ref('EntityPredicate'),
  measure: { ...oneOf('lines'), default: 'lines' },
  target: { ...number, exclusiveMinimum: 0, maximum: 100 },
  start: date,
  due: date,
  owner: { ...text, description: 'Entity ref of a user or group' },
  brief: { ...text, maxLength: 20_000, description: 'Markdown' },
  state: {
    ...oneOf('draft', 'active', 'ended', 'archived'),
    default: 'draft',
  },
};
const campaign = {
  ...stated,
  id: { ...text, format: 'uuid' },
  createdBy: text,
  createdAt: time,
  changedBy: text,
  changedAt: time,
};
const counts = object(targetCounts);
const lines = orNull(ref('Count'));

/** Their bodies and answers. */
export const campaignSchemas = {
  NewCampaign: {
    ...object(stated, ['measure', 'brief', 'state']),
    additionalProperties: false,
  },
  Campaign: object(campaign),
  CampaignList: object({
    items: list(object({ ...campaign, counts })),
    hidden: count,
  }),
  CampaignProgress: object({
    campaign: ref('Campaign'),
    counts,
    lines,
    teams: list(
      object({
        owner: textOrNull,
        title: textOrNull,
        ...targetCounts,
        lines,
      }),
    ),
    hidden: count,
  }),
  TargetEntityPage: page('TargetEntity'),
};
