import { seededNumbers } from '../data/seededNumbers';
import { dayAgo, daysOf, snapshotRow } from './history';
import { campaignRow, forecastColumns } from './targets';

/** How much there is. */
export interface Size {
  entities: number;
  groups: number;
  systems: number;
  days: number;
}

/** A row by its columns, and the table that it is for. */
export interface TableRow {
  table: string;
  row: Record<string, string | number | boolean | null>;
}

const DOMAINS = 60;
const TOPS = 10;
const UNITS = 90;
const TYPES = ['service', 'website', 'library', 'job'];
const LIFECYCLES = ['production', 'production', 'experimental', 'deprecated'];
const LANGUAGES = ['TypeScript', 'Java', 'Python', 'Go', 'Kotlin', 'Ruby'];
const TAGS = Array.from({ length: 20 }, (_, i) => `tag-${i}`);
const LEVELS = ['gold', 'silver', 'bronze', 'none'];
const TRACKS = ['on-track', 'at-risk', 'off-track', 'reached', null];
const GAPS_PER_ENTITY = 10;

export const group = (i: number) => `group:default/team-${i}`;
export const system = (i: number) => `system:default/system-${i}`;
const domain = (i: number) => `domain:default/domain-${i}`;

/**
 * The rows of an organisation, the same of every size in every run: what the
 * plugin would have stored after uploads of so many days. Tables come in the
 * order of their references.
 */
export function* organisationRows(size: Size, now: Date): Generator<TableRow> {
  const next = seededNumbers(1);
  yield* names(size);
  yield { table: 'campaigns', row: campaignRow(now, group(0)) };
  const rollUps = new Map<string, Record<string, string | number>>();
  for (let id = 1; id <= size.entities; id++) {
    yield* entity(id, size, next, now, rollUps);
  }
  for (const row of rollUps.values()) {
    yield { table: 'daily_rollups', row };
  }
}

function* names({ groups, systems }: Size): Generator<TableRow> {
  const name = (ref: string, parts: object = {}): TableRow => ({
    table: 'catalog_names',
    row: {
      ref,
      title: `The ${ref.split('/')[1]}`,
      domain: null,
      is_top: false,
      ...parts,
    },
  });
  for (let i = 0; i < groups; i++) {
    const parent = parentOf(i);
    yield name(group(i), { is_top: parent === null });
    if (parent !== null) {
      yield {
        table: 'group_parents',
        row: { group_ref: group(i), parent_ref: group(parent) },
      };
    }
  }
  for (let i = 0; i < systems; i++) {
    yield name(system(i), { domain: domain(i % DOMAINS) });
  }
}

/** Three levels: organisations, units and teams. */
function parentOf(i: number): number | null {
  if (i < TOPS) {
    return null;
  }
  return i < TOPS + UNITS ? i % TOPS : TOPS + (i % UNITS);
}

