import {
  date,
  list,
  object,
  oneOf,
  ref,
  text,
  textOrNull,
  time,
  timeOrNull,
} from './jsonSchema';
import { errors, jsonBody, ok, query } from './operations';

const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};
const conflict = { '409': { $ref: '#/components/responses/Error' } };
const state = oneOf('requested', 'approved', 'denied', 'revoked', 'expired');

/** Entities that are not to count for a while. */
export const exemptionPaths = {
  '/exemptions': {
    get: {
      operationId: 'ListEntityExemptions',
      summary: 'Exemptions of entities, and those of files that end soon',
      parameters: [
        query('state', state, 'Default: all'),
        query(
          'expiringWithin',
          { type: 'integer', minimum: 1, maximum: 180 },
          'Days: only those approved that end within them',
        ),
      ],
      responses: { '200': ok('EntityExemptionList'), ...errors },
    },
    post: {
      operationId: 'RequestEntityExemption',
      summary: 'Ask for an entity not to count until a day',
      requestBody: jsonBody('NewEntityExemption'),
      responses: { '201': ok('EntityExemption'), ...errors, ...conflict },
    },
  },
  '/exemptions/{id}/approve': {
    post: {
      operationId: 'ApproveEntityExemption',
      summary:
        'Approve a request of somebody else: the entity is in no sum until its last day',
      parameters: [id],
      responses: { '200': ok('EntityExemption'), ...errors, ...conflict },
    },
  },
  '/exemptions/{id}/deny': {
    post: {
      operationId: 'DenyEntityExemption',
      summary: 'Deny a request',
      parameters: [id],
      responses: { '200': ok('EntityExemption'), ...errors, ...conflict },
    },
  },
  '/exemptions/{id}': {
    delete: {
      operationId: 'RevokeEntityExemption',
      summary: 'Take back a request or what was approved; the record stays',
      parameters: [id],
      responses: {
        '204': { description: 'Revoked' },
        ...errors,
        ...conflict,
      },
    },
  },
};

const stated = {
  entityRef: text,
  reason: { ...text, minLength: 1, maxLength: 2000 },
  expires: { ...date, description: 'Last day, at most 180 days ahead' },
};

/** Their bodies and answers. */
export const exemptionSchemas = {
  NewEntityExemption: { ...object(stated), additionalProperties: false },
  EntityExemption: object({
    ...stated,
    id: { ...text, format: 'uuid' },
    title: textOrNull,
    owner: textOrNull,
    state,
    requestedBy: text,
    requestedAt: time,
    decidedBy: textOrNull,
    decidedAt: timeOrNull,
  }),
  EntityExemptionList: object({
    items: list(ref('EntityExemption')),
    expiringFiles: list(
      object({
        entityRef: text,
        title: textOrNull,
        kind: oneOf('blocked', 'exempt'),
        path: text,
        reason: text,
        expires: date,
        setBy: text,
      }),
    ),
  }),
};
