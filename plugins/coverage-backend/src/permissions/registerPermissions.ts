import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  coverageEntityPermissions,
  coveragePermissions,
} from '@backstage-coverage/plugin-coverage-common';
import { DESCRIBED_FIELDS, describeEntity } from '../service/describeEntity';
import { EntityFinder } from '../service/EntityFinder';
import { coverageEntityResourceRef } from './CoverageEntity';
import { coverageEntityRules } from './rules';

/** Lets policies decide on the plugin's permissions, with rules about entities. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  entities: EntityFinder,
): void {
  registry.addPermissions(coveragePermissions);
  registry.addResourceType({
    resourceRef: coverageEntityResourceRef,
    permissions: coverageEntityPermissions,
    rules: Object.values(coverageEntityRules),
    getResources: async refs =>
      (await entities.list(refs, DESCRIBED_FIELDS)).map(
        entity => entity && describeEntity(entity),
      ),
  });
}
