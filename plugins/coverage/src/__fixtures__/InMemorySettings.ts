import {
  PortalSetting,
  PortalSettingList,
} from '@backstage-coverage/plugin-coverage-common';
import { NotFoundError } from '@backstage/errors';

/** Settings of one kind, of every entity; one of each key. */
export class InMemorySettings<New, T extends New & PortalSetting> {
  readonly #byEntity = new Map<string, T[]>();
  readonly #keyOf: (setting: New) => string;
  #count = 0;

  constructor(keyOf: (setting: New) => string) {
    this.#keyOf = keyOf;
  }

  list(entityRef: string): PortalSettingList<T> {
    return { items: this.#byEntity.get(entityRef) ?? [] };
  }

  put(entityRef: string, setting: Omit<T, keyof PortalSetting> & New): T {
    const { items } = this.list(entityRef);
    const key = this.#keyOf(setting);
    const known = items.find(item => this.#keyOf(item) === key);
    this.#count += 1;
    const kept = {
      ...setting,
      id: known?.id ?? `setting-${this.#count}`,
      setBy: 'user:default/guest',
      setAt: new Date().toISOString(),
    } as unknown as T;
    this.#byEntity.set(entityRef, [
      ...items.filter(item => item !== known),
      kept,
    ]);
    return kept;
  }

  delete(entityRef: string, id: string): void {
    const { items } = this.list(entityRef);
    if (!items.some(item => item.id === id)) {
      throw new NotFoundError(`${entityRef} has no setting ${id}`);
    }
    this.#byEntity.set(
      entityRef,
      items.filter(item => item.id !== id),
    );
  }
}
