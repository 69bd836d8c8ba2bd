import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogOf } from '../backend/components';
import { Repository } from '../data/repository';
import { startTemporaryPortal, TemporaryPortal } from './scripts';
import { uploadRepository } from './uploadRepository';

/** A portal with one component for each repository, by their names. */
export async function startPortal(
  repositories: Record<string, Repository>,
): Promise<TemporaryPortal> {
  const dir = await mkdtemp(join(tmpdir(), 'coverage-bench-'));
  const removeDir = () => rm(dir, { recursive: true, force: true });
  try {
    const catalogFile = join(dir, 'catalog-info.yaml');
    const configFile = join(dir, 'app-config.yaml');
    await writeFile(catalogFile, catalogOf(Object.keys(repositories)));
    await writeFile(configFile, configWith(catalogFile));
    const portal = await startTemporaryPortal({
      name: 'bench-portal',
      configFiles: [configFile],
      load: async running => {
        for (const [name, repository] of Object.entries(repositories)) {
          await uploadRepository(running, name, repository);
        }
      },
    });
    return {
      baseUrl: portal.baseUrl,
      stop: async () => {
        await portal.stop();
        await removeDir();
      },
    };
  } catch (error) {
    await removeDir();
    throw error;
  }
}

function configWith(catalogFile: string): string {
  return `catalog:
  locations:
    - type: file
      target: ${catalogFile}
`;
}
