import { Knex } from 'knex';
import { RawDbSnapshotRow, RawDbUploadRow, toCarried } from '../rows';
import { CarriedFlag } from './UploadHistory';

const IDS_PER_STATEMENT = 400;

/** The uploads that a snapshot is merged from, by flag, each with its commit. */
export async function readUploadsOf(
  db: Knex,
  snapshot: RawDbSnapshotRow,
): Promise<(RawDbUploadRow & { commit: string })[]> {
  const carried = toCarried(snapshot);
  const commits = new Map(carried.map(flag => [flag.upload, flag.commit]));
  const own = await db<RawDbUploadRow>('uploads').where({
    snapshot_id: snapshot.id,
  });
  return [...own, ...(await readCarried(db, carried))]
    .sort((a, b) => (a.flag < b.flag ? -1 : 1))
    .map(row => ({
      ...row,
      commit: commits.get(row.id) ?? snapshot.commit_id,
    }));
}

/** The uploads that stand in for flags. */
export async function readCarried(
  db: Knex,
  carried: readonly CarriedFlag[],
): Promise<RawDbUploadRow[]> {
  const ids = carried.map(({ upload }) => upload);
  const rows: RawDbUploadRow[] = [];
  for (let i = 0; i < ids.length; i += IDS_PER_STATEMENT) {
    const some = ids.slice(i, i + IDS_PER_STATEMENT);
    rows.push(...(await db<RawDbUploadRow>('uploads').whereIn('id', some)));
  }
  return rows;
}
