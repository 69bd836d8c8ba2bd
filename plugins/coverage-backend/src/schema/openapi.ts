import { analysisPaths } from './analysisPaths';
import { parameters, schemas } from './components';
import {
  commit,
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
import { campaignPaths } from './campaigns';
import { exemptionPaths } from './exemptions';
import { healthPaths } from './health';
import { policyPaths } from './policyPaths';
import { rollUpPaths } from './rollUps';
import { scorecardPaths } from './scorecardPaths';
import { settingPaths } from './settingPaths';
import { snapshotPaths } from './snapshots';
import { deletionOfEntity, deletionPaths } from './deletions';

const fileCommit = commit(
  'commit',
  'The commit whose coverage is asked for; default: that of the latest',
);

const storedAnswer = {
  ...ok('UploadAnswer'),
  headers: {
    'Server-Timing': {
      description:
        'Milliseconds since the request: `commit`, when it was stored, and `total`, when its entities were analysed as well',
      schema: {
        ...plainText,
        examples: ['commit;dur=214.3, total;dur=309.8'],
      },
    },
  },
};

/**
 * The API, served at `/api/coverage/openapi.json`; requests but the upload's
 * stream and changes of settings are validated by it.
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
          "The first part must be 'metadata'. Then come, in any order, parts 'report', each a file whose name is its path in the repository; at most one 'inventory', JSON; and at most one 'config', the text of the repository file `.coverage-plan.yaml`. At least one report or an inventory must be among them. Reports, inventory and config may be packed as gzip, zstd, or brotli with a name that ends with `.br`; the whole body as its content encoding says: gzip, zstd or br. An upload without report makes no snapshot: `upload` and `snapshot` are null. The same content again answers 200 with the same ids. The metadata name one entity (`entityRef`), which gets the files under its path, or a `repository`, whose entities get those under theirs: all of them or none.",
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: { $ref: '#/components/schemas/Upload' },
            },
          },
        },
        responses: {
          '200': storedAnswer,
          '201': storedAnswer,
          ...errors,
          '408': { $ref: '#/components/responses/Error' },
          '413': { $ref: '#/components/responses/Error' },
          '429': { $ref: '#/components/responses/Busy' },
        },
      },
    },
    ...deletionPaths,
    '/entities/{kind}/{namespace}/{name}': {
      delete: deletionOfEntity,
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
          query('search', plainText, 'Part of the path, any case'),
          query(
            'sort',
            { enum: ['uncovered', 'path', 'coverage', 'lines'] },
            'Default: uncovered',
          ),
          order,
          limit(20_000, 100),
          cursor,
        ],
        responses: { '200': ok('FilePage'), ...errors },
      },
    },
    '/entities/{kind}/{namespace}/{name}/files/lines': {
      get: {
        operationId: 'GetLines',
        summary: 'One file line by line',
        parameters: [...entityParameters, filePath, fileCommit],
        responses: { '200': ok('FileLines'), ...errors },
      },
    },
    '/entities/{kind}/{namespace}/{name}/files/source': {
      get: {
        operationId: 'GetSource',
        summary: "One file's text at the commit of its coverage",
        description:
          "Read from where the catalog says that the entity's source is, below the folder that its annotation names. `text` is null when it cannot be read; `reason` says why.",
        parameters: [...entityParameters, filePath, fileCommit],
        responses: { '200': ok('FileSource'), ...errors },
      },
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'GetHistory',
        summary: 'Snapshots of one branch, oldest first',
        parameters: [
          ...entityParameters,
          query(
            'branch',
            plainText,
            'Default: the branch of the latest coverage',
          ),
          limit(1000, 200),
        ],
        responses: { '200': ok('CoverageHistory'), ...errors },
      },
    },
    ...analysisPaths,
    ...settingPaths,
    ...snapshotPaths,
    ...rollUpPaths,
    ...scorecardPaths,
    ...policyPaths,
    ...campaignPaths,
    ...exemptionPaths,
    ...healthPaths,
  },
  components: {
    parameters,
    schemas,
    responses: {
      Busy: {
        description: 'Others are being served; try again after a while',
        headers: {
          'Retry-After': {
            description: 'Seconds',
            schema: { type: 'integer', minimum: 1 },
          },
        },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
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
