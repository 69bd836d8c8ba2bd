import {
  coverageExemptionCreatePermission,
  coverageOverrideManagePermission,
  coverageTargetUpdatePermission,
} from '@backstage-coverage/plugin-coverage-common';
import {
  NewSetting,
  SettingKind,
  SettingKinds,
} from '../database/SettingStore';
import { AccessGate, EntityPermission } from './AccessGate';
import { Caller } from './Caller';
import { SettingService } from './SettingService';

const MANAGE: Record<SettingKind, EntityPermission> = {
  targets: coverageTargetUpdatePermission,
  overrides: coverageOverrideManagePermission,
  exemptions: coverageExemptionCreatePermission,
  floor_resets: coverageTargetUpdatePermission,
};

/** Settings behind permissions and what the catalog shows. */
export class AuthorizedSettingService implements SettingService {
  readonly #service: SettingService;
  readonly #gate: AccessGate;

  constructor(options: { service: SettingService; gate: AccessGate }) {
    this.#service = options.service;
    this.#gate = options.gate;
  }

  async list<K extends SettingKind>(
    kind: K,
    entityRef: string,
    caller: Caller,
  ): Promise<SettingKinds[K][]> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.list(kind, entityRef, inside);
  }

  async put<K extends SettingKind>(
    kind: K,
    entityRef: string,
    setting: NewSetting<K>,
    caller: Caller,
  ): Promise<{ created: boolean; setting: SettingKinds[K] }> {
    const inside = await this.#gate.enter(MANAGE[kind], entityRef, caller);
    return this.#service.put(kind, entityRef, setting, inside);
  }

  async remove<K extends SettingKind>(
    kind: K,
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<SettingKinds[K]> {
    const inside = await this.#gate.enter(MANAGE[kind], entityRef, caller);
    return this.#service.remove(kind, entityRef, id, inside);
  }
}
