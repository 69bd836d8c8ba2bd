import { Knex } from 'knex';

// What one would ask of the snapshots alone.

const latest = `select * from (
  select s.*, row_number() over (partition by s.entity_ref order by s.committed_at desc) as place
  from snapshots s) s where place = 1`;

/** Sums of all entities by owner, most uncovered first. */
export async function naiveGroups(db: Knex): Promise<unknown> {
  return db.raw(`select e.owner, count(*), sum(s.lines_total), sum(s.lines_covered)
    from entity_coverage e left join (${latest}) s on s.entity_ref = e.entity_ref
    group by e.owner
    order by sum(s.lines_total - s.lines_covered) desc limit 50`);
}

/** A page of the entities of a type, worst covered first. */
export async function naivePage(db: Knex): Promise<unknown> {
  return db.raw(`select e.name, s.lines_total, s.lines_covered
    from entity_coverage e left join (${latest}) s on s.entity_ref = e.entity_ref
    where e.type = 'service'
    order by 1.0 * s.lines_covered / s.lines_total limit 50`);
}

/** Changes of each day of the entities of a condition, to be summed up. */
export async function naiveTrend(
  db: Knex,
  condition: string,
): Promise<unknown> {
  return db.raw(`select day, sum(total), sum(covered) from (
      select substr(s.committed_at, 1, 10) as day,
        s.lines_total - coalesce(lag(s.lines_total) over w, 0) as total,
        s.lines_covered - coalesce(lag(s.lines_covered) over w, 0) as covered
      from snapshots s join entity_coverage e on e.entity_ref = s.entity_ref
      where ${condition}
      window w as (partition by s.entity_ref order by s.committed_at)
    ) changes group by day order by day`);
}
