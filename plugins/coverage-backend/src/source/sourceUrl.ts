const VIEWS = new Set(['tree', 'blob', 'raw', 'edit', 'src']);
const GITEA_REFS = new Set(['branch', 'tag', 'commit']);

/**
 * The address of a file at a commit, for a reader of URLs.
 *
 * @param location - any address in the repository, as catalogs have them: of a
 * folder, of the entity's file or of the repository
 * @returns undefined for a host of which the readers take no commit
 */
export function sourceUrl(
  location: string,
  commit: string,
  path: string,
): string | undefined {
  if (!URL.canParse(location)) {
    return undefined;
  }
  const url = new URL(location);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return undefined;
  }
  const parts = url.pathname.split('/').filter(part => part !== '');
  const file = path.split('/').map(encodeURIComponent);

  if (parts[0] === 'projects' && parts[2] === 'repos') {
    // Bitbucket Server, where the commit is a parameter.
    const repository = parts.slice(0, 4);
    return addressOf(url, [...repository, 'browse', ...file], `?at=${commit}`);
  }
  const repository = repositoryOf(parts);
  return repository && addressOf(url, [...repository(commit), ...file]);
}

/**
 * The repository's address with a commit, by what stands between it and the
 * branch. All that follows is left out: a branch may hold slashes, so where it
 * ends is not known, nor does it need to be.
 */
function repositoryOf(
  parts: string[],
): ((commit: string) => string[]) | undefined {
  // A group of GitLab may hold others, so the repository may be deep.
  const separator = parts.indexOf('-');
  if (separator >= 2) {
    const repository = parts.slice(0, separator);
    return commit => [...repository, '-', 'blob', commit];
  }
  const view = parts.findIndex((part, index) => index >= 2 && VIEWS.has(part));
  if (view >= 2) {
    const repository = parts.slice(0, view);
    if (parts[view] !== 'src') {
      return commit => [...repository, 'blob', commit];
    }
    // Gitea says what the next part is, Bitbucket does not.
    return GITEA_REFS.has(parts[view + 1])
      ? commit => [...repository, 'src', 'commit', commit]
      : commit => [...repository, 'src', commit];
  }
  if (parts.length === 2) {
    const repository = [parts[0], parts[1].replace(/\.git$/, '')];
    return commit => [...repository, 'blob', commit];
  }
  return undefined;
}

function addressOf(url: URL, parts: string[], query = ''): string {
  return `${url.origin}/${parts.join('/')}${query}`;
}
