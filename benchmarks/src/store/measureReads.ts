import { Measurement, samplesOf } from '../Measurement';
import { measuredLines } from '../data/measuredLines';
import { reportOf, upload } from './uploads';
import { StoreContext } from './withBackend';

const RUNS = 60;
const LIMIT_MS = 25;
const SNAPSHOTS = 200;
const SIZE = { files: 2_000, lines: 250, changed: 3 };

/** Pages of an entity with many snapshots, of which the sizes have made some. */
export async function measureReads({
  backend,
}: StoreContext): Promise<Measurement[]> {
  for (let number = 0; number < SNAPSHOTS; number++) {
    await upload(backend, {
      entity: 'sizes',
      format: 'lcov',
      report: reportOf('lcov', { ...SIZE, number }),
      commit: number,
    });
  }
  const [{ path }] = measuredLines({ ...SIZE, files: 1, number: 0 });
  const entity = '/coverage/entities/component/default/sizes';
  const pages = {
    overview: '',
    [`history of ${SNAPSHOTS} snapshots`]: `/history?limit=${SNAPSHOTS}`,
    'list of 2,000 files': '/files?limit=2000',
    'lines of a file': `/files/lines?path=${encodeURIComponent(path)}`,
  };
  const measurements: Measurement[] = [];
  for (const [name, page] of Object.entries(pages)) {
    const read = () => backend.request(`${entity}${page}`);
    await read();
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      // What this process has left of the answers before is not the backend's time.
      globalThis.gc!();
      const begin = performance.now();
      await read();
      times.push(performance.now() - begin);
    }
    measurements.push({
      name: `read ${name}`,
      unit: 'ms',
      value: samplesOf(times),
      limit: LIMIT_MS,
      limited: 'p95',
    });
  }
  return measurements;
}
