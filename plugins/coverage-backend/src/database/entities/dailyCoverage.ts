import { Knex } from 'knex';

/** A row of `daily_coverage`, but for its entity. */
export interface RawDbDay {
  day: string;
  lines_total: number;
  lines_covered: number;
  d_total: number;
  d_covered: number;
  d_reporting: number;
}

interface RawDbDailyRow extends RawDbDay {
  entity_id: number;
}

/** The change that lists show is that of so many days. */
export const CHANGE_DAYS = 30;

/**
 * Days of entities by id, oldest first, taken from the snapshots on the branch
 * of the entity's latest one; of a day the last by commit time.
 */
export async function findDays(
  db: Knex,
  ids: number[],
): Promise<Map<number, RawDbDay[]>> {
  const lastFirst = 's.committed_at desc, s.uploaded_at desc, s.id desc';
  const ranked = db('entity_coverage as e')
    .join('snapshots as l', 'l.id', 'e.snapshot_id')
    .join('snapshots as s', 's.entity_ref', 'e.entity_ref')
    .whereIn('e.id', ids)
    .whereRaw(
      '(s.branch = l.branch or (s.branch is null and l.branch is null))',
    )
    .select('e.id', 's.lines_total', 's.lines_covered', {
      day: db.raw('substr(s.committed_at, 1, 10)'),
      place: db.raw(
        `row_number() over (partition by e.id, substr(s.committed_at, 1, 10) order by ${lastFirst})`,
      ),
    });
  const rows: {
    id: number;
    day: string;
    lines_total: number;
    lines_covered: number;
  }[] = await db
    .from(ranked.as('ranked'))
    .where({ place: 1 })
    .orderBy(['id', 'day'])
    .select('id', 'day', 'lines_total', 'lines_covered');

  const days = new Map<number, RawDbDay[]>(ids.map(id => [id, []]));
  for (const { id, day, lines_total, lines_covered } of rows) {
    const known = days.get(id)!;
    const last = known.at(-1);
    known.push({
      day,
      lines_total,
      lines_covered,
      d_total: lines_total - (last?.lines_total ?? 0),
      d_covered: lines_covered - (last?.lines_covered ?? 0),
      d_reporting: last ? 0 : 1,
    });
  }
  return days;
}

/** Days of entities by id as they are stored, oldest first. */
export async function readDays(
  db: Knex,
  ids: number[],
): Promise<Map<number, RawDbDay[]>> {
  const rows = await db<RawDbDailyRow>('daily_coverage')
    .whereIn('entity_id', ids)
    .orderBy(['entity_id', 'day']);
  const days = new Map<number, RawDbDay[]>(ids.map(id => [id, []]));
  for (const { entity_id, ...day } of rows) {
    days.get(entity_id)!.push(day);
  }
  return days;
}

/** Writes what differs only: of most uploads one day. */
export async function putDays(
  tx: Knex,
  id: number,
  stored: RawDbDay[],
  wanted: RawDbDay[],
): Promise<void> {
  const keep = new Set(wanted.map(({ day }) => day));
  const gone = stored.map(({ day }) => day).filter(day => !keep.has(day));
  if (gone.length > 0) {
    await tx<RawDbDailyRow>('daily_coverage')
      .where({ entity_id: id })
      .whereIn('day', gone)
      .delete();
  }
  const known = new Map(stored.map(row => [row.day, row]));
  const changed = wanted.filter(row => !isSame(row, known.get(row.day)));
  for (let i = 0; i < changed.length; i += 100) {
    await tx<RawDbDailyRow>('daily_coverage')
      .insert(changed.slice(i, i + 100).map(row => ({ entity_id: id, ...row })))
      .onConflict(['entity_id', 'day'])
      .merge();
  }
}

/** What was measured at the end of a day; `null`: nothing yet. */
export function valueAt(
  days: readonly RawDbDay[],
  day: string,
): RawDbDay | null {
  return days.filter(row => row.day <= day).at(-1) ?? null;
}

function isSame(a: RawDbDay, b: RawDbDay | undefined): boolean {
  return (
    b !== undefined &&
    (Object.keys(a) as (keyof RawDbDay)[]).every(name => a[name] === b[name])
  );
}
