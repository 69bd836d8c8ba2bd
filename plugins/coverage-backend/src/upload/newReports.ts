import { InputError } from '@backstage/errors';
import {
  CoverageTotals,
  FileCoverage,
  Finding,
  mergeAllFiles,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { NewReports } from '../database/CoverageStore';
import { toManifestEntry } from '../storage/fileEntry';
import { CollectedUpload } from './CollectedUpload';

/** What PostgreSQL's integers hold. */
const MAX_COUNT = 2 ** 31 - 1;

/**
 * Reports as they are stored.
 *
 * @param files - records of each file
 * @throws InputError for counts that cannot be true
 */
export function toNewReports(
  files: Iterable<readonly FileCoverage[]>,
  { formats }: CollectedUpload,
  findings: readonly Finding[],
): NewReports {
  const details = new Map<string, Buffer>();
  const hits = new Map<string, Buffer>();
  const entries = Array.from(files, records =>
    toManifestEntry(mergeAllFiles([...records]), details, hits),
  );
  refuseImpossibleCounts(sumTotals(entries.map(entry => entry.totals)));
  return {
    formats: [...formats].sort(),
    findings: [...findings],
    files: entries,
    details,
    hits,
  };
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
