import { parse } from 'smol-toml';
import { folderOf, joinPath, Repository } from '../../Repository';

const INI_PYTHONPATH = /^\s*pythonpath\s*=\s*(.+(?:\n[ \t]+.+)*)/m;
/** `package_dir={'': 'lib'}` of setup.py, `package_dir = =lib` of setup.cfg. */
const PACKAGE_DIR =
  /package_dir\s*=\s*(?:\{\s*['"]{2}\s*:\s*['"]([^'"]+)['"]|\s*=\s*([\w./-]+))/;

/**
 * Folders that Python's modules are found in, as the configuration of the
 * repository's tools says: beside each project file, its `src`, where setuptools,
 * poetry, hatch and pytest say. Outermost first.
 */
export async function pythonRoots(repository: Repository): Promise<string[]> {
  const roots = new Set<string>(['', 'src']);
  for (const path of repository.named(
    'pyproject.toml',
    'setup.py',
    'setup.cfg',
    'pytest.ini',
    'tox.ini',
  )) {
    const folder = folderOf(path);
    const text = await repository.read(path);
    const stated = path.endsWith('.toml')
      ? rootsOfPyproject(text)
      : [
          ...(INI_PYTHONPATH.exec(text)?.[1] ?? '').split(/\s+/),
          ...(PACKAGE_DIR.exec(text)?.slice(1) ?? []).filter(Boolean),
        ];
    for (const root of ['.', 'src', ...stated]) {
      const joined = joinPath(folder, root);
      if (joined !== undefined && repository.hasFolder(joined)) {
        roots.add(joined);
      }
    }
  }
  return [...roots].filter(root => repository.hasFolder(root));
}

function rootsOfPyproject(text: string): string[] {
  try {
    const tool = record(record(parse(text)).tool);
    const setuptools = record(tool.setuptools);
    const found = record(record(setuptools.packages).find);
    const pytest = record(record(tool.pytest).ini_options);
    const poetry = record(tool.poetry).packages;
    const hatch = record(record(record(tool.hatch).build).targets);
    const wheel = record(hatch.wheel);
    return [
      ...strings(Object.values(record(setuptools['package-dir']))),
      ...strings(found.where),
      ...strings(pytest.pythonpath),
      ...strings(wheel.sources),
      // `lib/shop` is the package `shop`.
      ...strings(wheel.packages).map(path => path.replace(/\/?[^/]+\/?$/, '')),
      ...strings(record(record(tool.uv)['build-backend'])['module-root']),
      ...strings(record(tool.maturin)['python-source']),
      ...strings(record(record(tool.pdm).build)['package-dir']),
      ...(Array.isArray(poetry) ? poetry : []).flatMap(entry =>
        strings([record(entry).from]),
      ),
    ];
  } catch {
    // A file that its own tools could not read tells nothing.
    return [];
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function strings(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(/\s+/) : value;
  return Array.isArray(list)
    ? list.filter((item): item is string => typeof item === 'string')
    : [];
}
