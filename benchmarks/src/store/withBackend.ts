import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogOf, untilKnown } from '../backend/components';
import { TemporaryDatabase } from '../backend/databases';
import { RunningBackend, startBackend } from '../backend/startBackend';
import { CleanUp } from '../ui/CleanUp';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;

/** Both backends, each with a catalog and a database of its own. */
export interface StoreContext {
  backend: RunningBackend;
  database: TemporaryDatabase;
  existing: RunningBackend;
  existingDatabase: TemporaryDatabase;
}

/** Components that reports are uploaded for. */
export const ENTITIES = ['a', 'b', 'c', 'd', 'sizes', 'moving', 'large'];

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
      script: join(here, '../backend/catalogBackend.ts'),
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
    return await use({ backend, database, existing, existingDatabase });
  } finally {
    await cleanUp.run();
  }
}
