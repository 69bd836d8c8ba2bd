import { CommitPlace } from './CarryRules';

/** A snapshot of an entity, with what was uploaded for its own commit. */
export interface UploadedCommit extends CommitPlace {
  parents: readonly string[];
  /** Ids of uploads by flag. */
  uploads: ReadonlyMap<string, string>;
}

/** An upload of an earlier commit that stands in for a flag. */
export interface CarriedFlag {
  flag: string;
  commit: string;
  /** Id of the upload. */
  upload: string;
}

/** Who wants to go further up wants another branch. */
const MAX_STEPS = 1_000;

/** What was uploaded for the commits of an entity. */
export class UploadHistory {
  readonly #commits: ReadonlyMap<string, UploadedCommit>;
  /** By branch and flag, oldest first. */
  readonly #uploaded = new Map<string, UploadedCommit[]>();

  constructor(commits: readonly UploadedCommit[]) {
    this.#commits = new Map(commits.map(commit => [commit.commit, commit]));
    const oldestFirst = [...commits].sort((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1,
    );
    for (const commit of oldestFirst) {
      for (const flag of commit.uploads.keys()) {
        const key = JSON.stringify([commit.branch, flag]);
        const known = this.#uploaded.get(key);
        if (known) {
          known.push(commit);
        } else {
          this.#uploaded.set(key, [commit]);
        }
      }
    }
  }

  /**
   * The upload of the flag nearest before a commit: up its parents, the first
   * ones first, as far as they are known; else the newest earlier one of the same
   * branch. Times that are equal tell no order.
   */
  nearest(from: UploadedCommit, flag: string): CarriedFlag | undefined {
    const found =
      this.#amongParents(from, flag) ?? this.#earlierOnBranch(from, flag);
    const upload = found?.uploads.get(flag);
    return found && upload ? { flag, commit: found.commit, upload } : undefined;
  }

  #amongParents(
    from: UploadedCommit,
    flag: string,
  ): UploadedCommit | undefined {
    const seen = new Set([from.commit]);
    const queue = [from];
    for (let i = 0; i < queue.length && i < MAX_STEPS; i++) {
      const commit = queue[i];
      if (i > 0 && commit.uploads.has(flag)) {
        return commit;
      }
      for (const parent of commit.parents) {
        const known = this.#commits.get(parent);
        if (known && !seen.has(parent)) {
          seen.add(parent);
          queue.push(known);
        }
      }
    }
    return undefined;
  }

  #earlierOnBranch(
    { branch, committedAt }: UploadedCommit,
    flag: string,
  ): UploadedCommit | undefined {
    const commits = this.#uploaded.get(JSON.stringify([branch, flag])) ?? [];
    let [low, high] = [0, commits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (commits[middle].committedAt < committedAt) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return commits[low - 1];
  }
}

function keyOf({ committedAt, commit }: UploadedCommit): string {
  return `${committedAt} ${commit}`;
}
