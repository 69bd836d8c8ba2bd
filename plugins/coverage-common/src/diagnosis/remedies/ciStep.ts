import { Inventory, StackFacts } from '../../inventory/Inventory';
import { joinPath } from '../../model/pathParts';
import { Snippet } from '../Diagnosis';
import { shellGlob, shellQuoted } from './commands';

/** The product's own command, as `docs/cli.md` describes it. */
const uploader = 'npx @backstage-coverage/coverage-cli upload';

const settings =
  "The environment has to hold COVERAGE_URL, the portal's base URL, and COVERAGE_TOKEN, a token that it accepts.";

/** What a CI job runs to measure and to send. */
interface CiTask {
  /** The folder that the commands run in; empty for the root. */
  root: string;
  commands: string[];
  /** From the repository's root; may be a glob. */
  report: string;
  entityRef: string;
}

/**
 * Steps that measure and upload, in the way of the CI system that was found. The
 * report has to come from a tool, the token from an environment variable.
 */
export function ciStep(
  task: CiTask,
  inventory: Pick<Inventory, 'ci'> | null,
  stack: StackFacts | null,
): Snippet {
  const file = stack?.ciTestFiles[0];
  const after =
    task.commands.length > 0
      ? 'in place of the step that runs the tests'
      : 'after the step that runs the tests';
  switch (inventory?.ci) {
    case 'github-actions':
      return {
        path: file ?? '.github/workflows/coverage.yml',
        language: 'yaml',
        text: githubSteps(task),
        instruction: file
          ? `Add to the steps of the job that runs the tests in \`${file}\`, ${after}. ${settings}`
          : `Add to the steps of a job that checks the repository out and installs its dependencies. ${settings}`,
      };
    case 'gitlab':
      return {
        path: file ?? '.gitlab-ci.yml',
        language: 'yaml',
        text: gitlabScript(task),
        instruction: `Add to the \`script\` of the job that runs the tests in \`${
          file ?? '.gitlab-ci.yml'
        }\`, ${after}. ${settings}`,
      };
    default:
      return {
        path: file ?? 'CI',
        language: 'sh',
        text: `${[...measureLines(task), uploadLine(task)].join('\n')}\n`,
        instruction: `Run it in CI at the repository's root, ${after}. ${settings}`,
      };
  }
}

function measureLines({ root, commands }: CiTask): string[] {
  // A subshell, so that the next line starts at the root again.
  return root === ''
    ? commands
    : commands.map(command => `(cd ${shellQuoted(root)} && ${command})`);
}

/** A CI checkout often has no branch, so it is given where the system knows it. */
function uploadLine({ report, entityRef }: CiTask, branch?: string): string {
  return [
    uploader,
    shellGlob(report),
    `--entity ${shellQuoted(entityRef)}`,
    '--flag unit',
    ...(branch ? [`--branch ${branch}`] : []),
  ].join(' ');
}

function githubSteps(task: CiTask): string {
  const folder =
    task.root === ''
      ? []
      : [`  working-directory: ${JSON.stringify(task.root)}`];
  const measure =
    task.commands.length === 0
      ? []
      : [
          '- name: Measure coverage',
          ...folder,
          '  run: |',
          ...task.commands.map(command => `    ${command}`),
        ];
  return `${[
    ...measure,
    '- name: Upload coverage',
    '  run: |',
    `    ${uploadLine(task, '"${GITHUB_HEAD_REF:-$GITHUB_REF_NAME}"')}`,
    '  env:',
    '    COVERAGE_URL: ${{ vars.COVERAGE_URL }}',
    '    COVERAGE_TOKEN: ${{ secrets.COVERAGE_TOKEN }}',
  ].join('\n')}\n`;
}

function gitlabScript(task: CiTask): string {
  const lines = [
    ...measureLines(task),
    uploadLine(task, '"$CI_COMMIT_REF_NAME"'),
  ];
  return `${lines.map(line => `- |\n  ${line}`).join('\n')}\n`;
}

/** The upload alone, where no stack is known. */
export function uploadStep(
  entityRef: string,
  inventory: Pick<Inventory, 'ci'> | null,
  report: string = 'coverage/lcov.info',
): Snippet {
  return ciStep({ root: '', commands: [], report, entityRef }, inventory, null);
}

/** What a stack's job has to do. */
export function taskOf(
  stack: StackFacts,
  commands: string[],
  report: string,
  entityRef: string,
): CiTask {
  return {
    root: stack.root,
    commands,
    report: joinPath(stack.root, report),
    entityRef,
  };
}
