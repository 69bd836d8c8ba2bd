import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import { CliError } from '../CliError';
import { gitDefaults } from './gitDefaults';
import { UploadOptions } from './uploadCommand';

/** What the upload says of its reports: what was typed, then what Git knows. */
export async function uploadMetadata(
  options: UploadOptions,
  cwd: string,
): Promise<UploadMetadata> {
  const git = await gitDefaults(cwd, options.commit);
  if (!git.commit) {
    throw new CliError(
      'This is no Git checkout with a commit: say with --commit which commit was measured.',
    );
  }
  return {
    entityRef: options.entity,
    commit: git.commit,
    branch: options.branch ?? git.branch,
    committedAt: options.committedAt ?? git.committedAt,
    flag: options.flag,
    buildUrl: options.buildUrl,
    pullRequest: options.pullRequest,
  };
}
