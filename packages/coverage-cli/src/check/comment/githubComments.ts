import { Environment } from '../../ci/CiBuild';
import { CliError } from '../../CliError';
import { hostRequest } from './hostRequest';
import { PullRequestComments } from './PullRequestComments';

const PAGE = 100;
const MAX_PAGES = 30;

/** https://docs.github.com/en/rest/issues/comments */
export function githubComments(
  pullRequest: string,
  apiUrl: string | undefined,
  env: Environment,
): PullRequestComments {
  const token = env.GITHUB_TOKEN ?? env.GH_TOKEN;
  const repository = env.GITHUB_REPOSITORY;
  if (!token || !repository) {
    throw new CliError(
      'A comment on GitHub takes the environment variables GITHUB_TOKEN, of a token that may write to pull requests, and GITHUB_REPOSITORY.',
    );
  }
  const base = (
    apiUrl ??
    env.GITHUB_API_URL ??
    'https://api.github.com'
  ).replace(/\/+$/, '');
  const issues = `${base}/repos/${repository}/issues`;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  return {
    async find(marker) {
      for (let page = 1; page <= MAX_PAGES; page++) {
        const comments = await hostRequest<{ id: number; body?: string }[]>(
          `${issues}/${pullRequest}/comments?per_page=${PAGE}&page=${page}`,
          { headers },
        );
        const own = comments.find(({ body }) => body?.startsWith(marker));
        if (own) {
          return String(own.id);
        }
        if (comments.length < PAGE) {
          return undefined;
        }
      }
      return undefined;
    },
    async create(body) {
      await hostRequest(`${issues}/${pullRequest}/comments`, {
        method: 'POST',
        headers,
        body: { body },
      });
    },
    async update(id, body) {
      await hostRequest(`${issues}/comments/${id}`, {
        method: 'PATCH',
        headers,
        body: { body },
      });
    },
  };
}
