import { Finding } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { ManifestEntry } from '../storage/manifestCodec';
import { getManifest } from './content';
import { NewReports } from './CoverageStore';
import { RawDbUploadRow, toFindings } from './rows';

type StoredReports = Pick<NewReports, 'files' | 'formats' | 'findings'>;

/** What is there, with the files that an upload names in place of theirs. */
export async function addTo(
  tx: Knex,
  present: RawDbUploadRow,
  reports: StoredReports,
): Promise<StoredReports> {
  const before = await getManifest(tx, present.manifest_hash);
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
