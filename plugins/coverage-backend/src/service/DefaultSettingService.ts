import { NotFoundError } from '@backstage/errors';
import {
  NewSetting,
  SettingKind,
  SettingKinds,
  SettingStore,
} from '../database/SettingStore';
import { Analyst } from './Analyst';
import { Caller, callerName } from './Caller';
import { EntityFinder } from './EntityFinder';
import { SettingService } from './SettingService';

const NAMES: Record<SettingKind, string> = {
  targets: 'target',
  overrides: 'override',
  exemptions: 'exemption',
  floor_resets: 'floor reset',
};

/** Settings without permissions, which a decorator adds. */
export class DefaultSettingService implements SettingService {
  readonly #settings: SettingStore;
  readonly #entities: EntityFinder;
  readonly #analyst: Analyst;

  constructor(options: {
    settings: SettingStore;
    entities: EntityFinder;
    analyst: Analyst;
  }) {
    this.#settings = options.settings;
    this.#entities = options.entities;
    this.#analyst = options.analyst;
  }

  async list<K extends SettingKind>(
    kind: K,
    entityRef: string,
  ): Promise<SettingKinds[K][]> {
    return this.#settings.list(kind, entityRef);
  }

  async put<K extends SettingKind>(
    kind: K,
    entityRef: string,
    setting: NewSetting<K>,
    caller: Caller,
  ): Promise<{ created: boolean; setting: SettingKinds[K] }> {
    const entity = await this.#entities.get(entityRef, caller);
    const stored = await this.#settings.put(
      kind,
      entityRef,
      setting,
      callerName(caller),
    );
    await this.#analyst.refresh(entity, 'analysis');
    return stored;
  }

  async remove<K extends SettingKind>(
    kind: K,
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<SettingKinds[K]> {
    const entity = await this.#entities.get(entityRef, caller);
    const removed = await this.#settings.remove(kind, entityRef, id);
    if (!removed) {
      throw new NotFoundError(`${entityRef} has no ${NAMES[kind]} ${id}`);
    }
    await this.#analyst.refresh(entity, 'analysis');
    return removed;
  }
}
