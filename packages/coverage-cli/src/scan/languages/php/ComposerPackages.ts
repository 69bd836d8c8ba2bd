import { parse } from 'jsonc-parser';
import { folderOf, joinPath, Repository } from '../../Repository';

/** A start of names, and the folder that Composer looks for them in. */
export interface Prefix {
  prefix: string;
  folder: string;
}

interface Autoload {
  'psr-4'?: Record<string, string | string[]>;
  'psr-0'?: Record<string, string | string[]>;
}

interface Locked {
  name?: string;
  autoload?: Autoload;
}

/** Packages whose code is called otherwise than they are, and which no lock file tells. */
const BY_NAMESPACE: Record<string, string> = {
  carbon: 'nesbot/carbon',
  doctrine: 'doctrine/orm',
  faker: 'fakerphp/faker',
  guzzlehttp: 'guzzlehttp/guzzle',
  illuminate: 'laravel/framework',
  mockery: 'mockery/mockery',
  phpunit: 'phpunit/phpunit',
  ramsey: 'ramsey/uuid',
};

/** What the `composer.json` and lock files of a repository say of names. */
export class ComposerPackages {
  /** Of the repository's own code, tests included; longest first. */
  readonly own: readonly Prefix[];
  /** Of packages from outside; longest first. */
  readonly #locked: readonly { prefix: string; name: string }[];
  readonly #declared: readonly string[];

  private constructor(
    own: Prefix[],
    locked: { prefix: string; name: string }[],
    declared: readonly string[],
  ) {
    this.own = own.toSorted((a, b) => b.prefix.length - a.prefix.length);
    this.#locked = locked.toSorted((a, b) => b.prefix.length - a.prefix.length);
    this.#declared = declared;
  }

  static async read(repository: Repository): Promise<ComposerPackages> {
    const own: Prefix[] = [];
    const names = new Set<string>();
    const declared = new Set<string>();
    for (const path of manifestsOf(repository, 'composer.json')) {
      const manifest = jsonOf(await repository.read(path));
      const folder = folderOf(path);
      for (const autoload of [manifest.autoload, manifest['autoload-dev']]) {
        own.push(
          ...prefixesOf(autoload).flatMap(({ prefix, folder: below }) => {
            const joined = joinPath(folder, below);
            return joined !== undefined && repository.hasFolder(joined)
              ? [{ prefix, folder: joined }]
              : [];
          }),
        );
      }
      names.add(String(manifest.name ?? ''));
      for (const kind of ['require', 'require-dev']) {
        Object.keys(manifest[kind] ?? {}).forEach(name => declared.add(name));
      }
    }
    const locked = await lockedOf(repository);
    const outside = [...declared, ...locked.map(({ name = '' }) => name)];
    return new ComposerPackages(
      own,
      locked.flatMap(({ name = '', autoload }) =>
        names.has(name)
          ? []
          : prefixesOf(autoload).map(({ prefix }) => ({ prefix, name })),
      ),
      [...new Set(outside)].filter(
        name => name.includes('/') && !names.has(name),
      ),
    );
  }

  /** The package that a full name is of; `undefined` where nothing tells. */
  packageOf(name: string): string | undefined {
    const parts = name.toLowerCase().split('\\');
    if (parts.length < 2) {
      return undefined;
    }
    const known = this.#locked.find(({ prefix }) => name.startsWith(prefix));
    if (known) {
      return known.name;
    }
    const usual = BY_NAMESPACE[parts[0]];
    if (usual && this.#declared.includes(usual)) {
      return usual;
    }
    const ofVendor = this.#declared.filter(declared =>
      declared.split('/').some(part => plain(part) === parts[0]),
    );
    return (
      ofVendor.find(declared =>
        parts.slice(1).includes(plain(declared.split('/')[1])),
      ) ??
      ofVendor[0] ??
      usual
    );
  }

  /** Whether a package from outside has names with this start. */
  isOutside(name: string): boolean {
    return this.#locked.some(({ prefix }) => name.startsWith(prefix));
  }
}

async function lockedOf(repository: Repository): Promise<Locked[]> {
  const locks = await Promise.all(
    manifestsOf(repository, 'composer.lock').map(async path =>
      jsonOf(await repository.read(path)),
    ),
  );
  return locks.flatMap(lock => [
    ...(Array.isArray(lock.packages) ? lock.packages : []),
    ...(Array.isArray(lock['packages-dev']) ? lock['packages-dev'] : []),
  ]);
}

function manifestsOf(repository: Repository, name: string): string[] {
  return repository.named(name).filter(path => !/(?:^|\/)vendor\//.test(path));
}

function prefixesOf(autoload: Autoload | undefined): Prefix[] {
  const bases = { ...autoload?.['psr-0'], ...autoload?.['psr-4'] };
  return Object.entries(bases).flatMap(([prefix, folders]) =>
    prefix === ''
      ? []
      : [folders].flat().map(folder => ({ prefix, folder: String(folder) })),
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}

function jsonOf(text: string): Record<string, any> {
  const value: unknown = parse(text);
  return typeof value === 'object' && value !== null ? value : {};
}
