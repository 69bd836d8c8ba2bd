import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders with tens of thousands of files that no report is in. */
const SKIPPED = new Set([
  '.git',
  '.hg',
  '.svn',
  '.tox',
  '.venv',
  '.yarn',
  '__pycache__',
  'bower_components',
  'node_modules',
  'venv',
  'vendor',
]);
const MAX_DEPTH = 12;

/**
 * Paths of the files below a folder, with `/`, whether ignored by Git or not:
 * reports are what builds leave behind. Links are not followed.
 */
export async function walkFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (folder: string, depth: number) => {
    const entries = await readdir(join(root, folder), {
      withFileTypes: true,
    }).catch(() => []);
    for (const entry of entries) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isFile()) {
        files.push(path);
      } else if (
        entry.isDirectory() &&
        !SKIPPED.has(entry.name) &&
        depth < MAX_DEPTH
      ) {
        await walk(path, depth + 1);
      }
    }
  };
  await walk('', 1);
  return files;
}
