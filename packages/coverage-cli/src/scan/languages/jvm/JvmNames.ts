import { languageOf } from '../../files/languageOf';
import { pathKind } from '../../files/pathKind';
import { Repository } from '../../Repository';

const LANGUAGES = new Set(['java', 'kotlin', 'scala']);

/** Which files declare the names of each package, whatever folder they are in. */
export class JvmNames {
  readonly #byPackage = new Map<string, Map<string, string[]>>();
  /** What all packages that ship start with; `undefined`: too little to tell. */
  readonly #prefix: string | undefined;

  constructor({ facts }: Repository) {
    const shipped = new Set<string>();
    for (const [path, { exports, namespace = '' }] of facts) {
      if (!LANGUAGES.has(languageOf(path)!)) {
        continue;
      }
      if (exports.length > 0 && pathKind(path) === 'source') {
        shipped.add(namespace);
      }
      for (const name of exports) {
        const full = namespace ? `${namespace}.${name}` : name;
        const dot = full.lastIndexOf('.');
        this.#add(full.slice(0, Math.max(0, dot)), full.slice(dot + 1), path);
      }
    }
    this.#prefix = commonPrefix([...shipped]);
  }

  hasPackage(name: string): boolean {
    return this.#byPackage.has(name);
  }

  /** Whether a package can be of this repository only. */
  isOwn(name: string): boolean {
    return (
      this.#prefix !== undefined && `${name}.`.startsWith(`${this.#prefix}.`)
    );
  }

  /**
   * Files that declare a name of a package, one or, as with `expect` and
   * `actual`, several; those of the module that asks, if it has any.
   */
  filesOf(
    packageName: string,
    name: string,
    from: string,
  ): string[] | undefined {
    const files = this.#byPackage.get(packageName)?.get(name);
    if (!files || files.length < 2) {
      return files;
    }
    const module = moduleOf(from);
    const near = files.filter(path => moduleOf(path) === module);
    return near.length > 0 ? near : files;
  }

  #add(packageName: string, name: string, path: string): void {
    let names = this.#byPackage.get(packageName);
    if (!names) {
      names = new Map();
      this.#byPackage.set(packageName, names);
    }
    const files = names.get(name);
    if (!files) {
      names.set(name, [path]);
    } else if (!files.includes(path)) {
      files.push(path);
    }
  }
}

/** The folder around `src`, `app` or `test`. */
function moduleOf(path: string): string {
  return /^(?:(.*?)\/)?(?:src|app|test)\//.exec(path)?.[1] ?? '';
}

/** At least `com.acme.shop`: two parts may be a whole company's. */
function commonPrefix(packages: string[]): string | undefined {
  if (packages.length === 0) {
    return undefined;
  }
  const parts = packages.map(name => name.split('.'));
  const [first] = parts;
  const differs = first.findIndex((part, i) =>
    parts.some(other => other[i] !== part),
  );
  const common = differs < 0 ? first : first.slice(0, differs);
  return common.length >= 3 ? common.join('.') : undefined;
}
