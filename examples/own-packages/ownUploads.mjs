import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownComponents } from '../upload-self.mjs';

const here = import.meta.dirname;

/**
 * The coverage of this repository's own packages, as `measure-self.mjs` last
 * measured it: one upload for each package and kind of test.
 */
export async function ownUploads() {
  const { commit, committedAt, flags } = JSON.parse(
    await readFile(join(here, 'measured.json'), 'utf8'),
  );
  return ownComponents().flatMap(({ folder, name }) =>
    flags
      .map(flag => ({ flag, report: reportOf(folder, flag) }))
      .filter(({ report }) => existsSync(report))
      .map(upload => ({
        ...upload,
        entityRef: `component:default/${name}`,
        commit,
        committedAt,
      })),
  );
}

/** Where the report of a package is kept. */
export function reportOf(folder, flag) {
  return join(
    here,
    'reports',
    `${folder.replaceAll('/', '-')}.${flag}.info.gz`,
  );
}
