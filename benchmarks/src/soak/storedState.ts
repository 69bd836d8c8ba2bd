import { Knex } from 'knex';

/** What the database holds, without what no two runs have in common. */
export async function storedState(db: Knex): Promise<Record<string, string[]>> {
  const rollUps = (table: string) =>
    db(table).then((rows: Record<string, unknown>[]) =>
      rows
        .filter(row => Object.values(row).some(isNumberOtherThanZero))
        .map(row => JSON.stringify(row)),
    );
  const rows = (query: PromiseLike<object[]>) =>
    query.then(found => found.map(row => JSON.stringify(row)));
  const state = {
    snapshots: await rows(
      db('snapshots').select(
        ...['entity_ref', 'commit_id', 'branch', 'committed_at', 'flags'],
        ...['files', 'lines_total', 'lines_covered', 'manifest_hash'],
      ),
    ),
    uploads: await rows(
      db('uploads as u')
        .join('snapshots as s', 's.id', 'u.snapshot_id')
        .select('s.entity_ref', 's.commit_id', 'u.flag', 'u.manifest_hash'),
    ),
    entities: await rows(
      db('entity_coverage as e')
        .leftJoin('snapshots as s', 's.id', 'e.snapshot_id')
        .select('e.entity_ref', 's.commit_id', 'e.lines_total')
        .select('e.lines_covered', 'e.standing', 'e.before_covered'),
    ),
    days: await rows(
      db('daily_coverage as d')
        .join('entity_coverage as e', 'e.id', 'd.entity_id')
        .select('e.entity_ref', 'd.day', 'd.lines_total', 'd.lines_covered')
        .select('d.d_total', 'd.d_covered', 'd.d_reporting'),
    ),
    trends: await rollUps('daily_rollups'),
    now: (
      await db('current_rollups').select(
        ...['dimension', 'value', 'present', 'entities', 'reporting'],
        ...['lines_total', 'lines_covered', 'before_covered'],
      )
    ).map(row => JSON.stringify(row)),
    lost: await rows(
      db('snapshots as s')
        .leftJoin('manifests as m', 'm.hash', 's.manifest_hash')
        .whereNull('m.hash')
        .select('s.entity_ref', 's.commit_id'),
    ),
  };
  return Object.fromEntries(
    Object.entries(state).map(([name, found]) => [name, [...found].sort()]),
  );
}

function isNumberOtherThanZero(value: unknown): boolean {
  return /^-?\d+$/.test(String(value)) && Number(value) !== 0;
}

/** In words, what one has and the other has not. */
export function differencesOf(
  one: Record<string, string[]>,
  other: Record<string, string[]>,
): string[] {
  return Object.keys(one).flatMap(name => {
    const [a, b] = [new Set(one[name]), new Set(other[name])];
    return [
      ...one[name].filter(row => !b.has(row)).map(row => `${name}: + ${row}`),
      ...other[name].filter(row => !a.has(row)).map(row => `${name}: - ${row}`),
    ];
  });
}
