import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { readError } from '../input/ReportFile';
import { analyseCheckout } from '../scan/analyseCheckout';
import { PLAN_FILES, planFileIn } from '../scan/planFile';
import { scanWithProgress } from '../scan/scanWithProgress';
import { InitOptions } from './initCommand';
import { proposedKinds } from './proposedKinds';
import { proposedTarget } from './proposedTarget';
import { writePlanFile } from './writePlanFile';

/** `coverage init`: proposes what people may say of a repository's coverage. */
export async function init(
  folder: string | undefined,
  options: InitOptions,
  context: CliContext,
): Promise<void> {
  const root = resolve(context.cwd, folder ?? '.');
  if (!existsSync(root)) {
    throw new CliError(`The folder ${folder} does not exist.`);
  }
  const existing = planFileIn(root);
  const path = join(root, existing ?? PLAN_FILES[0]);
  const name = relative(context.cwd, path);
  if (existing !== undefined && !options.force && !options.stdout) {
    throw new CliError(
      `${name} is there already: --force replaces it, --stdout prints another one.`,
    );
  }
  const now = new Date();
  const inventory = await scanWithProgress(root, { since: null, now }, context);
  const analysis = await analyseCheckout(root, {
    inventory,
    config: { file: null, findings: [] },
    reports: options.report,
    cwd: context.cwd,
    now,
  });
  const text = writePlanFile({
    analysis,
    target: proposedTarget(analysis),
    testKinds: proposedKinds(inventory.files),
  });
  if (!options.stdout) {
    try {
      await writeFile(path, text);
    } catch (error) {
      throw readError(name, error);
    }
  }
  const { file } = readRepositoryFile(text, name);
  const areas = file.areas?.length ?? 0;
  if (options.json) {
    const result = { file: name, written: !options.stdout, content: file };
    context.stdout(`${JSON.stringify(result, null, 2)}\n`);
  } else if (options.stdout) {
    context.stdout(text);
  } else {
    context.stdout(
      `${name} is written, with ${
        areas === 1 ? '1 area' : `${areas} areas`
      }. See what comes of it: coverage scan${folder ? ` ${folder}` : ''}\n`,
    );
  }
}
