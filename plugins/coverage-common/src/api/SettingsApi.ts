import {
  NewPortalExemption,
  NewPortalFloorReset,
  NewPortalOverride,
  NewPortalTarget,
  PortalExemption,
  PortalFloorReset,
  PortalOverride,
  PortalSettingList,
  PortalTarget,
} from './settingTypes';

/**
 * Targets, priorities and exemptions that people set in the portal. Each change
 * is audited, and the next read of the analysis has it.
 *
 * @public
 */
export interface SettingsApi {
  listTargets(entityRef: string): Promise<PortalSettingList<PortalTarget>>;
  putTarget(entityRef: string, target: NewPortalTarget): Promise<PortalTarget>;
  deleteTarget(entityRef: string, id: string): Promise<void>;

  listOverrides(entityRef: string): Promise<PortalSettingList<PortalOverride>>;
  putOverride(
    entityRef: string,
    override: NewPortalOverride,
  ): Promise<PortalOverride>;
  deleteOverride(entityRef: string, id: string): Promise<void>;

  listExemptions(
    entityRef: string,
  ): Promise<PortalSettingList<PortalExemption>>;
  putExemption(
    entityRef: string,
    exemption: NewPortalExemption,
  ): Promise<PortalExemption>;
  deleteExemption(entityRef: string, id: string): Promise<void>;

  /** One at most. */
  listFloorResets(
    entityRef: string,
  ): Promise<PortalSettingList<PortalFloorReset>>;
  /** Lets the floor that coverage should not fall below start anew. */
  putFloorReset(
    entityRef: string,
    reset: NewPortalFloorReset,
  ): Promise<PortalFloorReset>;
  deleteFloorReset(entityRef: string, id: string): Promise<void>;
}
