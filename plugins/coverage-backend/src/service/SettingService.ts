import {
  NewSetting,
  SettingKind,
  SettingKinds,
} from '../database/SettingStore';
import { Caller } from './Caller';

/**
 * What people set in the portal. Every method throws `NotFoundError` for an
 * entity that the catalog does not have, and `NotAllowedError` without
 * permission.
 */
export interface SettingService {
  list<K extends SettingKind>(
    kind: K,
    entityRef: string,
    caller: Caller,
  ): Promise<SettingKinds[K][]>;
  put<K extends SettingKind>(
    kind: K,
    entityRef: string,
    setting: NewSetting<K>,
    caller: Caller,
  ): Promise<{ created: boolean; setting: SettingKinds[K] }>;
  /** @throws NotFoundError when the entity has no such setting */
  remove<K extends SettingKind>(
    kind: K,
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<SettingKinds[K]>;
}
