import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  Finding,
  RepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { readError } from '../input/ReportFile';

/** Where the people of a repository say what they want of its coverage. */
export const PLAN_FILES = ['.coverage-plan.yaml', '.coverage-plan.yml'];

/** Name of the file in a folder; nothing where there is none. */
export function planFileIn(root: string): string | undefined {
  return PLAN_FILES.find(name => existsSync(join(root, name)));
}

/**
 * What the named file says, else that of the folder; without one, nothing.
 *
 * @throws CliError or InputError when it cannot be read
 */
export async function readPlanFile(
  root: string,
  named: string | undefined,
  cwd: string,
): Promise<{ file: RepositoryFile | null; findings: Finding[] }> {
  const name = named ?? planFileIn(root);
  if (name === undefined) {
    return { file: null, findings: [] };
  }
  try {
    const text = await readFile(resolve(named ? cwd : root, name), 'utf8');
    return readRepositoryFile(text, name);
  } catch (error) {
    throw readError(name, error);
  }
}
