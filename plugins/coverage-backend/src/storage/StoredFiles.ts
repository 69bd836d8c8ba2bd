import {
  CoverageTotals,
  MeasuredFile,
} from '@backstage-coverage/plugin-coverage-common';
import { decodeLineDetail } from './lineDetailCodec';
import { readTotals, TOTALS_SIZE, writeTotals } from './totalsColumns';

/** Files of a snapshot, of which threads hand over neither objects nor lines. */
export interface StoredFiles {
  paths: string[];
  /** Of each file. */
  totals: Float64Array;
  /** Places of those that come with their lines. */
  detailed: Uint32Array;
  /** Sizes of their line details, which follow each other in `details`. */
  sizes: Uint32Array;
  /** Encoded. */
  details: Uint8Array;
}

/** @param details - encoded line details of some, by place */
export function toStoredFiles(
  files: readonly { path: string; totals: CoverageTotals }[],
  details: ReadonlyMap<number, Buffer>,
): StoredFiles {
  const totals = new Float64Array(files.length * TOTALS_SIZE);
  files.forEach((file, i) => writeTotals(totals, i * TOTALS_SIZE, file.totals));
  return {
    paths: files.map(({ path }) => path),
    totals,
    detailed: Uint32Array.from(details.keys()),
    sizes: Uint32Array.from(details.values(), ({ length }) => length),
    details: Buffer.concat([...details.values()]),
  };
}

export function toMeasuredFiles({
  paths,
  totals,
  detailed,
  sizes,
  details,
}: StoredFiles): MeasuredFile[] {
  const files: MeasuredFile[] = paths.map((path, i) => ({
    path,
    totals: readTotals(totals, i * TOTALS_SIZE),
    detail: null,
  }));
  let end = details.byteOffset;
  detailed.forEach((place, i) => {
    const data = Buffer.from(details.buffer, end, sizes[i]);
    end += sizes[i];
    files[place] = { ...files[place], detail: decodeLineDetail(data) };
  });
  return files;
}
