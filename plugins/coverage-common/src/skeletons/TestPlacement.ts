import {
  ancestorsOf,
  below,
  folderOf,
  isWithin,
  joinPath,
} from '../model/pathParts';
import { isTestFolderName, ownerOf } from './TestFolders';

/** Where a test lies, seen from its source. */
export type TestPlacement =
  | { kind: 'beside' }
  /** In a folder of this name beside the source. */
  | { kind: 'within'; name: string }
  /** All in one folder. */
  | { kind: 'flat'; folder: string }
  /** A second tree with the folders of the first. */
  | { kind: 'mirror'; folder: string; sources: string };

/** How the test in one folder relates to the source in another. */
function placementOf(
  sourceFolder: string,
  testFolder: string,
  root: string,
): TestPlacement {
  if (sourceFolder === testFolder) {
    return { kind: 'beside' };
  }
  if (sourceFolder !== root && folderOf(testFolder) === sourceFolder) {
    const name = below(testFolder, sourceFolder);
    if (isTestFolderName(name)) {
      return { kind: 'within', name };
    }
  }
  const sources = sourceFolder.split('/');
  const tests = testFolder.split('/');
  while (
    sources.length > 0 &&
    tests.length > 1 &&
    sources[sources.length - 1] === tests[tests.length - 1]
  ) {
    sources.pop();
    tests.pop();
  }
  const folder = tests.join('/');
  return folder === testFolder
    ? { kind: 'flat', folder }
    : { kind: 'mirror', folder, sources: sources.join('/') };
}

/** The test folder of a source folder; `null`: it is not for this folder. */
export function place(
  placement: TestPlacement,
  sourceFolder: string,
): string | null {
  switch (placement.kind) {
    case 'beside':
      return sourceFolder;
    case 'within':
      return joinPath(sourceFolder, placement.name);
    case 'flat':
      return isWithin(sourceFolder, ownerOf(placement.folder))
        ? placement.folder
        : null;
    default:
      return isWithin(sourceFolder, placement.sources)
        ? joinPath(placement.folder, below(sourceFolder, placement.sources))
        : null;
  }
}

interface Vote {
  key: string;
  placement: TestPlacement;
  count: number;
}

/** What the tests of a repository show, by folder of the sources. */
export class TestPlacements {
  readonly #byFolder = new Map<string, Map<string, Vote>>();
  readonly #ranked = new Map<string, Vote[]>();
  /** Tests of a folder come together, and nearly all agree. */
  #latest: {
    sourceFolder: string;
    testFolder: string;
    votes: readonly Vote[];
  } | null = null;

  /** A test of this folder was found for a source of that one. */
  addPair(sourceFolder: string, testFolder: string, root: string): void {
    if (
      sourceFolder !== this.#latest?.sourceFolder ||
      testFolder !== this.#latest.testFolder
    ) {
      const placement = placementOf(sourceFolder, testFolder, root);
      const votes = this.#votesFor(sourceFolder, placement);
      this.#latest = { sourceFolder, testFolder, votes };
    }
    count(this.#latest.votes);
  }

  /** A test was found for a source of this folder. */
  add(sourceFolder: string, placement: TestPlacement): void {
    count(this.#votesFor(sourceFolder, placement));
  }

  /** In the folder and those above it. */
  #votesFor(sourceFolder: string, placement: TestPlacement): Vote[] {
    const key = JSON.stringify(placement);
    return ancestorsOf(sourceFolder).map(folder => {
      const votes = this.#byFolder.get(folder) ?? new Map<string, Vote>();
      this.#byFolder.set(folder, votes);
      const vote = votes.get(key) ?? { key, placement, count: 0 };
      votes.set(key, vote);
      return vote;
    });
  }

  /** As most tests of the nearest folders do; `null`: none shows it. */
  folderFor(sourceFolder: string, root: string): string | null {
    for (const folder of ancestorsOf(sourceFolder)) {
      for (const { placement } of this.#rankedOf(folder)) {
        const placed = place(placement, sourceFolder);
        if (placed !== null) {
          return placed;
        }
      }
      if (folder === root) {
        break;
      }
    }
    return null;
  }

  #rankedOf(folder: string): Vote[] {
    const votes = this.#byFolder.get(folder);
    if (!votes) {
      return [];
    }
    let ranked = this.#ranked.get(folder);
    if (!ranked) {
      ranked = [...votes.values()].sort(
        (a, b) => b.count - a.count || (a.key < b.key ? -1 : 1),
      );
      this.#ranked.set(folder, ranked);
    }
    return ranked;
  }
}

function count(votes: readonly Vote[]): void {
  for (const vote of votes) {
    vote.count += 1;
  }
}
