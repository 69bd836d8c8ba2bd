import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  AnalysedSnapshot,
  Analysis,
  analyse,
  defaultPolicy,
  Finding,
  RepositoryFile,
  renderReport,
} from '@backstage-coverage/plugin-coverage-common';
import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { formatNumber } from '../formatCount';
import { GateError } from '../GateError';
import { ProgressLine } from '../ProgressLine';
import { gitDefaults } from '../upload/gitDefaults';
import { readError } from '../input/ReportFile';
import { measuredFiles, MeasuredCheckout } from './measuredFiles';
import { ScanCommandOptions } from './scanCommand';
import { scannedEntity } from './scannedEntity';
import { scanRepository } from './scanRepository';
import { scanResult } from './scanResult';

const CONFIG_FILES = ['.coverage-plan.yaml', '.coverage-plan.yml'];

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
  const config = await readConfig(root, options.config, context.cwd);
  const now = new Date();
  const progress = new ProgressLine(context);
  const inventory = await scanRepository(root, {
    since: options.history ? options.since : null,
    now,
    onProgress: read => progress.show(`Reading ${formatNumber(read)} files`),
  });
  progress.clear();
  const format = options.json ? 'json' : options.format;
  if (format === 'inventory') {
    await print(`${JSON.stringify(inventory)}\n`, options, context);
    return;
  }
  const measured = await measuredFiles(root, {
    names: options.report,
    cwd: context.cwd,
  });
  const analysis = analyse({
    now: now.toISOString(),
    entity: await scannedEntity(root),
    snapshot: await snapshotOf(root, measured, now),
    files: measured.files,
    reportFindings: measured.findings,
    inventory,
    repositoryFile: config.file,
    inputFindings: config.findings,
    policy: defaultPolicy(),
    portal: { targets: [], overrides: [], exceptions: [] },
    history: [],
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

async function readConfig(
  root: string,
  named: string | undefined,
  cwd: string,
): Promise<{ file: RepositoryFile | null; findings: Finding[] }> {
  const path = named
    ? resolve(cwd, named)
    : CONFIG_FILES.map(name => join(root, name)).find(existsSync);
  if (!path) {
    return { file: null, findings: [] };
  }
  const name = named ?? path.slice(root.length + 1);
  try {
    return readRepositoryFile(await readFile(path, 'utf8'), name);
  } catch (error) {
    throw readError(name, error);
  }
}

async function snapshotOf(
  root: string,
  { files, formats }: MeasuredCheckout,
  now: Date,
): Promise<AnalysedSnapshot | null> {
  if (files.length === 0) {
    return null;
  }
  const { commit, branch, committedAt } = await gitDefaults(root);
  return {
    commit: commit ?? 'working folder',
    branch: branch ?? null,
    committedAt: committedAt ?? now.toISOString(),
    uploadedAt: now.toISOString(),
    flags: [],
    formats,
  };
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
