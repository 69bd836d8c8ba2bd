/**
 * A file's path in its repository, below the entity's folder.
 *
 * @param folder - of the entity, without slashes around; empty for the root
 * @returns undefined unless it is surely a path in there. Readers decode an
 * address once more than they should, so a name with a per cent sign could climb
 * out of the repository, and one with a question mark could name another commit.
 */
export function repositoryPath(
  path: string,
  folder: string,
): string | undefined {
  const isPlain = (text: string) =>
    // eslint-disable-next-line no-control-regex
    !/[%?#\\\u0000-\u001f\u007f]/.test(text) &&
    text.split('/').every(part => !['', '.', '..'].includes(part));
  if (!isPlain(path) || /^[a-z]:/i.test(path)) {
    return undefined;
  }
  if (folder === '' || path.startsWith(`${folder}/`)) {
    return path;
  }
  return isPlain(folder) ? `${folder}/${path}` : undefined;
}
