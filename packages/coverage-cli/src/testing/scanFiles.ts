import { InventoryFile } from '@backstage-coverage/plugin-coverage-common';
import { scanRepository } from '../scan/scanRepository';
import { TestRepository } from './TestRepository';

/** Files of a repository made for the purpose, as a scan tells them, by path. */
export async function scanFiles(
  files: Record<string, string>,
): Promise<Record<string, InventoryFile>> {
  const repository = new TestRepository(files);
  try {
    const inventory = await scanRepository(repository.path, {
      since: null,
      now: new Date('2026-06-02T12:00:00Z'),
    });
    return Object.fromEntries(inventory.files.map(file => [file.path, file]));
  } finally {
    repository.remove();
  }
}

/** The kind of each file, by path. */
export function kindsOf(files: Record<string, InventoryFile>) {
  return Object.fromEntries(
    Object.values(files).map(({ path, kind }) => [path, kind]),
  );
}
