const VIEWS = new Set(['tree', 'blob', 'raw', 'edit', 'src']);
const GITEA_REFS = new Set(['branch', 'tag', 'commit']);

/** How a host writes addresses of files. */
export type AddressForm =
  | 'github'
  | 'gitlab'
  | 'gitea'
  | 'bitbucket'
  | 'bitbucket-server'
  | 'azure'
  | 'unknown';

/** An address in a repository, taken apart. */
export interface RepositoryAddress {
  form: AddressForm;
  origin: string;
  host: string;
  /** Parts of the path that name the repository, without `.git`. */
  repository: string[];
  /**
   * Parts of the path in the repository. Where the branch is part of the address,
   * it is taken to be one part, though it may hold slashes.
   */
  path: string[];
}

/**
 * Takes an address in a repository apart: of a folder, of a file or of the
 * repository itself, as catalogs, browsers and `git clone` have them.
 *
 * @returns undefined for what is no address on the web
 */
export function repositoryAddress(
  location: string,
): RepositoryAddress | undefined {
  const address = location.replace(
    /^(?:ssh:\/\/)?git@([^:/]+)[:/]/,
    'https://$1/',
  );
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return undefined;
  }
  const parts = partsOf(url.pathname);
  const { form, size, skip } = formOf(parts);
  const repository = parts.slice(0, size);
  repository.push(repository.pop()?.replace(/\.git$/, '') ?? '');
  return {
    form,
    origin: url.origin,
    host: url.host,
    repository,
    path:
      form === 'azure'
        ? partsOf(url.searchParams.get('path') ?? '')
        : parts.slice(size + skip).map(decode),
  };
}

/** @returns how many parts name the repository, and how many follow before the path */
function formOf(parts: string[]): {
  form: AddressForm;
  size: number;
  skip: number;
} {
  if (parts[0] === 'projects' && parts[2] === 'repos') {
    return { form: 'bitbucket-server', size: 4, skip: 1 };
  }
  const azure = parts.indexOf('_git');
  if (azure >= 1) {
    return { form: 'azure', size: azure + 2, skip: 0 };
  }
  // A group of GitLab may hold others, so the repository may be deep.
  const separator = parts.indexOf('-');
  if (separator >= 2) {
    return { form: 'gitlab', size: separator, skip: 3 };
  }
  const view = parts.findIndex((part, index) => index >= 2 && VIEWS.has(part));
  if (view < 2) {
    const form = parts.length === 2 ? 'github' : 'unknown';
    return { form, size: parts.length, skip: 0 };
  }
  if (parts[view] !== 'src') {
    return { form: 'github', size: view, skip: 2 };
  }
  // Gitea says what the next part is, Bitbucket does not.
  return GITEA_REFS.has(parts[view + 1])
    ? { form: 'gitea', size: view, skip: 3 }
    : { form: 'bitbucket', size: view, skip: 2 };
}

function partsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
