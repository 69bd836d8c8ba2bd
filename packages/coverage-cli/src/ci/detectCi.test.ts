import { TestFolder } from '../testing/TestFolder';
import { CiBuild } from './CiBuild';
import { detectCi } from './detectCi';

const SHA = 'a'.repeat(40);
const MERGE = 'b'.repeat(40);

/** Of each system a push and a pull request, with the variables that it documents. */
const builds: [
  name: string,
  env: Record<string, string>,
  build: CiBuild & { provider: string },
][] = [
  [
    'a push to GitHub Actions',
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SHA: SHA,
      GITHUB_REF: 'refs/heads/feat/a',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '7',
      GITHUB_HEAD_REF: '',
      CI: 'true',
    },
    {
      provider: 'GitHub Actions',
      commit: SHA,
      branch: 'feat/a',
      buildUrl: 'https://github.com/acme/shop/actions/runs/7',
      repository: 'acme/shop',
    },
  ],
  [
    'a tag on GitHub Actions',
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SHA: SHA,
      GITHUB_REF: 'refs/tags/v1',
      GITHUB_EVENT_NAME: 'push',
    },
    { provider: 'GitHub Actions', commit: SHA },
  ],
  [
    'a merge request of GitLab',
    {
      GITLAB_CI: 'true',
      CI: 'true',
      CI_COMMIT_SHA: MERGE,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: SHA,
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feat',
      CI_MERGE_REQUEST_IID: '4',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_JOB_URL: 'https://gitlab.example.com/j/1',
      CI_PROJECT_PATH: 'acme/shop',
    },
    {
      provider: 'GitLab CI',
      commit: SHA,
      branch: 'feat',
      pullRequest: '4',
      baseBranch: 'main',
      buildUrl: 'https://gitlab.example.com/j/1',
      repository: 'acme/shop',
    },
  ],
  [
    'a branch of GitLab',
    {
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: SHA,
      CI_COMMIT_BRANCH: 'main',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
    },
    { provider: 'GitLab CI', commit: SHA, branch: 'main' },
  ],
  [
    'a change of Jenkins',
    {
      JENKINS_URL: 'https://ci',
      GIT_COMMIT: SHA,
      CHANGE_ID: '9',
      CHANGE_BRANCH: 'feat',
      CHANGE_TARGET: 'main',
      BRANCH_NAME: 'PR-9',
      BUILD_URL: 'https://ci/job/1',
    },
    {
      provider: 'Jenkins',
      commit: SHA,
      branch: 'feat',
      pullRequest: '9',
      baseBranch: 'main',
      buildUrl: 'https://ci/job/1',
    },
  ],
  [
    'a job of Jenkins without branches',
    { JENKINS_URL: 'https://ci', GIT_COMMIT: SHA, GIT_BRANCH: 'origin/feat/x' },
    { provider: 'Jenkins', commit: SHA, branch: 'feat/x' },
  ],
  [
    'CircleCI',
    {
      CIRCLECI: 'true',
      CIRCLE_SHA1: SHA,
      CIRCLE_BRANCH: 'feat',
      CIRCLE_PULL_REQUEST: 'https://github.com/acme/shop/pull/3',
      CIRCLE_BUILD_URL: 'https://circleci.com/1',
      CIRCLE_PROJECT_USERNAME: 'acme',
      CIRCLE_PROJECT_REPONAME: 'shop',
    },
    {
      provider: 'CircleCI',
      commit: SHA,
      branch: 'feat',
      pullRequest: '3',
      buildUrl: 'https://circleci.com/1',
      repository: 'acme/shop',
    },
  ],
  [
    'a pull request of Azure Pipelines',
    {
      TF_BUILD: 'True',
      BUILD_SOURCEVERSION: MERGE,
      SYSTEM_PULLREQUEST_SOURCECOMMITID: SHA,
      SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/feat',
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '5',
      SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/',
      SYSTEM_TEAMPROJECT: 'shop',
      BUILD_BUILDID: '8',
      BUILD_SOURCEBRANCH: 'refs/pull/5/merge',
    },
    {
      provider: 'Azure Pipelines',
      commit: SHA,
      branch: 'feat',
      pullRequest: '5',
      baseBranch: 'main',
      buildUrl: 'https://dev.azure.com/acme/shop/_build/results?buildId=8',
    },
  ],
  [
    'a push to Azure Pipelines',
    {
      TF_BUILD: 'True',
      BUILD_SOURCEVERSION: SHA,
      BUILD_SOURCEBRANCH: 'refs/heads/main',
    },
    { provider: 'Azure Pipelines', commit: SHA, branch: 'main' },
  ],
  [
    'Bitbucket Pipelines',
    {
      BITBUCKET_BUILD_NUMBER: '6',
      BITBUCKET_COMMIT: SHA,
      BITBUCKET_BRANCH: 'feat',
      BITBUCKET_PR_ID: '2',
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      BITBUCKET_GIT_HTTP_ORIGIN: 'https://bitbucket.org/acme/shop',
      BITBUCKET_REPO_FULL_NAME: 'acme/shop',
    },
    {
      provider: 'Bitbucket Pipelines',
      commit: SHA,
      branch: 'feat',
      pullRequest: '2',
      baseBranch: 'main',
      buildUrl: 'https://bitbucket.org/acme/shop/pipelines/results/6',
      repository: 'acme/shop',
    },
  ],
  [
    'Buildkite',
    {
      BUILDKITE: 'true',
      BUILDKITE_COMMIT: SHA,
      BUILDKITE_BRANCH: 'main',
      BUILDKITE_PULL_REQUEST: 'false',
      BUILDKITE_BUILD_URL: 'https://buildkite.com/1',
    },
    {
      provider: 'Buildkite',
      commit: SHA,
      branch: 'main',
      buildUrl: 'https://buildkite.com/1',
    },
  ],
  [
    'a pull request of Travis CI',
    {
      TRAVIS: 'true',
      TRAVIS_COMMIT: MERGE,
      TRAVIS_PULL_REQUEST_SHA: SHA,
      TRAVIS_PULL_REQUEST: '11',
      TRAVIS_PULL_REQUEST_BRANCH: 'feat',
      TRAVIS_BRANCH: 'main',
      TRAVIS_JOB_WEB_URL: 'https://travis/1',
      TRAVIS_REPO_SLUG: 'acme/shop',
    },
    {
      provider: 'Travis CI',
      commit: SHA,
      branch: 'feat',
      pullRequest: '11',
      baseBranch: 'main',
      buildUrl: 'https://travis/1',
      repository: 'acme/shop',
    },
  ],
  [
    'TeamCity',
    {
      TEAMCITY_VERSION: '2026',
      BUILD_VCS_NUMBER: SHA,
      TEAMCITY_BUILD_BRANCH: 'refs/heads/feat',
    },
    { provider: 'TeamCity', commit: SHA, branch: 'feat' },
  ],
  [
    'Drone',
    {
      DRONE: 'true',
      DRONE_COMMIT_SHA: SHA,
      DRONE_SOURCE_BRANCH: 'feat',
      DRONE_TARGET_BRANCH: 'main',
      DRONE_PULL_REQUEST: '12',
      DRONE_BUILD_LINK: 'https://drone/1',
      DRONE_REPO: 'acme/shop',
    },
    {
      provider: 'Drone',
      commit: SHA,
      branch: 'feat',
      pullRequest: '12',
      baseBranch: 'main',
      buildUrl: 'https://drone/1',
      repository: 'acme/shop',
    },
  ],
  [
    'Woodpecker',
    {
      CI: 'woodpecker',
      CI_COMMIT_SHA: SHA,
      CI_COMMIT_SOURCE_BRANCH: 'feat',
      CI_COMMIT_TARGET_BRANCH: 'main',
      CI_COMMIT_PULL_REQUEST: '13',
      CI_PIPELINE_URL: 'https://wp/1',
      CI_REPO: 'acme/shop',
    },
    {
      provider: 'Woodpecker CI',
      commit: SHA,
      branch: 'feat',
      pullRequest: '13',
      baseBranch: 'main',
      buildUrl: 'https://wp/1',
      repository: 'acme/shop',
    },
  ],
  [
    'AppVeyor',
    {
      APPVEYOR: 'True',
      APPVEYOR_REPO_COMMIT: MERGE,
      APPVEYOR_PULL_REQUEST_HEAD_COMMIT: SHA,
      APPVEYOR_PULL_REQUEST_NUMBER: '14',
      APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH: 'feat',
      APPVEYOR_REPO_BRANCH: 'main',
      APPVEYOR_URL: 'https://ci.appveyor.com',
      APPVEYOR_ACCOUNT_NAME: 'acme',
      APPVEYOR_PROJECT_SLUG: 'shop',
      APPVEYOR_BUILD_ID: '5',
      APPVEYOR_REPO_NAME: 'acme/shop',
    },
    {
      provider: 'AppVeyor',
      commit: SHA,
      branch: 'feat',
      pullRequest: '14',
      baseBranch: 'main',
      buildUrl: 'https://ci.appveyor.com/project/acme/shop/builds/5',
      repository: 'acme/shop',
    },
  ],
  [
    'Bitrise',
    {
      BITRISE_IO: 'true',
      BITRISE_GIT_COMMIT: SHA,
      BITRISE_GIT_BRANCH: 'feat',
      BITRISE_PULL_REQUEST: '15',
      BITRISEIO_GIT_BRANCH_DEST: 'main',
      BITRISE_BUILD_URL: 'https://bitrise/1',
    },
    {
      provider: 'Bitrise',
      commit: SHA,
      branch: 'feat',
      pullRequest: '15',
      baseBranch: 'main',
      buildUrl: 'https://bitrise/1',
    },
  ],
  [
    'AWS CodeBuild',
    {
      CODEBUILD_BUILD_ID: 'x:1',
      CODEBUILD_RESOLVED_SOURCE_VERSION: SHA,
      CODEBUILD_WEBHOOK_HEAD_REF: 'refs/heads/feat',
      CODEBUILD_WEBHOOK_BASE_REF: 'refs/heads/main',
      CODEBUILD_SOURCE_VERSION: 'pr/16',
      CODEBUILD_PUBLIC_BUILD_URL: 'https://aws/1',
    },
    {
      provider: 'AWS CodeBuild',
      commit: SHA,
      branch: 'feat',
      pullRequest: '16',
      baseBranch: 'main',
      buildUrl: 'https://aws/1',
    },
  ],
  [
    'Google Cloud Build',
    {
      BUILD_ID: '1',
      PROJECT_ID: 'p',
      COMMIT_SHA: SHA,
      BRANCH_NAME: 'main',
      REPO_FULL_NAME: 'acme/shop',
    },
    {
      provider: 'Google Cloud Build',
      commit: SHA,
      branch: 'main',
      buildUrl:
        'https://console.cloud.google.com/cloud-build/builds/1?project=p',
      repository: 'acme/shop',
    },
  ],
  [
    'Harness',
    {
      HARNESS_BUILD_ID: '1',
      DRONE: 'true',
      DRONE_COMMIT_SHA: SHA,
      DRONE_BRANCH: 'main',
      CI_BUILD_LINK: 'https://harness/1',
    },
    {
      provider: 'Harness CI',
      commit: SHA,
      branch: 'main',
      buildUrl: 'https://harness/1',
    },
  ],
  [
    'Semaphore',
    {
      SEMAPHORE: 'true',
      SEMAPHORE_GIT_SHA: MERGE,
      SEMAPHORE_GIT_PR_SHA: SHA,
      SEMAPHORE_GIT_PR_BRANCH: 'feat',
      SEMAPHORE_GIT_BRANCH: 'main',
      SEMAPHORE_GIT_PR_NUMBER: '17',
      SEMAPHORE_ORGANIZATION_URL: 'https://acme.semaphoreci.com',
      SEMAPHORE_WORKFLOW_ID: 'w',
      SEMAPHORE_GIT_REPO_SLUG: 'acme/shop',
    },
    {
      provider: 'Semaphore',
      commit: SHA,
      branch: 'feat',
      pullRequest: '17',
      baseBranch: 'main',
      buildUrl: 'https://acme.semaphoreci.com/workflows/w',
      repository: 'acme/shop',
    },
  ],
  [
    'Cirrus CI',
    {
      CIRRUS_CI: 'true',
      CIRRUS_CHANGE_IN_REPO: SHA,
      CIRRUS_BRANCH: 'pull/18',
      CIRRUS_PR: '18',
      CIRRUS_BASE_BRANCH: 'main',
      CIRRUS_BUILD_ID: '9',
      CIRRUS_REPO_FULL_NAME: 'acme/shop',
    },
    {
      provider: 'Cirrus CI',
      commit: SHA,
      pullRequest: '18',
      baseBranch: 'main',
      buildUrl: 'https://cirrus-ci.com/build/9',
      repository: 'acme/shop',
    },
  ],
  [
    'Codefresh',
    {
      CF_BUILD_ID: '1',
      CF_REVISION: SHA,
      CF_BRANCH: 'feat',
      CF_PULL_REQUEST_NUMBER: '19',
      CF_PULL_REQUEST_TARGET: 'main',
      CF_BUILD_URL: 'https://g.codefresh.io/1',
      CF_REPO_OWNER: 'acme',
      CF_REPO_NAME: 'shop',
    },
    {
      provider: 'Codefresh',
      commit: SHA,
      branch: 'feat',
      pullRequest: '19',
      baseBranch: 'main',
      buildUrl: 'https://g.codefresh.io/1',
      repository: 'acme/shop',
    },
  ],
  [
    'any other',
    {
      CI: '1',
      GIT_COMMIT: SHA,
      GIT_BRANCH: 'refs/heads/main',
      BUILD_URL: 'https://ci/1',
    },
    { provider: 'CI', commit: SHA, branch: 'main', buildUrl: 'https://ci/1' },
  ],
];

