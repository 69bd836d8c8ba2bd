import { NewSetting, SettingKind, SettingKinds } from './SettingStore';

export interface RawDbSettingRow {
  id: string;
  entity_ref: string;
  set_by: string;
  set_at: string;
}

/** How a kind of settings is written into its table. */
interface SettingMapping<K extends SettingKind> {
  /** Of these there is one row each. */
  key: string[];
  toColumns(setting: NewSetting<K>): Record<string, string | number | null>;
  fromRow(row: any): NewSetting<K>;
}

const pathSettings = {
  key: ['entity_ref', 'path'],
};

export const settingMappings: { [K in SettingKind]: SettingMapping<K> } = {
  targets: {
    key: ['entity_ref', 'area', 'measure', 'kind'],
    toColumns: ({ area, measure, value, by, kind, reason }) => ({
      area: area ?? '',
      measure,
      value,
      due: by,
      kind,
      reason,
    }),
    fromRow: ({ area, measure, value, due, kind, reason }) => ({
      area: area || null,
      measure,
      value,
      by: due,
      kind,
      reason,
    }),
  },
  overrides: {
    ...pathSettings,
    toColumns: ({ path, priority, reason, until }) => ({
      path,
      priority,
      reason,
      expires: until,
    }),
    fromRow: ({ path, priority, reason, expires }) => ({
      path,
      priority,
      reason,
      until: expires,
    }),
  },
  exemptions: {
    ...pathSettings,
    toColumns: ({ kind, path, reason, until }) => ({
      kind,
      path,
      reason,
      expires: until,
    }),
    fromRow: ({ kind, path, reason, expires }) => ({
      kind,
      path,
      reason,
      until: expires,
    }),
  },
  floor_resets: {
    key: ['entity_ref'],
    toColumns: ({ since, reason }) => ({ since, reason }),
    fromRow: ({ since, reason }) => ({ since, reason }),
  },
};

export function toSetting<K extends SettingKind>(
  kind: K,
  row: RawDbSettingRow,
): SettingKinds[K] {
  // What a mapping reads is of its own kind, which its type cannot tell here.
  return {
    id: row.id,
    ...settingMappings[kind].fromRow(row),
    setBy: row.set_by,
    setAt: row.set_at,
  } as SettingKinds[K];
}
