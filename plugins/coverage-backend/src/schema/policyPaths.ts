import { errors, jsonBody, ok } from './operations';

const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

/** What the organisation asks for, and what people add to it. */
export const policyPaths = {
  '/policy': {
    get: {
      operationId: 'GetPolicy',
      summary: 'The policy in force, and where its parts were stated',
      responses: { '200': ok('PolicyOverview'), ...errors },
    },
  },
  '/policy/evaluation': {
    get: {
      operationId: 'EvaluatePolicy',
      summary: 'How the entities of every target stand, shadow ones too',
      description:
        'Counts what the reader may see. Forecasts take the pace that the analysis of an entity found, which is one of lines.',
      responses: { '200': ok('PolicyEvaluation'), ...errors },
    },
  },
  '/policy/preview': {
    post: {
      operationId: 'PreviewPolicyTarget',
      summary: 'Who passes a target today, who by its date, and who does not',
      requestBody: jsonBody('PolicyPreviewRequest'),
      responses: { '200': ok('PolicyPreview'), ...errors },
    },
  },
  '/policy/priority': {
    post: {
      operationId: 'TestPriority',
      summary: 'The priority of a path, and which rules give it',
      requestBody: jsonBody('PriorityTestRequest'),
      responses: { '200': ok('PriorityTest'), ...errors },
    },
  },
  '/policy/targets': {
    post: {
      operationId: 'CreatePolicyTarget',
      summary: 'Add a target for a kind of entities',
      requestBody: jsonBody('NewPolicyTarget'),
      responses: {
        '201': ok('PolicyTargetEntry'),
        ...errors,
        '409': { $ref: '#/components/responses/Error' },
      },
    },
  },
  '/policy/targets/{id}': {
    put: {
      operationId: 'UpdatePolicyTarget',
      summary: 'Change a target of the portal',
      parameters: [id],
      requestBody: jsonBody('NewPolicyTarget'),
      responses: {
        '200': ok('PolicyTargetEntry'),
        ...errors,
        '409': { $ref: '#/components/responses/Error' },
      },
    },
    delete: {
      operationId: 'DeletePolicyTarget',
      summary: 'Remove a target of the portal',
      parameters: [id],
      responses: { '204': { description: 'Removed' }, ...errors },
    },
  },
};
