import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogOf, untilKnown } from '../backend/components';
import { TemporaryDatabase } from '../backend/databases';
import { RunningBackend, startBackend } from '../backend/startBackend';
import { CleanUp } from '../ui/CleanUp';
import { reportOf, upload, uploadToExisting } from './uploads';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;

/** A backend and what its process takes when it has nothing to do. */
export interface IdleBackend extends RunningBackend {
  idleBytes: number;
}

/** Both backends, each with a catalog and a database of its own. */
export interface StoreContext {
  backend: IdleBackend;
  database: TemporaryDatabase;
  existing: IdleBackend;
  existingDatabase: TemporaryDatabase;
}

/** Components that reports are uploaded for. */
export const ENTITIES = [
  'a',
  'b',
  'c',
  'd',
  'sizes',
  'moving',
  'large',
  'idle',
];

/** Loads what an upload takes, and leaves nothing behind. */
const SMALL = { files: 10, lines: 10, changed: 0, number: 0 };

export async function withBackend<T>(
  options: { start: () => Promise<TemporaryDatabase>; existingDir: string },
  use: (context: StoreContext) => Promise<T>,
): Promise<T> {
  const { start, existingDir } = options;
  const cleanUp = new CleanUp();
  try {
    const dir = await mkdtemp(join(tmpdir(), 'coverage-bench-'));
    cleanUp.add(() => rm(dir, { recursive: true, force: true }));
    const catalogFile = join(dir, 'catalog-info.yaml');
    await writeFile(catalogFile, catalogOf(ENTITIES));
    const config = {
      catalog: { locations: [{ type: 'file', target: catalogFile }] },
      codeCoverage: { bodySizeLimit: '1gb' },
    };
    const database = await start();
    cleanUp.add(database.stop);
    const existingDatabase = await start();
    cleanUp.add(existingDatabase.stop);
    const backend = await startBackend({
      withCatalog: true,
      database: database.config,
      config,
    });
    cleanUp.add(backend.stop);
    const existing = await startBackend({
      script: join(here, 'existingBackend.cjs'),
      env: { EXISTING_PLUGIN_DIR: existingDir },
      database: existingDatabase.config,
      config,
    });
    cleanUp.add(existing.stop);
    await untilKnown(ENTITIES, backend.fetch);
    await untilKnown(ENTITIES, existing.fetch);
    const report = reportOf('lcov', SMALL);
    const entity = 'idle';
    await upload(backend, { entity, format: 'lcov', report, commit: 0 });
    await uploadToExisting(existing, { entity, format: 'lcov', report });
    return await use({
      backend: await withIdle(backend),
      database,
      existing: await withIdle(existing),
      existingDatabase,
    });
  } finally {
    await cleanUp.run();
  }
}

async function withIdle(backend: RunningBackend): Promise<IdleBackend> {
  const { idleBytes } = await backend.reset();
  return { ...backend, idleBytes };
}
