import { Count } from '@backstage-coverage/plugin-coverage-common';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { git } from '../git/git';
import { portalClient } from '../portal/portalClient';
import { CheckOptions } from './checkCommand';

/** Commits before the fork that may stand for it, and snapshots that are looked at. */
const ANCESTORS = 200;
const SNAPSHOTS = 200;

/**
 * Lines of the snapshot at the commit, or at the nearest commit before it that has
 * one; `null` when none of them has.
 *
 * @throws CliError with the portal's sentence when it does not answer
 */
export async function baseOfPortal(
  entityRef: string,
  commit: string,
  options: CheckOptions,
  { cwd, env }: CliContext,
): Promise<Count | null> {
  const client = portalClient(
    options.url ?? env.COVERAGE_URL,
    env[options.tokenEnv]?.trim(),
  );
  const ancestors = (
    (await git(cwd, 'rev-list', `--max-count=${ANCESTORS}`, commit)) ?? commit
  ).split('\n');
  try {
    const { items } = await client.listSnapshots(entityRef, {
      limit: SNAPSHOTS,
    });
    const byCommit = new Map(items.map(item => [item.commit, item]));
    for (const ancestor of ancestors) {
      const lines = byCommit.get(ancestor)?.totals.lines;
      if (lines) {
        return { total: lines.total, covered: lines.covered };
      }
    }
    return null;
  } catch (error) {
    throw new CliError(
      `The portal does not tell the coverage of ${entityRef}: ${
        (error as Error).message
      }`,
    );
  }
}
