import { RootConfigService } from '@backstage/backend-plugin-api';
import { coverageReadPermission } from '@backstage-coverage/plugin-coverage-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';

const KEY = 'search.collators.coverage.visibilityPermission';

const PERMISSIONS = {
  [catalogEntityReadPermission.name]: catalogEntityReadPermission,
  [coverageReadPermission.name]: coverageReadPermission,
};

/** Who finds what. */
export interface Visibility {
  /** What search asks of each result, with its entity as the resource. */
  permission:
    | typeof catalogEntityReadPermission
    | typeof coverageReadPermission;
  /** Documents have nothing that is coverage. */
  isOfNames: boolean;
}

/**
 * Search asks one permission of a result, while coverage is for those who have
 * two. Only who runs the portal knows which of the two decides in it; while they
 * have not said so and permissions are on, nothing is told that either may hide.
 *
 * @throws Error for a permission that is none of the two
 */
export function readVisibility(config: RootConfigService): Visibility {
  const name = config.getOptionalString(KEY);
  if (name === undefined) {
    return {
      permission: catalogEntityReadPermission,
      isOfNames: config.getOptionalBoolean('permission.enabled') ?? false,
    };
  }
  const permission = PERMISSIONS[name];
  if (!permission) {
    throw new Error(
      `${KEY} is '${name}'; expected ${Object.keys(PERMISSIONS).join(' or ')}`,
    );
  }
  return { permission, isOfNames: false };
}
