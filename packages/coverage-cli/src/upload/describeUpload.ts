import {
  RepositoryUploadMetadata,
  UploadMetadata,
} from '@backstage-coverage/plugin-coverage-common';
import { detectCi } from '../ci/detectCi';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { catalogEntityRef } from '../scan/scannedEntity';
import { gitDefaults } from './gitDefaults';
import { UploadOptions } from './uploadCommand';

/** What an upload says of its reports, and where its commit is checked out. */
export interface DescribedUpload {
  metadata: UploadMetadata | RepositoryUploadMetadata;
  checkout: string | undefined;
}

/** What was typed, then what the CI tells of its build, then what Git knows. */
export async function describeUpload(
  options: UploadOptions,
  { cwd, env }: CliContext,
): Promise<DescribedUpload> {
  const ci = options.commit === undefined ? detectCi(env) : null;
  const git = await gitDefaults(cwd, options.commit ?? ci?.commit);
  if (!git.commit) {
    throw new CliError(
      'This is no Git checkout with a commit: say with --commit which commit was measured.',
    );
  }
  const commit = {
    commit: git.commit,
    branch: options.branch ?? ci?.branch ?? git.branch,
    parents: options.parents?.split(',').map(sha => sha.trim()) ?? git.parents,
    committedAt: options.committedAt ?? git.committedAt,
    flag: options.flag,
    complete: options.partial ? false : undefined,
    buildUrl: options.buildUrl ?? ci?.buildUrl,
    pullRequest: options.pullRequest ?? ci?.pullRequest,
  };
  const { repository } = options;
  const entity =
    options.entity ??
    (repository === undefined ? await catalogEntityRef(cwd) : undefined);
  if (entity !== undefined && repository === undefined) {
    return {
      metadata: { entityRef: entity, ...commit },
      checkout: git.checkout,
    };
  }
  if (repository !== undefined && entity === undefined) {
    return { metadata: { repository, ...commit }, checkout: git.checkout };
  }
  throw new CliError(
    'Say with --entity whose coverage it is, or with --repository that it is of all entities of a repository; one of them.',
  );
}
