import { InputError } from '@backstage/errors';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { markStale } from './markStale';
import { retryDeadlocks } from './retryDeadlocks';
import { RawDbSettingRow, settingMappings, toSetting } from './settingRows';
import {
  NewSetting,
  SettingKind,
  SettingKinds,
  SettingStore,
} from './SettingStore';

/** Keeps the list of an entity's settings one that can be read at once. */
const MAX_SETTINGS = 500;

/** Settings in the plugin's database. */
export class DatabaseSettingStore implements SettingStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async list<K extends SettingKind>(
    kind: K,
    entityRef: string,
  ): Promise<SettingKinds[K][]> {
    const rows: RawDbSettingRow[] = await this.#db(kind)
      .where({ entity_ref: entityRef })
      .orderBy(settingMappings[kind].key);
    return rows.map(row => toSetting(kind, row));
  }

  async put<K extends SettingKind>(
    kind: K,
    entityRef: string,
    setting: NewSetting<K>,
    setBy: string,
  ): Promise<{ created: boolean; setting: SettingKinds[K] }> {
    const { key, toColumns } = settingMappings[kind];
    const columns: Record<string, string | number | null> = {
      entity_ref: entityRef,
      ...toColumns(setting),
    };
    const where = Object.fromEntries(key.map(name => [name, columns[name]]));
    return retryDeadlocks(() =>
      this.#db.transaction(async tx => {
        // First, for the lock on the entity's row: changes go one by one.
        await markStale(tx, entityRef);
        const known = await tx(kind).where(where).first();
        if (known && isSame(known, columns)) {
          return { created: false, setting: toSetting(kind, known) };
        }
        if (!known) {
          await refuseTooMany(tx, kind, entityRef);
        }
        const row: RawDbSettingRow = {
          ...columns,
          id: known?.id ?? randomUUID(),
          entity_ref: entityRef,
          set_by: setBy,
          set_at: new Date().toISOString(),
        };
        await tx(kind).insert(row).onConflict(key).merge();
        return { created: !known, setting: toSetting(kind, row) };
      }),
    );
  }

  async remove<K extends SettingKind>(
    kind: K,
    entityRef: string,
    id: string,
  ): Promise<SettingKinds[K] | undefined> {
    return retryDeadlocks(() =>
      this.#db.transaction(async tx => {
        const rows = () => tx(kind).where({ id, entity_ref: entityRef });
        const known: RawDbSettingRow | undefined = await rows().first();
        if (!known) {
          return undefined;
        }
        await markStale(tx, entityRef);
        await rows().delete();
        return toSetting(kind, known);
      }),
    );
  }
}

function isSame(
  row: Record<string, unknown>,
  columns: Record<string, unknown>,
): boolean {
  return Object.entries(columns).every(([name, value]) => row[name] === value);
}

async function refuseTooMany(
  tx: Knex,
  kind: SettingKind,
  entityRef: string,
): Promise<void> {
  const [{ count }] = await tx(kind)
    .where({ entity_ref: entityRef })
    .count({ count: 'id' });
  if (Number(count) >= MAX_SETTINGS) {
    throw new InputError(
      `${entityRef} has ${MAX_SETTINGS} ${kind} already, which is the most it can have; remove some, or use globs or the repository file`,
    );
  }
}
