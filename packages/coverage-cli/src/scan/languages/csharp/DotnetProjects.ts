import { folderOf, foldersAbove, Repository } from '../../Repository';

/** What one project file says, with the properties above it. */
interface Project {
  folder: string;
  /** Its types are in this namespace or below, if nothing says otherwise. */
  rootNamespace: string;
  /** Namespaces that each of its files uses. */
  usings: string[];
  packages: string[];
  /** Its build makes types that are in no file here. */
  generates: boolean;
}

const GENERATES =
  /<Protobuf\b|<OpenApiReference\b|Grpc\.Tools|NSwag|Refitter|StronglyTyped|WCFMetadata|Kiota/i;
/** Files that become types of the namespace of their folder. */
const BECOMES_TYPE = /\.(?:razor|cshtml|xaml|axaml|fs|vb|resx|proto|xsd)$/;

/** The projects of a .NET repository. */
export class DotnetProjects {
  readonly #byFolder: ReadonlyMap<string, Project>;
  readonly #generates: boolean;

  private constructor(
    byFolder: ReadonlyMap<string, Project>,
    generates: boolean,
  ) {
    this.#byFolder = byFolder;
    this.#generates = generates;
  }

  static async read(repository: Repository): Promise<DotnetProjects> {
    const shared = new Map<string, string>();
    for (const path of repository.named('Directory.Build.props')) {
      shared.set(folderOf(path), await repository.read(path));
    }
    const byFolder = new Map<string, Project>();
    for (const path of repository.paths) {
      if (path.endsWith('.csproj')) {
        const above = foldersAbove(path).map(folder => shared.get(folder));
        const text = [await repository.read(path), ...above].join('\n');
        byFolder.set(folderOf(path), projectOf(path, text));
      }
    }
    const generates =
      [...byFolder.values()].some(project => project.generates) ||
      repository.paths.some(path => BECOMES_TYPE.test(path));
    return new DotnetProjects(byFolder, generates);
  }

  /** The folder of the project that a file is of. */
  folderOf(path: string): string | undefined {
    return foldersAbove(path).find(folder => this.#byFolder.has(folder));
  }

  usingsOf(path: string): readonly string[] {
    return this.#projectOf(path)?.usings ?? [];
  }

  /** Whether a namespace can only be of a project of this repository. */
  isOwn(namespace: string): boolean {
    const projects = [...this.#byFolder.values()];
    return (
      !this.#generates &&
      projects.some(({ rootNamespace }) => isBelow(namespace, rootNamespace)) &&
      !projects.some(({ packages }) =>
        packages.some(name => isBelow(namespace, name)),
      )
    );
  }

  #projectOf(path: string): Project | undefined {
    const folder = this.folderOf(path);
    return folder === undefined ? undefined : this.#byFolder.get(folder);
  }
}

function projectOf(path: string, text: string): Project {
  const stated = /<RootNamespace>\s*([\w.]+)\s*</.exec(text)?.[1];
  const name = path.slice(path.lastIndexOf('/') + 1, -'.csproj'.length);
  return {
    folder: folderOf(path),
    rootNamespace: stated ?? name,
    usings: included(text, 'Using'),
    packages: included(text, 'PackageReference'),
    generates: GENERATES.test(text),
  };
}

/** `<Using Include="Xunit" />` */
function included(text: string, element: string): string[] {
  const pattern = new RegExp(
    `<${element}\\s[^>]*?\\bInclude\\s*=\\s*"([^"]+)"`,
    'g',
  );
  return [...text.matchAll(pattern)].map(([, name]) => name);
}

function isBelow(namespace: string, root: string): boolean {
  return namespace === root || namespace.startsWith(`${root}.`);
}
