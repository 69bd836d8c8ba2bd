import { Environment } from '../../ci/CiBuild';
import { detectCi } from '../../ci/detectCi';
import { CliError } from '../../CliError';
import { COMMENT_MARKER } from '../output/toMarkdown';
import { githubComments } from './githubComments';
import { gitlabComments } from './gitlabComments';

/**
 * Writes the one comment of a pull request, or writes it anew. Gives a sentence for
 * people.
 *
 * @throws CliError when the build is of no pull request, and what the host refuses
 */
export async function postComment(
  text: string,
  apiUrl: string | undefined,
  env: Environment,
): Promise<string> {
  const pullRequest = detectCi(env)?.pullRequest;
  if (!pullRequest) {
    throw new CliError(
      'There is no pull request to comment on: this build is of none, or its CI does not tell.',
    );
  }
  const comments =
    env.GITLAB_CI === 'true'
      ? gitlabComments(pullRequest, apiUrl, env)
      : githubComments(pullRequest, apiUrl, env);
  const existing = await comments.find(COMMENT_MARKER);
  if (existing === undefined) {
    await comments.create(text);
    return `Commented on pull request ${pullRequest}.\n`;
  }
  await comments.update(existing, text);
  return `Renewed the comment on pull request ${pullRequest}.\n`;
}
