import {
  list,
  numberOrNull,
  object,
  orNull,
  ref,
  text,
  time,
} from './jsonSchema';

const uploadResult = {
  created: { type: 'boolean' },
  upload: orNull(ref('UploadSummary')),
  snapshot: orNull(ref('SnapshotSummary')),
  change: numberOrNull,
  findings: list(ref('Finding')),
  links: object({ overview: text, tab: text }),
};

/** What an upload holds, and what is answered to it. */
export const uploadSchemas = {
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
};
