import { parse } from 'smol-toml';
import { folderOf, joinPath, Repository } from '../Repository';
import { ciFacts, StackDetector } from './StackDetector';

const COMMANDS = {
  test: /\b(?:pytest|py\.test|tox|nox|python3? -m (?:pytest|unittest)|unittest)\b/,
  coverage: /--cov\b|\bcoverage run\b|\bcoverage xml\b/,
};

const PROJECT_FILES = [
  'pyproject.toml',
  'setup.cfg',
  'setup.py',
  'pytest.ini',
  'tox.ini',
  '.coveragerc',
];
const LOCKS: readonly [name: string, manager: string][] = [
  ['uv.lock', 'uv'],
  ['poetry.lock', 'poetry'],
  ['pdm.lock', 'pdm'],
  ['Pipfile', 'pipenv'],
];

/** Python projects, by their project files. */
export const pytestStack: StackDetector = async (repository, ci) => {
  const projects = new Map<string, string[]>();
  for (const path of repository.named(...PROJECT_FILES)) {
    const folder = folderOf(path);
    if (!/(?:^|\/)(?:examples?|docs?|fixtures?)(?:\/|$)/.test(folder)) {
      projects.set(folder, [...(projects.get(folder) ?? []), path].sort());
    }
  }
  return Promise.all(
    [...projects].sort().map(async ([root, configFiles]) => {
      const beside = repository.paths.filter(
        path =>
          folderOf(path) === root &&
          /(?:requirements[\w.-]*\.(?:txt|in)|Pipfile)$/.test(path),
      );
      const texts = await Promise.all(
        [...configFiles, ...beside].map(path => repository.read(path)),
      );
      const all = texts.join('\n');
      const sources = [...new Set(texts.flatMap(sourcesOf))];
      return {
        stack: 'pytest' as const,
        root,
        packageManager: managerOf(repository, root),
        configFiles,
        runnerDeclared: /\bpytest\b/.test(all),
        coverageDeclared: /\b(?:pytest-cov|pytest_cov|coverage)\b/.test(all),
        sources,
        missingSources: sources.filter(
          source => !exists(repository, root, source),
        ),
        ...ciFacts(ci, root, COMMANDS),
      };
    }),
  );
};

function managerOf(repository: Repository, root: string): string {
  const found = LOCKS.find(([name]) =>
    repository.hasFile(root ? `${root}/${name}` : name),
  );
  return found?.[1] ?? 'pip';
}

/** From `--cov=x`, `[tool.coverage.run] source`, and `[run] source` of `.coveragerc`. */
function sourcesOf(text: string): string[] {
  const options = [...text.matchAll(/--cov[= ]["']?([\w./-]+)/g)].map(
    ([, source]) => source,
  );
  const ini =
    /^\[(?:coverage:)?run\][^[]*?^source\s*=\s*((?:.+\n?(?:[ \t]+.+\n?)*))/m.exec(
      text,
    );
  return [
    ...options,
    ...(ini?.[1].split(/[\s,]+/) ?? []),
    ...sourcesOfToml(text),
  ].filter(source => source !== '' && !source.startsWith('-'));
}

function sourcesOfToml(text: string): string[] {
  try {
    const { tool } = parse(text) as {
      tool?: { coverage?: { run?: { source?: unknown } } };
    };
    const source = tool?.coverage?.run?.source;
    return Array.isArray(source)
      ? source.filter(s => typeof s === 'string')
      : [];
  } catch {
    return [];
  }
}

/** A folder beside the project file or in its `src`, or a module by its dots. */
function exists(repository: Repository, root: string, source: string): boolean {
  return [source, source.replaceAll('.', '/')]
    .flatMap(name => [name, `src/${name}`, `${name}.py`])
    .some(name => {
      const path = joinPath(root, name);
      return (
        path !== undefined &&
        (repository.hasFolder(path) || repository.hasFile(path))
      );
    });
}
