import {
  NewPortalExemption,
  NewPortalFloorReset,
  NewPortalOverride,
  NewPortalTarget,
  PortalExemption,
  PortalFloorReset,
  PortalOverride,
  PortalSettingList,
  PortalSettings,
  PortalTarget,
  SettingsApi,
} from '@backstage-coverage/plugin-coverage-common';
import { InMemorySettings } from './InMemorySettings';

/** What people set in the portal, while it runs. */
export class InMemorySettingsApi implements SettingsApi {
  readonly #targets = new InMemorySettings<NewPortalTarget, PortalTarget>(
    ({ area, measure, kind }) => [area, measure, kind].join('\n'),
  );
  readonly #overrides = new InMemorySettings<NewPortalOverride, PortalOverride>(
    ({ path }) => path,
  );
  readonly #exemptions = new InMemorySettings<
    NewPortalExemption,
    PortalExemption
  >(({ path }) => path);
  readonly #floorResets = new InMemorySettings<
    NewPortalFloorReset,
    PortalFloorReset
  >(() => '');

  async listTargets(
    entityRef: string,
  ): Promise<PortalSettingList<PortalTarget>> {
    return this.#targets.list(entityRef);
  }

  async putTarget(
    entityRef: string,
    target: NewPortalTarget,
  ): Promise<PortalTarget> {
    const { area = null, by = null, kind, reason = null, ...rest } = target;
    return this.#targets.put(entityRef, {
      ...rest,
      area,
      by,
      kind: kind ?? 'committed',
      reason,
    });
  }

  async deleteTarget(entityRef: string, id: string): Promise<void> {
    this.#targets.delete(entityRef, id);
  }

  async listOverrides(
    entityRef: string,
  ): Promise<PortalSettingList<PortalOverride>> {
    return this.#overrides.list(entityRef);
  }

  async putOverride(
    entityRef: string,
    override: NewPortalOverride,
  ): Promise<PortalOverride> {
    return this.#overrides.put(entityRef, override);
  }

  async deleteOverride(entityRef: string, id: string): Promise<void> {
    this.#overrides.delete(entityRef, id);
  }

  async listExemptions(
    entityRef: string,
  ): Promise<PortalSettingList<PortalExemption>> {
    return this.#exemptions.list(entityRef);
  }

  async putExemption(
    entityRef: string,
    exemption: NewPortalExemption,
  ): Promise<PortalExemption> {
    return this.#exemptions.put(entityRef, exemption);
  }

  async deleteExemption(entityRef: string, id: string): Promise<void> {
    this.#exemptions.delete(entityRef, id);
  }

  async listFloorResets(
    entityRef: string,
  ): Promise<PortalSettingList<PortalFloorReset>> {
    return this.#floorResets.list(entityRef);
  }

  async putFloorReset(
    entityRef: string,
    reset: NewPortalFloorReset,
  ): Promise<PortalFloorReset> {
    const { since = new Date().toISOString().slice(0, 10), reason } = reset;
    return this.#floorResets.put(entityRef, { since, reason });
  }

  async deleteFloorReset(entityRef: string, id: string): Promise<void> {
    this.#floorResets.delete(entityRef, id);
  }

  /** As an analysis takes them. */
  protected portalSettings(entityRef: string): PortalSettings {
    return {
      targets: this.#targets.list(entityRef).items,
      overrides: this.#overrides
        .list(entityRef)
        .items.map(({ priority, setBy, ...rest }) => ({
          ...rest,
          level: priority,
          by: setBy,
        })),
      exceptions: this.#exemptions
        .list(entityRef)
        .items.map(({ setBy, ...rest }) => ({ ...rest, by: setBy })),
      floorResetOn: this.#floorResets.list(entityRef).items[0]?.since ?? null,
    };
  }
}
