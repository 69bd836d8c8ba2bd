import { InputError } from '@backstage/errors';
import {
  CoverageTotals,
  Finding,
  mergeAllFiles,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { NewReports } from '../database/CoverageStore';
import { toManifestEntry } from '../storage/fileEntry';
import { ManifestEntry } from '../storage/manifestCodec';
import { PackedFile, packFile, unpackFile } from '../storage/PackedFile';
import { Turns } from '../time/Turns';
import { CollectedUpload } from './CollectedUpload';

/** What PostgreSQL's integers hold. */
const MAX_COUNT = 2 ** 31 - 1;

/**
 * Reports as they are stored.
 *
 * @param files - records of each file
 * @throws InputError for counts that cannot be true
 */
export async function toNewReports(
  files: Iterable<readonly PackedFile[]>,
  { formats }: CollectedUpload,
  findings: readonly Finding[],
): Promise<NewReports> {
  const details = new Map<string, Buffer>();
  const hits = new Map<string, Buffer>();
  const entries: ManifestEntry[] = [];
  const turns = new Turns();
  for (const records of files) {
    entries.push(toManifestEntry(unionOf(records), details, hits));
    await turns.pass();
  }
  refuseImpossibleCounts(sumTotals(entries.map(entry => entry.totals)));
  return {
    formats: [...formats].sort(),
    findings: [...findings],
    files: entries,
    details,
    hits,
  };
}

function unionOf(records: readonly PackedFile[]): PackedFile {
  return records.length === 1
    ? records[0]
    : packFile(mergeAllFiles(records.map(unpackFile)));
}

function refuseImpossibleCounts(totals: CoverageTotals): void {
  for (const [measure, count] of Object.entries(totals)) {
    if (count && count.total > MAX_COUNT) {
      throw new InputError(
        `The upload's reports count ${count.total} ${measure} together; more than ${MAX_COUNT} cannot be true`,
      );
    }
  }
}
