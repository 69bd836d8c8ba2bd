import { repositoryAddress } from './repositoryAddress';

/**
 * The address of a file at a commit, for a reader of URLs.
 *
 * @param location - any address in the repository, as catalogs have them: of a
 * folder, of the entity's file or of the repository. A branch may hold slashes, so
 * where it ends is not known, nor does it need to be.
 * @returns undefined for a host of which the readers take no commit
 */
export function sourceUrl(
  location: string,
  commit: string,
  path: string,
): string | undefined {
  const address = /^https?:/i.test(location)
    ? repositoryAddress(location)
    : undefined;
  if (!address) {
    return undefined;
  }
  const { form, origin, repository } = address;
  const file = path.split('/').map(encodeURIComponent);
  const addressOf = (...parts: string[]) =>
    [origin, ...repository, ...parts, ...file].join('/');
  switch (form) {
    case 'github':
      return addressOf('blob', commit);
    case 'gitlab':
      return addressOf('-', 'blob', commit);
    case 'gitea':
      return addressOf('src', 'commit', commit);
    case 'bitbucket':
      return addressOf('src', commit);
    case 'bitbucket-server':
      return `${addressOf('browse')}?at=${commit}`;
    default:
      return undefined;
  }
}
