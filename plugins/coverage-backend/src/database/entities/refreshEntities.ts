import { percentOf } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbAnalysisRow } from '../analysisRows';
import { RawDbSnapshotRow } from '../rows';
import { dayBefore } from '../../time/days';
import { getManifest } from '../content';
import { analysisColumns } from './analysisColumns';
import {
  CHANGE_DAYS,
  findDays,
  putDays,
  RawDbDay,
  readDays,
  valueAt,
} from './dailyCoverage';
import { keepRollUps } from './currentRollUps';
import { hasColumns } from './entityRow';
import { findExempt, standingOf } from './entityStanding';
import { readGroupsAbove } from './groupNames';
import { languageOf } from './language';
import { Membership, membershipsOf } from './memberships';
import {
  putMemberships,
  putNumbersOfMembers,
  readMemberships,
} from './membershipRows';
import { RawDbEntityNumbers, RawDbEntityRow } from './RawDbEntityRow';
import { RollUpChanges } from './RollUpChanges';

/**
 * Brings what lists, groups and trends show of entities in step with what they
 * are made of: the description in `entity_coverage`, the latest snapshot to which
 * it points, the history on that snapshot's branch, the analysis, exemptions, and
 * the tree of groups. Call it in the transaction that changes any of these.
 *
 * @param entityRefs - those without a row are left out
 * @param change - what changes `entity_coverage`, see {@link keepRollUps}
 */
export async function refreshEntities(
  tx: Knex,
  entityRefs: string[],
  change: () => Promise<void> = async () => {},
): Promise<void> {
  await keepRollUps(tx, entityRefs, async () => {
    await change();
    await renewEntities(tx, entityRefs, new Date());
  });
}

async function renewEntities(
  tx: Knex,
  entityRefs: string[],
  now: Date,
): Promise<void> {
  const rows = await tx<RawDbEntityRow>('entity_coverage')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref');
  if (rows.length === 0) {
    return;
  }
  const ids = rows.map(({ id }) => id);
  const refs = rows.map(({ entity_ref }) => entity_ref);
  const snapshots = await readSnapshots(tx, rows);
  const analyses = await readAnalyses(tx, refs);
  const exempt = await findExempt(tx, refs, now);
  const groupsAbove = await readGroupsAbove(tx, rows);
  const storedMemberships = await readMemberships(tx, ids);
  const storedDays = await readDays(tx, ids);
  const wantedDays = await findDays(tx, ids);

  const changes = new RollUpChanges();
  const countIn = (
    row: Pick<RawDbEntityRow, 'in_rollups'>,
    memberships: Membership[],
    days: RawDbDay[],
    sign: 1 | -1,
  ) => row.in_rollups && changes.add(memberships, days, sign);
  for (const row of rows) {
    const days = wantedDays.get(row.id)!;
    const standing = standingOf(row, exempt.has(row.entity_ref));
    const columns: Partial<RawDbEntityRow> = {
      ...(await numbersOf(tx, row, snapshots.get(row.snapshot_id ?? ''))),
      ...analysisColumns(analyses.get(row.entity_ref)),
      ...columnsBefore(days, dayBefore(now, CHANGE_DAYS)),
      standing,
      in_rollups: standing === 'counted' && Boolean(row.in_catalog),
    };
    const next = { ...row, ...columns };
    const memberships = membershipsOf(next, groupsAbove);

    countIn(row, storedMemberships.get(row.id)!, storedDays.get(row.id)!, -1);
    countIn(next, memberships, days, 1);
    if (!hasColumns(row, columns)) {
      await tx<RawDbEntityRow>('entity_coverage')
        .where({ id: row.id })
        .update(columns);
    }
    await putMemberships(
      tx,
      row.id,
      storedMemberships.get(row.id)!,
      memberships,
    );
    await putDays(tx, row.id, storedDays.get(row.id)!, days);
  }
  await putNumbersOfMembers(tx, ids);
  await changes.write(tx);
}

/** Columns of what was measured at the end of a day. */
export function columnsBefore(days: readonly RawDbDay[], day: string) {
  const before = valueAt(days, day);
  return {
    before_day: day,
    before_total: before?.lines_total ?? null,
    before_covered: before?.lines_covered ?? null,
  };
}

async function numbersOf(
  tx: Knex,
  row: RawDbEntityRow,
  snapshot: RawDbSnapshotRow | undefined,
): Promise<RawDbEntityNumbers> {
  if (!snapshot) {
    return {
      uploaded_at: null,
      committed_at: null,
      language: null,
      manifest_hash: null,
      lines_total: null,
      lines_covered: null,
      lines_uncovered: null,
      line_percent: null,
      branches_total: null,
      branches_covered: null,
      functions_total: null,
      functions_covered: null,
    };
  }
  const { lines_total, lines_covered, manifest_hash } = snapshot;
  const isKnown = row.manifest_hash?.equals(manifest_hash);
  return {
    uploaded_at: snapshot.uploaded_at,
    committed_at: snapshot.committed_at,
    language: isKnown
      ? row.language
      : languageOf(await getManifest(tx, manifest_hash)),
    manifest_hash,
    lines_total,
    lines_covered,
    lines_uncovered: lines_total - lines_covered,
    line_percent: percentOf({ total: lines_total, covered: lines_covered }),
    branches_total: snapshot.branches_total,
    branches_covered: snapshot.branches_covered,
    functions_total: snapshot.functions_total,
    functions_covered: snapshot.functions_covered,
  };
}

async function readSnapshots(
  tx: Knex,
  rows: RawDbEntityRow[],
): Promise<Map<string, RawDbSnapshotRow>> {
  const ids = rows.map(row => row.snapshot_id).filter(id => id !== null);
  const found = await tx<RawDbSnapshotRow>('snapshots').whereIn('id', ids);
  return new Map(found.map(row => [row.id, row]));
}

async function readAnalyses(tx: Knex, refs: string[]) {
  const found = await tx<RawDbAnalysisRow>('analyses')
    .whereIn('entity_ref', refs)
    .select(
      'entity_ref',
      'level',
      'track',
      'target',
      'target_due',
      'gap_index',
      'open_critical',
      'open_high',
      'open_medium',
      'open_low',
      'analysed_at',
      'pace_covered',
      'pace_total',
      'files_total',
      'files_tested',
    );
  return new Map(found.map(row => [row.entity_ref, row]));
}