function* entity(
  id: number,
  size: Size,
  next: (end: number) => number,
  now: Date,
  rollUps: Map<string, Record<string, string | number>>,
): Generator<TableRow> {
  const teams = size.groups - TOPS - UNITS;
  const owners = Array.from(
    { length: next(20) === 0 ? 2 : 1 },
    () => TOPS + UNITS + next(teams),
  );
  const ofSystem = next(size.systems);
  const about = {
    system: system(ofSystem),
    domain: domain(ofSystem % DOMAINS),
    type: TYPES[next(TYPES.length)],
    lifecycle: LIFECYCLES[next(LIFECYCLES.length)],
    tier: String(1 + next(3)),
    language: LANGUAGES[next(LANGUAGES.length)],
  };
  const tags = [...new Set([TAGS[next(20)], TAGS[next(20)]])];
  const ref = `component:default/service-${id}`;
  const reports = next(10) < 7;
  const days = reports ? [...daysOf(id, size.days, next, now)] : [];
  const last = days.at(-1);
  const isCounted = about.lifecycle !== 'deprecated';

  for (const day of days) {
    yield { table: 'snapshots', row: snapshotRow(ref, id, day) };
  }
  const before = days.findLast(({ day }) => day <= dayAgo(now, 30));
  yield {
    table: 'entity_coverage',
    row: {
      id,
      entity_ref: ref,
      kind: 'Component',
      name: `service-${id}`,
      title: null,
      owner: group(owners[0]),
      owners: JSON.stringify(owners.map(group)),
      ...about,
      tags: JSON.stringify(tags),
      annotated: reports || next(3) === 0,
      switched_off: false,
      simulated: true,
      standing: isCounted ? 'counted' : 'deprecated',
      in_rollups: isCounted,
      in_catalog: true,
      sort_name: `service-${id}`,
      search_text: `service-${id}\n${group(owners[0])}\n${about.system}`,
      snapshot_id: last ? last.id : null,
      uploaded_at: last ? `${last.day}T12:00:00.000Z` : null,
      lines_total: last?.total ?? null,
      lines_covered: last?.covered ?? null,
      lines_uncovered: last ? last.total - last.covered : null,
      line_percent: last ? (100 * last.covered) / last.total : null,
      branches_total: last ? last.total >> 2 : null,
      branches_covered: last ? last.covered >> 3 : null,
      functions_total: null,
      functions_covered: null,
      level: last ? LEVELS[next(4)] : null,
      track: last ? TRACKS[next(5)] : null,
      target: next(2) ? 60 + next(40) : null,
      target_due: null,
      gap_index: last ? next(1000) / 10 : null,
      open_critical: last ? next(3) : null,
      open_high: last ? next(10) : null,
      open_medium: last ? next(30) : null,
      open_low: last ? next(30) : null,
      analysed_at: null,
      committed_at: last ? `${last.day}T11:00:00.000Z` : null,
      ...forecastColumns(last ? next : undefined),
      before_day: dayAgo(now, 30),
      before_total: before?.total ?? null,
      before_covered: before?.covered ?? null,
    },
  };

  const above = owners.flatMap(owner => {
    const unit = parentOf(owner)!;
    return [owner, unit, parentOf(unit)!];
  });
  const memberships: [dimension: string, value: string][] = [
    ['all', ''],
    ...[...new Set(owners)].map(one => pair('owner', group(one))),
    ...[...new Set(above)].map(one => pair('group', group(one))),
    ...Object.entries(about),
    ...tags.map(tag => pair('tag', tag)),
  ];
  for (const [dimension, value] of memberships) {
    yield {
      table: 'entity_memberships',
      row: { dimension, value, entity_id: id },
    };
  }

  let total = 0;
  let covered = 0;
  for (const one of days) {
    const change = {
      d_total: one.total - total,
      d_covered: one.covered - covered,
      d_reporting: one === days[0] ? 1 : 0,
    };
    ({ total, covered } = one);
    yield {
      table: 'daily_coverage',
      row: {
        entity_id: id,
        day: one.day,
        lines_total: total,
        lines_covered: covered,
        ...change,
      },
    };
    if (isCounted) {
      memberships.forEach(membership =>
        addTo(rollUps, membership, one.day, change),
      );
    }
  }
  for (let rank = 1; last && rank <= GAPS_PER_ENTITY; rank++) {
    yield {
      table: 'worst_gaps',
      row: {
        entity_id: id,
        rank,
        path: `src/part-${rank}/file-${next(1000)}.ts`,
        measured_path: null,
        severity: Math.min(4, Math.ceil(rank / 3)),
        rationale: 'Handles money, and no test reaches it',
        rule_ids: '["A1"]',
        uncovered: next(500),
        roi: next(10_000) / 100,
      },
    };
  }
}

function addTo(
  rollUps: Map<string, Record<string, string | number>>,
  [dimension, value]: [string, string],
  day: string,
  change: Record<'d_total' | 'd_covered' | 'd_reporting', number>,
): void {
  const key = `${dimension} ${value} ${day}`;
  const row = rollUps.get(key);
  if (!row) {
    rollUps.set(key, { dimension, value, day, ...change });
    return;
  }
  for (const [name, amount] of Object.entries(change)) {
    row[name] = Number(row[name]) + amount;
  }
}

function pair(dimension: string, value: string): [string, string] {
  return [dimension, value];
}
