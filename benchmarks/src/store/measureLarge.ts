import { Measurement, samplesOf } from '../Measurement';
import { memory, stall, watched } from './measureUploads';
import { gzippedReportOf, upload } from './uploads';
import { StoreContext } from './withBackend';

const SIZE = { files: 20_000, lines: 250, changed: 0, number: 0 };
const STALL_P99_LIMIT_MS = 20;
const STALL_LIMIT_MS = 100;

/** A report of a whole company's monorepo. */
export async function measureLarge({
  backend,
}: StoreContext): Promise<Measurement[]> {
  const { bytes, gzipped } = await gzippedReportOf('cobertura', SIZE);
  const large = await watched(backend, 1, () =>
    upload(backend, {
      entity: 'large',
      format: 'cobertura',
      report: gzipped,
      isGzipped: true,
      commit: 1,
    }),
  );
  const name = `upload Cobertura of ${Math.round(bytes / 1e6)} MB`;
  return [
    { name, unit: 'ms', value: large.times },
    memory(name, large.peakMb),
    {
      name: `${name}, stalls (p99)`,
      unit: 'ms',
      value: samplesOf([large.stallP99Ms]),
      limit: STALL_P99_LIMIT_MS,
    },
    stall(name, large.longestStallMs, undefined, STALL_LIMIT_MS),
  ];
}
