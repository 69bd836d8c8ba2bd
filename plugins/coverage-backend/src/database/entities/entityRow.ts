import { EntityDescription } from '../CoverageStore';
import { RawDbEntityDescription, RawDbEntityRow } from './RawDbEntityRow';

/**
 * The columns that describe an entity. Case is folded here, since SQLite's
 * lower() knows ASCII only.
 *
 * @param domainOf - the domain that a system is part of
 */
export function toEntityRow(
  entity: EntityDescription,
  domainOf: (system: string) => string | null,
): RawDbEntityDescription {
  const { name, title, owners, system } = entity;
  return {
    entity_ref: entity.entityRef,
    kind: entity.kind,
    name,
    title,
    owner: owners[0] ?? null,
    owners: JSON.stringify(owners),
    system,
    domain: entity.domain ?? (system && domainOf(system)),
    type: entity.type,
    lifecycle: entity.lifecycle,
    tier: entity.tier,
    tags: JSON.stringify(entity.tags),
    annotated: entity.annotated,
    switched_off: entity.switchedOff,
    simulated: entity.simulated,
    in_catalog: true,
    gone_at: null,
    sort_name: (title ?? name).toLowerCase(),
    search_text: [name, title, ...owners, system]
      .filter(text => text !== null)
      .join('\n')
      .toLowerCase(),
  };
}

/** Whether a stored row already has these columns. */
export function hasColumns(
  row: RawDbEntityRow,
  columns: Partial<RawDbEntityRow>,
): boolean {
  return (Object.keys(columns) as (keyof RawDbEntityRow)[]).every(name =>
    isSame(row[name], columns[name]),
  );
}

type Value = RawDbEntityRow[keyof RawDbEntityRow] | undefined;

function isSame(stored: Value, wanted: Value): boolean {
  if (typeof wanted === 'boolean') {
    return Boolean(stored) === wanted;
  }
  if (Buffer.isBuffer(wanted)) {
    return Buffer.isBuffer(stored) && stored.equals(wanted);
  }
  return stored === wanted;
}
