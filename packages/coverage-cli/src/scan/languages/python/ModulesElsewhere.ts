import { folderOf, Repository } from '../../Repository';

/**
 * Finds modules below folders that no configuration states: those that something
 * is started from, or that tests put on `sys.path`.
 */
export class ModulesElsewhere {
  readonly #repository: Repository;
  /** Folders with `__init__.py`, by their last part. */
  readonly #packages = new Map<string, string[]>();
  readonly #known = new Map<string, string | undefined>();

  constructor(repository: Repository) {
    this.#repository = repository;
    for (const path of repository.named('__init__.py')) {
      const folder = folderOf(path);
      const name = lastOf(folder);
      this.#packages.set(name, [...(this.#packages.get(name) ?? []), folder]);
    }
  }

  /**
   * The path of a module where only one folder has it, and is no package itself,
   * since below a package the module would have another name.
   *
   * @param module - `shop/api`
   * @param names - what is taken from it, which may be its modules
   */
  find(module: string, names: readonly string[]): string | undefined {
    const key = [module, ...names].join('\n');
    if (!this.#known.has(key)) {
      const roots = [module, ...names.map(name => `${module}/${name}`)].flatMap(
        path => this.#rootsOf(path),
      );
      const [root, ...others] = new Set(roots);
      this.#known.set(
        key,
        root !== undefined && others.length === 0
          ? `${root}/${module}`
          : undefined,
      );
    }
    return this.#known.get(key);
  }

  #rootsOf(module: string): string[] {
    const name = lastOf(module);
    const end = `/${module}`;
    return [
      ...this.#repository.named(`${name}.py`).map(path => path.slice(0, -3)),
      ...(this.#packages.get(name) ?? []),
    ].flatMap(path => {
      const root = path.slice(0, -end.length);
      const isTop = !this.#repository.hasFile(`${root}/__init__.py`);
      return path.endsWith(end) && isTop ? [root] : [];
    });
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
