import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  Analysis,
  Finding,
  renderReport,
} from '@backstage-coverage/plugin-coverage-common';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { GateError } from '../GateError';
import { readError } from '../input/ReportFile';
import { analyseCheckout } from './analyseCheckout';
import { readPlanFile } from './planFile';
import { ScanCommandOptions } from './scanCommand';
import { scanResult } from './scanResult';
import { scanWithProgress } from './scanWithProgress';

/** `coverage scan`: reads a checkout and prints its live report. */
export async function scan(
  folder: string | undefined,
  options: ScanCommandOptions,
  context: CliContext,
): Promise<void> {
  const root = resolve(context.cwd, folder ?? '.');
  if (!existsSync(root)) {
    throw new CliError(`The folder ${folder} does not exist.`);
  }
  const config = await readPlanFile(root, options.config, context.cwd);
  const now = new Date();
  const inventory = await scanWithProgress(
    root,
    { since: options.history ? options.since : null, now },
    context,
  );
  if (!inventory.files.some(({ kind }) => kind === 'source')) {
    context.stderr(
      `warning: ${
        folder ?? 'This folder'
      } holds no source file of a language that is known: scan takes the folder of a checkout, coverage scan DIR.\n`,
    );
  }
  const format = options.json ? 'json' : options.format;
  if (format === 'inventory') {
    await print(`${JSON.stringify(inventory)}\n`, options, context);
    return;
  }
  const analysis = await analyseCheckout(root, {
    inventory,
    config,
    reports: options.report,
    cwd: context.cwd,
    now,
  });
  requireAreas(options.area, analysis);
  await print(
    format === 'json'
      ? `${JSON.stringify(scanResult(analysis, options.area), null, 2)}\n`
      : renderReport(analysis, { format: 'markdown' }),
    options,
    context,
  );
  failOn(options.failOn, analysis.findings);
}

function requireAreas(names: string[] | undefined, { areas }: Analysis): void {
  const known = areas.map(({ definition }) => definition.name);
  const missing = names?.find(name => !known.includes(name));
  if (missing !== undefined) {
    throw new CliError(
      `There is no area '${missing}', only ${known.join(', ') || 'none'}.`,
    );
  }
}

async function print(
  text: string,
  { output }: ScanCommandOptions,
  context: CliContext,
): Promise<void> {
  if (output === undefined) {
    context.stdout(text);
    return;
  }
  try {
    await writeFile(resolve(context.cwd, output), text);
  } catch (error) {
    throw readError(output, error);
  }
  context.stderr(`Written to ${output}.\n`);
}

function failOn(
  severity: ScanCommandOptions['failOn'],
  findings: readonly Finding[],
): void {
  const failing = findings.filter(
    finding =>
      severity !== undefined &&
      (finding.severity === 'error' || finding.severity === severity),
  ).length;
  if (failing > 0) {
    throw new GateError(
      `${failing} ${
        failing === 1 ? 'finding is' : 'findings are'
      } at least of severity ${severity}.`,
    );
  }
}
