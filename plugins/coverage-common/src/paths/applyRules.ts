import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { cleanPath } from './cleanPath';

/** Where the rules lead that the path begins with, each applied once to the path as written. */
export function applyRules(
  written: string,
  cleaned: string,
  rules: RepositoryFile['paths'],
): string[] {
  const paths: string[] = [];
  for (const { from, to } of rules) {
    const path = [written, cleaned].find(spelled => spelled.startsWith(from));
    if (path !== undefined) {
      const rest = path.slice(from.length);
      const isFolder = /(?:^|[/\\])$/.test(from);
      const needsSlash = isFolder && to !== '' && !to.endsWith('/');
      paths.push(cleanPath(needsSlash ? `${to}/${rest}` : to + rest));
    }
  }
  return paths;
}