describe('detectCi', () => {
  it.each(builds)('reads %s', (_, env, build) => {
    expect(JSON.parse(JSON.stringify(detectCi(env)))).toEqual(build);
  });

  it('takes the head of a pull request on GitHub, not the commit that merges it', () => {
    const folder = new TestFolder();
    try {
      const path = folder.write(
        'event.json',
        JSON.stringify({
          pull_request: {
            number: 21,
            head: { sha: SHA, ref: 'feat' },
            base: { ref: 'main' },
          },
        }),
      );
      const env = {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: path,
        GITHUB_SHA: MERGE,
        GITHUB_REF: 'refs/pull/21/merge',
      };
      expect(detectCi(env)).toMatchObject({
        commit: SHA,
        branch: 'feat',
        pullRequest: '21',
        baseBranch: 'main',
      });
      // Without its file the number is still known.
      expect(
        detectCi({
          ...env,
          GITHUB_EVENT_PATH: '/none',
          GITHUB_HEAD_REF: 'feat',
        }),
      ).toMatchObject({ branch: 'feat', pullRequest: '21' });
    } finally {
      folder.remove();
    }
  });

  it('is none on a laptop', () => {
    expect(detectCi({})).toBeNull();
    expect(detectCi({ CI: 'false' })).toBeNull();
  });
});
