import { Knex } from 'knex';
import { CatalogName } from '../CoverageStore';
import { GroupTree } from './GroupTree';
import { GroupsAbove } from './memberships';
import { RawDbEntityRow } from './RawDbEntityRow';

/** A row of `catalog_names`. */
export interface RawDbCatalogName {
  ref: string;
  title: string | null;
  domain: string | null;
  is_top: boolean | number;
}

interface RawDbGroupParent {
  group_ref: string;
  parent_ref: string;
}

const ROWS_PER_STATEMENT = 300;

/** The groups above the owners of entities. */
export async function readGroupsAbove(
  db: Knex,
  rows: Pick<RawDbEntityRow, 'owners'>[],
): Promise<GroupsAbove> {
  const owners = [
    ...new Set(rows.flatMap(row => JSON.parse(row.owners) as string[])),
  ];
  const above = new Map<string, string[]>();
  if (owners.length > 0) {
    // A union takes each row once, which ends the walk around a circle.
    const found: { group_ref: string; ref: string }[] = await db
      .withRecursive('above', query =>
        query
          .from<RawDbGroupParent>('group_parents')
          .whereIn('group_ref', owners)
          .select('group_ref', { ref: 'parent_ref' })
          .union(next =>
            next
              .from('above')
              .join('group_parents as p', 'p.group_ref', 'above.ref')
              .select('above.group_ref', { ref: 'p.parent_ref' }),
          ),
      )
      .from('above')
      .select('group_ref', 'ref');
    for (const { group_ref, ref } of found) {
      above.set(group_ref, [...(above.get(group_ref) ?? []), ref]);
    }
  }
  return group => above.get(group) ?? [];
}

/** The domain that a system is part of, as far as the last sweep saw it. */
export async function readDomain(
  db: Knex,
  system: string | null,
): Promise<string | null> {
  const row =
    system === null
      ? undefined
      : await db<RawDbCatalogName>('catalog_names')
          .where({ ref: system })
          .first('domain');
  return row?.domain ?? null;
}

/** The tree of groups as the last sweep saw it. */
export async function readGroupTree(db: Knex): Promise<GroupTree> {
  const parents = new Map<string, string[]>();
  const groups = await db<RawDbCatalogName>('catalog_names')
    .whereLike('ref', 'group:%')
    .pluck('ref');
  groups.forEach(ref => parents.set(ref, []));
  for (const row of await db<RawDbGroupParent>('group_parents')) {
    parents.get(row.group_ref)?.push(row.parent_ref);
  }
  return new GroupTree(parents);
}

/** See {@link CoverageStore.replaceNames}. */
export async function replaceNames(
  tx: Knex,
  kinds: readonly string[],
  names: readonly CatalogName[],
): Promise<void> {
  const groups = new GroupTree(
    new Map(
      names
        .filter(({ ref }) => ref.startsWith('group:'))
        .map(({ ref, parents }) => [ref, parents]),
    ),
  );
  const tops = groups.tops();
  await replaceRows<RawDbCatalogName>(
    tx,
    'catalog_names',
    { key: ['ref'], isMeant: ({ ref }) => kinds.includes(ref.split(':')[0]) },
    names.map(({ ref, title, domain }) => ({
      ref,
      title,
      domain,
      is_top: tops.has(ref),
    })),
  );
  if (kinds.includes('group')) {
    await replaceRows<RawDbGroupParent>(
      tx,
      'group_parents',
      { key: ['group_ref', 'parent_ref'] },
      [...groups.groups()].flatMap(([group_ref, above]) =>
        above.map(parent_ref => ({ group_ref, parent_ref })),
      ),
    );
  }
}

/** Writes what differs only: of most sweeps nothing. */
async function replaceRows<T extends object>(
  tx: Knex,
  table: string,
  options: { key: (keyof T & string)[]; isMeant?: (row: T) => boolean },
  rows: T[],
): Promise<void> {
  const { key, isMeant = () => true } = options;
  const textOf = (row: T) =>
    JSON.stringify(
      Object.entries(row)
        .map(([name, value]) => [
          name,
          typeof value === 'boolean' ? Number(value) : value,
        ])
        .sort(),
    );
  const stored = ((await tx(table)) as T[]).filter(isMeant);
  const wanted = new Set(rows.map(textOf));
  for (const row of stored.filter(one => !wanted.has(textOf(one)))) {
    await tx(table)
      .where(Object.fromEntries(key.map(name => [name, row[name]])))
      .delete();
  }
  const known = new Set(stored.map(textOf));
  const added = rows.filter(row => !known.has(textOf(row)));
  for (let i = 0; i < added.length; i += ROWS_PER_STATEMENT) {
    await tx(table).insert(added.slice(i, i + ROWS_PER_STATEMENT));
  }
}
