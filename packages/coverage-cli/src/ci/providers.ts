import { CiProvider, Environment } from './CiBuild';
import { githubActions } from './githubActions';
import { branchOfRef, joined, numberOf } from './refs';

/**
 * CI systems in the order of asking: those that set variables of others as well
 * come first. Each reads the variables that its own documentation lists.
 */
export const ciProviders: readonly CiProvider[] = [
  githubActions,
  {
    name: 'GitLab CI',
    isRunning: env => env.GITLAB_CI === 'true',
    read: env => ({
      // In a pipeline of merged results the commit is one that nobody pushed.
      commit: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
      branch: env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_BRANCH,
      pullRequest: env.CI_MERGE_REQUEST_IID,
      baseBranch: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME,
      buildUrl: env.CI_JOB_URL ?? env.CI_PIPELINE_URL,
      repository: env.CI_PROJECT_PATH,
    }),
  },
  {
    name: 'Harness CI',
    isRunning: env => Boolean(env.HARNESS_BUILD_ID),
    read: env => ({
      ...droneBuild(env),
      buildUrl: env.CI_BUILD_LINK ?? env.DRONE_BUILD_LINK,
    }),
  },
  {
    name: 'Woodpecker CI',
    isRunning: env =>
      env.CI === 'woodpecker' || env.CI_SYSTEM_NAME === 'woodpecker',
    read: env => ({
      commit: env.CI_COMMIT_SHA,
      branch: env.CI_COMMIT_SOURCE_BRANCH || env.CI_COMMIT_BRANCH,
      pullRequest: env.CI_COMMIT_PULL_REQUEST || undefined,
      baseBranch: env.CI_COMMIT_TARGET_BRANCH || undefined,
      buildUrl: env.CI_PIPELINE_URL ?? env.CI_BUILD_LINK,
      repository: env.CI_REPO,
    }),
  },
  {
    name: 'Drone',
    isRunning: env => env.DRONE === 'true',
    read: droneBuild,
  },
  {
    name: 'Jenkins',
    isRunning: env => Boolean(env.JENKINS_URL),
    read: env => ({
      commit: env.GIT_COMMIT,
      branch:
        env.CHANGE_BRANCH ??
        env.BRANCH_NAME ??
        env.GIT_BRANCH?.replace(/^origin\//, ''),
      pullRequest: env.CHANGE_ID,
      baseBranch: env.CHANGE_TARGET,
      buildUrl: env.BUILD_URL,
    }),
  },
  {
    name: 'CircleCI',
    isRunning: env => env.CIRCLECI === 'true',
    read: env => ({
      commit: env.CIRCLE_SHA1,
      branch: env.CIRCLE_BRANCH,
      pullRequest: env.CIRCLE_PR_NUMBER ?? numberOf(env.CIRCLE_PULL_REQUEST),
      buildUrl: env.CIRCLE_BUILD_URL,
      repository: joined`${env.CIRCLE_PROJECT_USERNAME}/${env.CIRCLE_PROJECT_REPONAME}`,
    }),
  },
  {
    name: 'Azure Pipelines',
    isRunning: env => /^true$/i.test(env.TF_BUILD ?? ''),
    read: env => ({
      commit: env.SYSTEM_PULLREQUEST_SOURCECOMMITID || env.BUILD_SOURCEVERSION,
      branch: branchOfRef(
        env.SYSTEM_PULLREQUEST_SOURCEBRANCH || env.BUILD_SOURCEBRANCH,
      ),
      pullRequest:
        env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER ||
        env.SYSTEM_PULLREQUEST_PULLREQUESTID,
      baseBranch: branchOfRef(env.SYSTEM_PULLREQUEST_TARGETBRANCH),
      buildUrl: joined`${env.SYSTEM_TEAMFOUNDATIONCOLLECTIONURI}${env.SYSTEM_TEAMPROJECT}/_build/results?buildId=${env.BUILD_BUILDID}`,
      repository: env.BUILD_REPOSITORY_NAME,
    }),
  },
  {
    name: 'Bitbucket Pipelines',
    isRunning: env => Boolean(env.BITBUCKET_BUILD_NUMBER),
    read: env => ({
      commit: env.BITBUCKET_COMMIT,
      branch: env.BITBUCKET_BRANCH,
      pullRequest: env.BITBUCKET_PR_ID,
      baseBranch: env.BITBUCKET_PR_DESTINATION_BRANCH,
      buildUrl: joined`${env.BITBUCKET_GIT_HTTP_ORIGIN}/pipelines/results/${env.BITBUCKET_BUILD_NUMBER}`,
      repository: env.BITBUCKET_REPO_FULL_NAME,
    }),
  },
  {
    name: 'Buildkite',
    isRunning: env => env.BUILDKITE === 'true',
    read: env => ({
      commit: env.BUILDKITE_COMMIT,
      branch: env.BUILDKITE_BRANCH,
      pullRequest: numberOf(env.BUILDKITE_PULL_REQUEST),
      baseBranch: env.BUILDKITE_PULL_REQUEST_BASE_BRANCH || undefined,
      buildUrl: env.BUILDKITE_BUILD_URL,
    }),
  },
  {
    name: 'Travis CI',
    isRunning: env => env.TRAVIS === 'true',
    read: env => ({
      commit: env.TRAVIS_PULL_REQUEST_SHA || env.TRAVIS_COMMIT,
      branch: env.TRAVIS_PULL_REQUEST_BRANCH || env.TRAVIS_BRANCH,
      pullRequest: numberOf(env.TRAVIS_PULL_REQUEST),
      baseBranch: numberOf(env.TRAVIS_PULL_REQUEST) && env.TRAVIS_BRANCH,
      buildUrl: env.TRAVIS_JOB_WEB_URL ?? env.TRAVIS_BUILD_WEB_URL,
      repository: env.TRAVIS_REPO_SLUG,
    }),
  },
  {
    name: 'TeamCity',
    isRunning: env => Boolean(env.TEAMCITY_VERSION),
    read: env => ({
      commit: env.BUILD_VCS_NUMBER,
      branch: branchOfRef(env.TEAMCITY_BUILD_BRANCH ?? env.BRANCH_NAME),
      pullRequest: env.TEAMCITY_PULLREQUEST_NUMBER,
      buildUrl: env.BUILD_URL,
    }),
  },
  {
    name: 'AppVeyor',
    isRunning: env => /^true$/i.test(env.APPVEYOR ?? ''),
    read: env => ({
      commit: env.APPVEYOR_PULL_REQUEST_HEAD_COMMIT || env.APPVEYOR_REPO_COMMIT,
      branch:
        env.APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH || env.APPVEYOR_REPO_BRANCH,
      pullRequest: env.APPVEYOR_PULL_REQUEST_NUMBER || undefined,
      baseBranch: env.APPVEYOR_PULL_REQUEST_NUMBER && env.APPVEYOR_REPO_BRANCH,
      buildUrl: joined`${env.APPVEYOR_URL}/project/${env.APPVEYOR_ACCOUNT_NAME}/${env.APPVEYOR_PROJECT_SLUG}/builds/${env.APPVEYOR_BUILD_ID}`,
      repository: env.APPVEYOR_REPO_NAME,
    }),
  },
  {
    name: 'Bitrise',
    isRunning: env => env.BITRISE_IO === 'true',
    read: env => ({
      commit: env.BITRISE_GIT_COMMIT || env.GIT_CLONE_COMMIT_HASH,
      branch: env.BITRISE_GIT_BRANCH,
      pullRequest: env.BITRISE_PULL_REQUEST || undefined,
      baseBranch: env.BITRISEIO_GIT_BRANCH_DEST || undefined,
      buildUrl: env.BITRISE_BUILD_URL,
    }),
  },
  {
    name: 'AWS CodeBuild',
    isRunning: env => Boolean(env.CODEBUILD_BUILD_ID),
    read: env => ({
      commit: env.CODEBUILD_RESOLVED_SOURCE_VERSION,
      branch: branchOfRef(env.CODEBUILD_WEBHOOK_HEAD_REF),
      pullRequest: numberOf(pullOf(env.CODEBUILD_SOURCE_VERSION)),
      baseBranch: branchOfRef(env.CODEBUILD_WEBHOOK_BASE_REF),
      buildUrl: env.CODEBUILD_PUBLIC_BUILD_URL ?? env.CODEBUILD_BUILD_URL,
    }),
  },
  {
    name: 'Google Cloud Build',
    isRunning: env => Boolean(env.BUILD_ID && env.PROJECT_ID && env.COMMIT_SHA),
    read: env => ({
      commit: env.COMMIT_SHA,
      branch: env._HEAD_BRANCH || env.BRANCH_NAME,
      pullRequest: env._PR_NUMBER,
      baseBranch: env._BASE_BRANCH,
      buildUrl: joined`https://console.cloud.google.com/cloud-build/builds/${env.BUILD_ID}?project=${env.PROJECT_ID}`,
      repository: env.REPO_FULL_NAME,
    }),
  },
  {
    name: 'Semaphore',
    isRunning: env => env.SEMAPHORE === 'true',
    read: env => ({
      commit: env.SEMAPHORE_GIT_PR_SHA || env.SEMAPHORE_GIT_SHA,
      branch: env.SEMAPHORE_GIT_PR_BRANCH || env.SEMAPHORE_GIT_BRANCH,
      pullRequest: env.SEMAPHORE_GIT_PR_NUMBER || undefined,
      baseBranch: env.SEMAPHORE_GIT_PR_NUMBER && env.SEMAPHORE_GIT_BRANCH,
      buildUrl: joined`${env.SEMAPHORE_ORGANIZATION_URL}/workflows/${env.SEMAPHORE_WORKFLOW_ID}`,
      repository: env.SEMAPHORE_GIT_REPO_SLUG,
    }),
  },
  {
    name: 'Cirrus CI',
    isRunning: env => env.CIRRUS_CI === 'true',
    read: env => ({
      commit: env.CIRRUS_CHANGE_IN_REPO,
      branch: /^pull\/\d+$/.test(env.CIRRUS_BRANCH ?? '')
        ? undefined
        : env.CIRRUS_BRANCH,
      pullRequest: env.CIRRUS_PR || undefined,
      baseBranch: env.CIRRUS_BASE_BRANCH || undefined,
      buildUrl: joined`https://cirrus-ci.com/build/${env.CIRRUS_BUILD_ID}`,
      repository: env.CIRRUS_REPO_FULL_NAME,
    }),
  },
  {
    name: 'Codefresh',
    isRunning: env => Boolean(env.CF_BUILD_ID),
    read: env => ({
      commit: env.CF_REVISION,
      branch: env.CF_BRANCH,
      pullRequest: env.CF_PULL_REQUEST_NUMBER || undefined,
      baseBranch: env.CF_PULL_REQUEST_TARGET || undefined,
      buildUrl: env.CF_BUILD_URL,
      repository: joined`${env.CF_REPO_OWNER}/${env.CF_REPO_NAME}`,
    }),
  },
  {
    name: 'CI',
    isRunning: env => Boolean(env.CI) && env.CI !== 'false',
    read: env => ({
      commit: env.GIT_COMMIT ?? env.COMMIT_SHA,
      branch: branchOfRef(env.GIT_BRANCH ?? env.BRANCH_NAME),
      buildUrl: env.BUILD_URL,
    }),
  },
];

function droneBuild(env: Environment) {
  return {
    commit: env.DRONE_COMMIT_SHA,
    branch: env.DRONE_SOURCE_BRANCH || env.DRONE_BRANCH,
    pullRequest: env.DRONE_PULL_REQUEST || undefined,
    baseBranch: env.DRONE_TARGET_BRANCH || undefined,
    buildUrl: env.DRONE_BUILD_LINK,
    repository: env.DRONE_REPO,
  };
}

function pullOf(version: string | undefined): string | undefined {
  return version?.startsWith('pr/') ? version : undefined;
}
