import { entityParameters, errors, ok } from './operations';

const entity = '/entities/{kind}/{namespace}/{name}';

const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

function pathsOf(
  route: string,
  name: 'Target' | 'Override' | 'Exemption' | 'FloorReset',
  summary: string,
) {
  return {
    [`${entity}/${route}`]: {
      get: {
        operationId: `List${name}s`,
        summary: `${name}s set in the portal`,
        parameters: entityParameters,
        responses: { '200': ok(`Portal${name}List`), ...errors },
      },
      put: {
        operationId: `Put${name}`,
        summary,
        parameters: entityParameters,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: `#/components/schemas/NewPortal${name}` },
            },
          },
        },
        responses: {
          '200': ok(`Portal${name}`),
          '201': ok(`Portal${name}`),
          ...errors,
        },
      },
    },
    [`${entity}/${route}/{id}`]: {
      delete: {
        operationId: `Delete${name}`,
        summary: `Remove the ${name.toLowerCase()}`,
        parameters: [...entityParameters, id],
        responses: { '204': { description: 'Removed' }, ...errors },
      },
    },
  };
}

/** What people set in the portal. */
export const settingPaths = {
  ...pathsOf(
    'targets',
    'Target',
    'Set a target, in place of the one of that area, measure and kind',
  ),
  ...pathsOf(
    'overrides',
    'Override',
    'Set the priority of a path, in place of the one that it has',
  ),
  ...pathsOf(
    'exemptions',
    'Exemption',
    'Say that a path is blocked or exempt, in place of what was said of it',
  ),
  ...pathsOf(
    'floor-resets',
    'FloorReset',
    'Let the floor of the line coverage start anew, in place of an earlier reset',
  ),
};
