import ignore from 'ignore';
import { Repository } from '../Repository';

/** Where GitHub, GitLab and Bitbucket look for it, first found first. */
const PLACES = [
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.bitbucket/CODEOWNERS',
];

/**
 * Tells whom the repository's CODEOWNERS names for a path, by the last rule that
 * fits; `null` without such a file. GitLab's sections are read as one list.
 */
export async function codeOwners(
  repository: Repository,
): Promise<((path: string) => string[]) | null> {
  const place = PLACES.find(path => repository.hasFile(path));
  if (!place) {
    return null;
  }
  const rules = (await repository.read(place))
    .split('\n')
    .flatMap(ruleOf)
    .reverse();
  const known = new Map<string, string[]>();
  return path => {
    let owners = known.get(path);
    if (!owners) {
      owners = rules.find(rule => rule.matches(path))?.owners ?? [];
      known.set(path, owners);
    }
    return owners;
  };
}

function ruleOf(line: string) {
  const text = line.replace(/(?:^|\s)#.*$/, '').trim();
  // `[Section][2] @owners` of GitLab.
  if (text === '' || /^\^?\[/.test(text)) {
    return [];
  }
  const [pattern, ...owners] = text.split(/(?<!\\)\s+/);
  const rule = ignore().add(pattern);
  return [{ matches: (path: string) => rule.ignores(path), owners }];
}
