import {
  RepositoryUploadMetadata,
  UploadMetadata,
} from '@backstage-coverage/plugin-coverage-common';
import { CliError } from '../CliError';
import { gitDefaults } from './gitDefaults';
import { UploadOptions } from './uploadCommand';

/** What the upload says of its reports: what was typed, then what Git knows. */
export async function uploadMetadata(
  options: UploadOptions,
  cwd: string,
): Promise<UploadMetadata | RepositoryUploadMetadata> {
  const { entity, repository } = options;
  const git = await gitDefaults(cwd, options.commit);
  if (!git.commit) {
    throw new CliError(
      'This is no Git checkout with a commit: say with --commit which commit was measured.',
    );
  }
  const commit = {
    commit: git.commit,
    branch: options.branch ?? git.branch,
    parents: options.parents?.split(',').map(sha => sha.trim()) ?? git.parents,
    committedAt: options.committedAt ?? git.committedAt,
    flag: options.flag,
    complete: options.partial ? false : undefined,
    buildUrl: options.buildUrl,
    pullRequest: options.pullRequest,
  };
  if (entity !== undefined && repository === undefined) {
    return { entityRef: entity, ...commit };
  }
  if (repository !== undefined && entity === undefined) {
    return { repository, ...commit };
  }
  throw new CliError(
    'Say with --entity whose coverage it is, or with --repository that it is of all entities of a repository; one of them.',
  );
}
