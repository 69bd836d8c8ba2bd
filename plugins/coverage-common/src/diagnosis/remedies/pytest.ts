import { StackFacts } from '../../inventory/Inventory';
import { below, folderOf, isWithin, joinPath } from '../../model/pathParts';
import { Snippet } from '../Diagnosis';
import { pythonRunner, shellQuoted } from './commands';
import { configFile, declareByCommand, folderName } from './snippets';
import { RemedyContext, StackRemedy } from './StackRemedy';

/** pytest with pytest-cov. */
export const pytestRemedy: StackRemedy = {
  title: 'pytest',
  runner: ['pytest'],
  coverage: ['pytest-cov', 'coverage>=7'],
  declare: declarePython,
  configure,
  commands: stack => [
    `${pythonRunner(stack)}pytest ${[
      ...sourceOptions(stack).map(shellQuoted),
      '--cov-report=lcov',
    ].join(' ')}`,
  ],
  report: 'coverage.lcov',
  needs:
    'coverage.py has to be version 7 or later, because the LCOV of older ones lists docstrings as executed lines',
  otherProcess:
    'start the server with `coverage run --parallel-mode` (for processes that it starts itself, set `patch = ["subprocess"]` in `[tool.coverage.run]`, coverage 7.10 or later), stop it after the tests with SIGTERM (`sigterm = true`), then `coverage combine && coverage lcov`',
};

function sourceOptions(stack: StackFacts): string[] {
  const sources = existingSources(stack);
  return sources.length > 0 ? sources.map(name => `--cov=${name}`) : ['--cov'];
}

function existingSources({ sources, missingSources }: StackFacts): string[] {
  return sources.filter(source => !missingSources.includes(source));
}

/** Packages below the stack's folder or its `src`, as the files show them. */
function packagesOf({ stack, inventory }: RemedyContext): string[] {
  const stated = existingSources(stack);
  if (stated.length > 0) {
    return stated;
  }
  const packages = new Set<string>();
  const src = joinPath(stack.root, 'src');
  for (const { path, kind } of inventory.files) {
    if (
      kind === 'source' &&
      path.endsWith('.py') &&
      isWithin(path, stack.root)
    ) {
      const root = isWithin(path, src) ? src : stack.root;
      const [first, ...rest] = below(path, root).split('/');
      if (rest.length > 0 && /^[A-Za-z_]\w*$/.test(first)) {
        packages.add(first);
      }
    }
  }
  return [...packages].sort();
}

function configure(context: RemedyContext): Snippet {
  const { stack } = context;
  const packages = packagesOf(context);
  const sources = packages.length > 0 ? packages : ['.'];
  const pyproject = configFile(stack, /^pyproject\.toml$/);
  const missing = stack.missingSources.map(name => `\`${name}\``).join(', ');
  const remark =
    missing === '' ? '' : ` ${missing} is left out: there is no such package.`;
  if (pyproject !== null) {
    const list = sources.map(name => JSON.stringify(name)).join(', ');
    const options = sources.map(
      name => `    ${JSON.stringify(`--cov=${name}`)},`,
    );
    return {
      path: pyproject,
      language: 'toml',
      text: [
        '[tool.pytest.ini_options]',
        'addopts = [',
        ...options,
        '    "--cov-report=lcov",',
        ']',
        '',
        '[tool.coverage.run]',
        `source = [${list}]`,
        'branch = true',
        'relative_files = true',
        '',
      ].join('\n'),
      instruction: `Merge it into the tables of \`${pyproject}\` that are there; it needs pytest-cov.${remark}`,
    };
  }
  const shared = configFile(stack, /^setup\.cfg$/, /^tox\.ini$/);
  const path =
    shared ??
    configFile(stack, /^\.coveragerc$/) ??
    joinPath(stack.root, '.coveragerc');
  return {
    path,
    language: 'ini',
    text: [
      shared === null ? '[run]' : '[coverage:run]',
      'source =',
      ...sources.map(name => `    ${name}`),
      'branch = true',
      'relative_files = true',
      '',
    ].join('\n'),
    instruction: `Merge it into \`${path}\`; it needs pytest-cov.${remark}`,
  };
}

function declarePython({ stack }: RemedyContext, packages: string[]): Snippet {
  const names = packages.map(shellQuoted).join(' ');
  const adds: Record<string, string> = {
    uv: `uv add --dev ${names}`,
    poetry: `poetry add --group dev ${names}`,
    pdm: `pdm add -d ${names}`,
    pipenv: `pipenv install --dev ${names}`,
  };
  const command = adds[stack.packageManager ?? ''];
  if (command !== undefined) {
    const manifest =
      stack.packageManager === 'pipenv' ? 'Pipfile' : 'pyproject.toml';
    return declareByCommand(stack, command, manifest, packages);
  }
  const pyproject = configFile(stack, /^pyproject\.toml$/);
  if (pyproject !== null) {
    return {
      path: pyproject,
      language: 'toml',
      text: [
        '[project.optional-dependencies]',
        'dev = [',
        ...packages.map(name => `    ${JSON.stringify(name)},`),
        ']',
        '',
      ].join('\n'),
      instruction: `Add them to the \`dev\` extra of \`${pyproject}\`, then run \`pip install -e ".[dev]"\` in ${folderName(
        folderOf(pyproject),
      )}.`,
    };
  }
  const path =
    configFile(stack, /^requirements[-_.](?:dev|test|tests)\.txt$/) ??
    joinPath(stack.root, 'requirements-dev.txt');
  return {
    path,
    language: 'text',
    text: `${packages.join('\n')}\n`,
    instruction: `Add them to \`${path}\`, then run \`pip install -r ${shellQuoted(
      path,
    )}\`.`,
  };
}
