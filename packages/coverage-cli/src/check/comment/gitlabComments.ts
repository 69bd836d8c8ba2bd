import { Environment } from '../../ci/CiBuild';
import { CliError } from '../../CliError';
import { hostRequest } from './hostRequest';
import { PullRequestComments } from './PullRequestComments';

const PAGE = 100;
const MAX_PAGES = 30;

/** https://docs.gitlab.com/api/notes/#merge-requests; a job's own token may not write notes. */
export function gitlabComments(
  mergeRequest: string,
  apiUrl: string | undefined,
  env: Environment,
): PullRequestComments {
  const token = env.GITLAB_TOKEN;
  const project = env.CI_PROJECT_ID;
  if (!token || !project) {
    throw new CliError(
      'A comment on GitLab takes the environment variables GITLAB_TOKEN, of a token with the scope api, and CI_PROJECT_ID.',
    );
  }
  const base = (
    apiUrl ??
    env.CI_API_V4_URL ??
    'https://gitlab.com/api/v4'
  ).replace(/\/+$/, '');
  const notes = `${base}/projects/${encodeURIComponent(
    project,
  )}/merge_requests/${mergeRequest}/notes`;
  const headers = { 'private-token': token };
  return {
    async find(marker) {
      for (let page = 1; page <= MAX_PAGES; page++) {
        const found = await hostRequest<{ id: number; body?: string }[]>(
          `${notes}?per_page=${PAGE}&page=${page}`,
          { headers },
        );
        const own = found.find(({ body }) => body?.startsWith(marker));
        if (own) {
          return String(own.id);
        }
        if (found.length < PAGE) {
          return undefined;
        }
      }
      return undefined;
    },
    async create(body) {
      await hostRequest(notes, { method: 'POST', headers, body: { body } });
    },
    async update(id, body) {
      await hostRequest(`${notes}/${id}`, {
        method: 'PUT',
        headers,
        body: { body },
      });
    },
  };
}
