import { CiProvider } from './CiBuild';
import { branchOfRef, joined, numberOf } from './refs';

interface PullRequestEvent {
  pull_request?: {
    number?: number;
    head?: { sha?: string; ref?: string };
    base?: { ref?: string };
  };
}

/**
 * GitHub Actions, and Gitea's and Forgejo's, which set the same variables.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export const githubActions: CiProvider = {
  name: 'GitHub Actions',
  isRunning: env => env.GITHUB_ACTIONS === 'true',
  read(env, event) {
    // `GITHUB_SHA` of a pull request is the commit that merges it for the test.
    const pull = /^pull_request/.test(env.GITHUB_EVENT_NAME ?? '')
      ? (event(env.GITHUB_EVENT_PATH ?? '') as PullRequestEvent | null)
          ?.pull_request
      : undefined;
    return {
      commit: pull?.head?.sha ?? env.GITHUB_SHA,
      branch:
        pull?.head?.ref ?? (env.GITHUB_HEAD_REF || branchOfRef(env.GITHUB_REF)),
      pullRequest:
        pull?.number?.toString() ?? numberOf(refOfPull(env.GITHUB_REF)),
      baseBranch: pull?.base?.ref ?? (env.GITHUB_BASE_REF || undefined),
      buildUrl: joined`${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`,
      repository: env.GITHUB_REPOSITORY,
    };
  },
};

function refOfPull(ref: string | undefined): string | undefined {
  return ref?.startsWith('refs/pull/') ? ref : undefined;
}
