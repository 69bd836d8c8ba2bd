import {
  PortalExemption,
  PortalFloorReset,
  PortalOverride,
  PortalSetting,
  PortalTarget,
} from '@backstage-coverage/plugin-coverage-common';

/** The kinds of settings, by the name of their table. */
export interface SettingKinds {
  targets: PortalTarget;
  overrides: PortalOverride;
  exemptions: PortalExemption;
  floor_resets: PortalFloorReset;
}

export type SettingKind = keyof SettingKinds;

/** A setting as people send it, complete. */
export type NewSetting<K extends SettingKind> = Omit<
  SettingKinds[K],
  keyof PortalSetting
>;

/** Where settings of the portal are kept. Entity refs are in lower case. */
export interface SettingStore {
  list<K extends SettingKind>(
    kind: K,
    entityRef: string,
  ): Promise<SettingKinds[K][]>;

  /**
   * Sets it in place of the one that it would contradict, which keeps its id,
   * and makes the entity's analysis stale. The same again keeps its author.
   *
   * @throws InputError when the entity has too many
   */
  put<K extends SettingKind>(
    kind: K,
    entityRef: string,
    setting: NewSetting<K>,
    setBy: string,
  ): Promise<{ created: boolean; setting: SettingKinds[K] }>;

  /** @returns what was removed; `undefined`: the entity has no such setting */
  remove<K extends SettingKind>(
    kind: K,
    entityRef: string,
    id: string,
  ): Promise<SettingKinds[K] | undefined>;
}
