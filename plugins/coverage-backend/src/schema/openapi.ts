import { parameters, schemas } from './components';

const ok = (schema: string) => ({
  description: 'OK',
  content: {
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  },
});

const entityParameters = ['kind', 'namespace', 'name'].map(name => ({
  $ref: `#/components/parameters/${name}`,
}));

const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  // Paths and refs have slashes and colons, which clients may leave as they are.
  allowReserved: true,
  schema,
  description,
});

const limit = (maximum: number, fallback: number) =>
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum },
    `Rows of the page; default ${fallback}`,
  );

const errors = {
  '400': { $ref: '#/components/responses/Error' },
  '401': { $ref: '#/components/responses/Error' },
  '403': { $ref: '#/components/responses/Error' },
  '404': { $ref: '#/components/responses/Error' },
};

const text = {
  type: 'string',
  minLength: 1,
  maxLength: 1000,
  // PostgreSQL knows no NUL, and no name has a control character.
  pattern: '^[^\\u0000-\\u001f]*$',
};
const order = query(
  'order',
  { enum: ['asc', 'desc'] },
  'Default: what the sort is mostly wanted for, worst first',
);
const cursor = query('cursor', text, 'pageInfo.nextCursor of the page before');

/**
 * The API, served at `/api/coverage/openapi.json`; requests but the upload's
 * stream are validated by it.
 */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'coverage',
    version: '1',
    description: 'Test coverage of catalog entities',
    license: { name: 'Apache-2.0' },
    contact: {},
  },
  servers: [{ url: '/' }],
  paths: {
    '/uploads': {
      post: {
        operationId: 'CreateUpload',
        summary: 'Send reports of one commit',
        description:
          "The first part must be 'metadata'; parts 'report' follow, each a file whose name is its path in the repository, plain or gzip. The whole body may be gzip as well. The same content again answers 200 with the same ids.",
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: { $ref: '#/components/schemas/Upload' },
            },
          },
        },
        responses: {
          '200': ok('UploadResult'),
          '201': ok('UploadResult'),
          ...errors,
          '413': { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'GetOverview',
        summary: "An entity's latest coverage at a glance",
        parameters: entityParameters,
        responses: { '200': ok('CoverageOverview'), ...errors },
      },
    },
    '/entities/{kind}/{namespace}/{name}/files': {
      get: {
        operationId: 'ListFiles',
        summary: "Files of an entity's latest coverage",
        parameters: [
          ...entityParameters,
          query('search', text, 'Part of the path, any case'),
          query(
            'sort',
            { enum: ['uncovered', 'path', 'coverage', 'lines'] },
            'Default: uncovered',
          ),
          order,
          limit(1000, 100),
          cursor,
        ],
        responses: { '200': ok('FilePage'), ...errors },
      },
    },
    '/entities/{kind}/{namespace}/{name}/files/lines': {
      get: {
        operationId: 'GetLines',
        summary: 'One file line by line',
        parameters: [
          ...entityParameters,
          {
            ...query(
              'path',
              { type: 'string', minLength: 1, maxLength: 10_000 },
              'As listed among the files',
            ),
            required: true,
          },
        ],
        responses: { '200': ok('FileLines'), ...errors },
      },
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'GetHistory',
        summary: 'Snapshots of one branch, oldest first',
        parameters: [
          ...entityParameters,
          query('branch', text, 'Default: the branch of the latest coverage'),
          limit(1000, 200),
        ],
        responses: { '200': ok('CoverageHistory'), ...errors },
      },
    },
    '/scorecard': {
      get: {
        operationId: 'GetScorecard',
        summary: 'The organisation in one line',
        responses: { '200': ok('Scorecard'), ...errors },
      },
    },
    '/scorecard/entities': {
      get: {
        operationId: 'ListScorecardEntities',
        summary: 'Entities with coverage switched on, worst first',
        parameters: [
          query('search', text, 'Part of name, title, owner or system'),
          query('owner', text, 'Entity ref: group:default/payments'),
          query('system', text, 'Entity ref: system:default/checkout'),
          query(
            'sort',
            {
              enum: [
                'name',
                'coverage',
                'uncovered',
                'uploaded',
                'owner',
                'system',
              ],
            },
            'Default: uncovered',
          ),
          order,
          limit(200, 50),
          cursor,
        ],
        responses: { '200': ok('ScorecardEntityPage'), ...errors },
      },
    },
  },
  components: {
    parameters,
    schemas,
    responses: {
      Error: {
        description: 'A Backstage error; error.message is for people',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
  },
};
