import { entityParameters, errors } from './operations';

const deleted = { '204': { description: 'Deleted' }, ...errors };

export const deletionOfEntity = {
  operationId: 'DeleteEntityData',
  summary: 'Delete all that was uploaded and set for an entity',
  description:
    'Uploads, snapshots, inventories and repository files of all commits, targets, overrides, exemptions and the analysis. Takes the permission `coverage.upload.delete`. Also of an entity that the catalog has no more: then the permission must have no conditions, and `404` says that nothing is kept.',
  parameters: entityParameters,
  responses: deleted,
};

/** What is taken back of uploads. */
export const deletionPaths = {
  '/entities/{kind}/{namespace}/{name}/uploads/{id}': {
    delete: {
      operationId: 'DeleteUpload',
      summary: 'Delete an upload',
      description:
        'Its snapshot, and later ones that carry its flag, are merged anew from what remains; a snapshot without any upload goes. Takes the permission `coverage.upload.delete`.',
      parameters: [
        ...entityParameters,
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', format: 'uuid' },
        },
      ],
      responses: deleted,
    },
  },
};
