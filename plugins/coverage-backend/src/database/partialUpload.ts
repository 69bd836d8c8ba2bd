import { Finding } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { ManifestEntry } from '../storage/manifestCodec';
import { getManifest } from './content';
import { NewReports } from './CoverageStore';
import { HitsByPath, readAllHits } from './hits/saveHits';
import { RawDbUploadRow, toFindings } from './rows';
import { filesOf } from './thinning/filesOf';

type StoredReports = Pick<NewReports, 'files' | 'formats' | 'findings'>;

/** What is there, with the files that an upload names in place of theirs. */
export async function addTo(
  tx: Knex,
  present: RawDbUploadRow,
  reports: StoredReports,
): Promise<StoredReports> {
  const before = await filesOf(tx, present);
  const named = new Set(reports.files.map(({ path }) => path));
  const kept: ManifestEntry[] = before.filter(({ path }) => !named.has(path));
  const findings = new Map<string, Finding>();
  for (const finding of [
    ...toFindings(present).filter(({ path }) => !path || !named.has(path)),
    ...reports.findings,
  ]) {
    findings.set(JSON.stringify(finding), finding);
  }
  const formats: string[] = JSON.parse(present.formats);
  return {
    files: [...kept, ...reports.files],
    formats: [...new Set([...formats, ...reports.formats])].sort(),
    findings: [...findings.values()],
  };
}

/** The hit counts that are there, with those that an upload brings in place of theirs. */
export async function addHits(
  tx: Knex,
  present: RawDbUploadRow,
  reports: Pick<NewReports, 'files' | 'hits'>,
): Promise<HitsByPath> {
  const before = await getManifest(tx, present.manifest_hash);
  const paths = before.map(({ path }) => path);
  const hits = new Map(await readAllHits(tx, present.id, paths));
  reports.files.forEach(({ path }) => hits.delete(path));
  reports.hits?.forEach((encoded, path) => hits.set(path, encoded));
  return hits;
}
