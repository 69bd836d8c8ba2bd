import { Repository } from '../Repository';

/** Where each CI system keeps what it runs. */
const SYSTEMS: readonly [ci: string, file: RegExp][] = [
  ['github-actions', /^\.github\/workflows\/[^/]+\.ya?ml$/],
  ['gitlab', /^\.gitlab-ci\.yml$|^\.gitlab\/ci\/.+\.yml$/],
  ['jenkins', /(?:^|\/)Jenkinsfile$/],
  ['azure-pipelines', /^\.?azure-pipelines(?:\/.+)?\.ya?ml$/],
  ['circleci', /^\.circleci\/config\.yml$/],
  ['bitbucket', /^bitbucket-pipelines\.yml$/],
  ['buildkite', /^\.buildkite\/.+\.ya?ml$/],
  ['travis', /^\.travis\.yml$/],
  ['drone', /^\.drone\.ya?ml$/],
  ['woodpecker', /^\.woodpecker(?:\/.+)?\.ya?ml$/],
  ['appveyor', /^\.?appveyor\.yml$/],
  ['cirrus', /^\.cirrus\.yml$/],
  ['semaphore', /^\.semaphore\/.+\.yml$/],
  ['cloud-build', /^cloudbuild\.ya?ml$/],
  ['codebuild', /^buildspec\.ya?ml$/],
  ['bitrise', /^bitrise\.ya?ml$/],
];

/** The text of a CI file. */
export interface CiFile {
  path: string;
  text: string;
}

/** The CI system that a repository has files of; `null`: none is known. */
export function ciOf({ paths }: Repository): string | null {
  return (
    SYSTEMS.find(([, file]) => paths.some(path => file.test(path)))?.[0] ?? null
  );
}

/** What the CI of a repository runs. */
export async function ciFiles(repository: Repository): Promise<CiFile[]> {
  const paths = repository.paths.filter(path =>
    SYSTEMS.some(([, file]) => file.test(path)),
  );
  return Promise.all(
    paths.map(async path => ({ path, text: await repository.read(path) })),
  );
}
