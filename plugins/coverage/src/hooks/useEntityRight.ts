import {
  coverageExemptionCreatePermission,
  coverageOverrideManagePermission,
  coverageTargetUpdatePermission,
} from '@backstage-coverage/plugin-coverage-common';
import { Right, useRight } from './useRight';

/** By what is changed. */
const PERMISSIONS = {
  target: coverageTargetUpdatePermission,
  override: coverageOverrideManagePermission,
  exemption: coverageExemptionCreatePermission,
  floorReset: coverageTargetUpdatePermission,
};

/** Settings that an entity's tab offers to change. */
export type EntitySetting = keyof typeof PERMISSIONS;

/** Whether the user may change settings of that kind of the entity. */
export function useEntityRight(
  setting: EntitySetting,
  entityRef: string,
): Right {
  return useRight({
    permission: PERMISSIONS[setting],
    resourceRef: entityRef,
  });
}
