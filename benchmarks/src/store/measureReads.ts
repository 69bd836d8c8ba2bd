import { fork } from 'node:child_process';
import { join } from 'node:path';
import { askChild } from '../askChild';
import { Measurement, samplesOf } from '../Measurement';
import { measuredLines } from '../data/measuredLines';
import { reportOf, upload } from './uploads';
import { StoreContext } from './withBackend';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;

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
  const reader = fork(join(here, 'reader.cjs'), { execArgv: [] });
  try {
    const measurements: Measurement[] = [];
    for (const [name, page] of Object.entries(pages)) {
      const { times } = await askChild<{ times: number[] }>(
        reader,
        { ...backend.addressOf(`${entity}${page}`), runs: RUNS },
        'times',
      );
      measurements.push({
        name: `read ${name}`,
        unit: 'ms',
        value: samplesOf(times),
        limit: LIMIT_MS,
        limited: 'p95',
      });
    }
    return measurements;
  } finally {
    reader.kill();
  }
}
