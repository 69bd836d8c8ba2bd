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
  const rules = rulesOf(await repository.read(place)).reverse();
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

/** Rules in their order; one without owners in a section of GitLab has the section's. */
function rulesOf(text: string) {
  let ofSection: string[] = [];
  return text.split(/\r?\n/).flatMap(line => {
    const rule = line.replace(/(?:^|\s)#.*$/, '').trim();
    // `[Section][2] @owners`, `^[Optional]`.
    const section = /^\^?\[[^\]]*\](?:\[\d+\])?(.*)$/.exec(rule);
    if (section) {
      ofSection = section[1].split(/\s+/).filter(Boolean);
      return [];
    }
    if (rule === '') {
      return [];
    }
    const [pattern, ...owners] = rule.split(/(?<!\\)\s+/);
    const matcher = ignore().add(pattern);
    return [
      {
        matches: (path: string) => matcher.ignores(path),
        owners: owners.length > 0 ? owners : ofSection,
      },
    ];
  });
}
