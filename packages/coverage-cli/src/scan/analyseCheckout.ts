import {
  AnalysedSnapshot,
  Analysis,
  analyse,
  defaultPolicy,
  Finding,
  Inventory,
  pathsToResolve,
  RepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { gitDefaults } from '../upload/gitDefaults';
import { measuredFiles, MeasuredCheckout } from './measuredFiles';
import { scannedEntity } from './scannedEntity';

/** What a checkout is analysed with beside its files. */
interface CheckoutInput {
  inventory: Inventory;
  config: { file: RepositoryFile | null; findings: Finding[] };
  /** Names of reports; default: those found in the folder. */
  reports: string[] | undefined;
  cwd: string;
  now: Date;
}

/** The live report of a checkout, as the portal would make it of an upload. */
export async function analyseCheckout(
  root: string,
  { inventory, config, reports, cwd, now }: CheckoutInput,
): Promise<Analysis> {
  const measured = await measuredFiles(
    {
      root,
      files: pathsToResolve(inventory),
      rules: config.file?.paths ?? [],
    },
    { names: reports, cwd },
  );
  return analyse({
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
