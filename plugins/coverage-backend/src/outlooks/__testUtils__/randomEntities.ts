import {
  EntityPredicate,
  MatchableEntity,
  Measure,
} from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { refreshEntities } from '../../database/entities/refreshEntities';
import { DAY_MS } from '../../time/days';
import { TriedTarget } from '../TargetQuery';

export const NOW = '2027-03-10T12:00:00.000Z';
export const STALE_AFTER_DAYS = 14;

export const time = (daysFromNow: number) =>
  new Date(Date.parse(NOW) + daysFromNow * DAY_MS).toISOString();

const count = fc
  .tuple(fc.nat(1_000), fc.nat(1_000))
  .map(([covered, missed]) => ({ covered, total: covered + missed }));

/** Tenths are where floating-point numbers are least exact. */
const percent = fc.oneof(
  fc.nat(100),
  fc.nat(1_000).map(tenths => tenths / 10),
);
const someOf = (...words: string[]) => fc.subarray(words, { minLength: 1 });

/** Of a few words, so that several have the same. */
export const randomEntity = fc.record({
  type: fc.constantFrom('service', 'Library', null),
  tier: fc.constantFrom('1', 'Tier 2', null),
  tags: fc.subarray(['java', 'web']),
  owners: fc.subarray(['group:default/a', 'group:shop/b', 'user:default/a']),
  system: fc.constantFrom('system:default/x', null),
  domain: fc.constantFrom('domain:default/m', null),
  lifecycle: fc.constantFrom('production', 'deprecated', null),
  lines: fc.option(count, { freq: 6 }),
  branches: fc.option(count),
  files: fc.option(count),
  committedDaysAgo: fc.nat(20),
  uploadedDaysAgo: fc.nat(20),
  pace: fc.option(
    fc.record({
      covered: fc.integer({ min: -200, max: 400 }),
      total: fc.integer({ min: -50, max: 200 }),
    }),
    { freq: 6 },
  ),
});
export type RandomEntity = typeof randomEntity extends fc.Arbitrary<infer T>
  ? T
  : never;

export const randomPredicate: fc.Arbitrary<EntityPredicate> = fc.record(
  {
    kind: someOf('component', 'API'),
    type: someOf('Service', 'library', 'website'),
    tier: someOf('tier-1', '2'),
    tags: someOf('JAVA', 'go'),
    owner: someOf('a', 'group:a', 'shop/b', 'user:default/a'),
    group: someOf('top', 'group:shop/b'),
    system: someOf('x', 'y'),
    domain: someOf('m', 'domain:default/n'),
    lifecycle: someOf('production'),
  },
  { requiredKeys: [] },
);

export const randomTarget: fc.Arbitrary<TriedTarget> = fc.record({
  measure: fc.constantFrom<Measure>('lines', 'lines', 'branches', 'files'),
  value: percent,
  by: fc.option(
    fc.integer({ min: -2, max: 60 }).map(days => time(days).slice(0, 10)),
    { freq: 5 },
  ),
});

export const refOf = (i: number) =>
  `component:default/e${String(i).padStart(3, '0')}`;
const idOf = (i: number) =>
  `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

/** Writes entities to an empty database; the group `top` is above `a`. */
export async function fill(db: Knex, entities: RandomEntity[]): Promise<void> {
  for (const table of [
    'entity_coverage',
    'current_rollups',
    'daily_rollups',
    'snapshots',
    'analyses',
    'group_parents',
  ]) {
    await db(table).delete();
  }
  await db('group_parents').insert({
    group_ref: 'group:default/a',
    parent_ref: 'group:default/top',
  });
  for (const [i, one] of entities.entries()) {
    const { lines, branches, files, pace } = one;
    if (lines) {
      await db('snapshots').insert({
        id: idOf(i),
        entity_ref: refOf(i),
        commit_id: `c${i}`,
        branch: 'main',
        committed_at: time(-one.committedDaysAgo),
        uploaded_at: time(-one.uploadedDaysAgo),
        flags: '[]',
        manifest_hash: Buffer.alloc(16),
        files: 1,
        files_with_lines: 1,
        lines_total: lines.total,
        lines_covered: lines.covered,
        lines_partial: 0,
        branches_total: branches?.total ?? null,
        branches_covered: branches?.covered ?? null,
        has_lines: true,
      });
    }
    await db('analyses').insert({
      entity_ref: refOf(i),
      wanted_version: 1,
      analysed_version: 1,
      pace_covered: pace?.covered ?? null,
      pace_total: pace?.total ?? null,
      files_total: files?.total ?? null,
      files_tested: files?.covered ?? null,
    });
    await db('entity_coverage').insert({
      entity_ref: refOf(i),
      name: `e${i}`,
      sort_name: `e${i}`,
      search_text: `e${i}`,
      in_catalog: true,
      owner: one.owners[0] ?? null,
      owners: JSON.stringify(one.owners),
      tags: JSON.stringify(one.tags),
      type: one.type,
      tier: one.tier,
      system: one.system,
      domain: one.domain,
      lifecycle: one.lifecycle,
      snapshot_id: lines ? idOf(i) : null,
      manifest_hash: lines ? Buffer.alloc(16) : null,
    });
  }
  await db.transaction(tx =>
    refreshEntities(
      tx,
      entities.map((_, i) => refOf(i)),
    ),
  );
}

export function matchable(one: RandomEntity): MatchableEntity {
  const groups = one.owners.filter(owner => owner.startsWith('group:'));
  return {
    ...one,
    kind: 'Component',
    language: null,
    groups: groups.includes('group:default/a')
      ? [...groups, 'group:default/top']
      : groups,
  };
}
