import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { Knex } from 'knex';
import { RawDbDocumentRow } from '../analysisRows';
import { isDefaultBranch } from '../chooseBranch';
import { getDocument } from '../content';
import { RecentItems } from '../../storage/RecentItems';

/** Where a commit stands. */
export interface CommitPlace {
  commit: string;
  branch: string | null;
  committedAt: string;
}

type StatedFlags = CommitPlace & { flags: readonly string[] };

/** By content, which never changes. */
const recent = new RecentItems<readonly string[]>({ maxSize: 1_000 });

/**
 * Which flags of an entity carry forward, as its repository files say: that of
 * the commit, else the newest earlier one of its branch or a default branch, else
 * the newest earlier one of any. A later one says nothing of what was before it.
 */
export class CarryRules {
  readonly #defaultBranches: readonly string[];
  readonly #byCommit: ReadonlyMap<string, StatedFlags>;
  /** Oldest first. */
  readonly #stated: readonly StatedFlags[];
  /** All that are named anywhere. */
  readonly flags: readonly string[];

  constructor(stated: readonly StatedFlags[], defaultBranches: string[]) {
    this.#defaultBranches = defaultBranches;
    this.#byCommit = new Map(stated.map(file => [file.commit, file]));
    this.#stated = [...stated].sort((a, b) =>
      a.committedAt === b.committedAt
        ? compare(a.commit, b.commit)
        : compare(a.committedAt, b.committedAt),
    );
    this.flags = [...new Set(stated.flatMap(({ flags }) => flags))];
  }

  static async read(
    db: Knex,
    entityRef: string,
    defaultBranches: string[],
  ): Promise<CarryRules> {
    const rows = await db<RawDbDocumentRow>('repository_files')
      .where({ entity_ref: entityRef })
      .select('commit_id', 'branch', 'committed_at', 'document_hash');
    const stated: StatedFlags[] = [];
    for (const { commit_id, branch, committed_at, document_hash } of rows) {
      stated.push({
        commit: commit_id,
        branch,
        committedAt: committed_at,
        flags: await readFlags(db, document_hash),
      });
    }
    return new CarryRules(stated, defaultBranches);
  }

  flagsOf(place: CommitPlace): readonly string[] {
    return (
      (this.#byCommit.get(place.commit) ?? this.#before(place))?.flags ?? []
    );
  }

  #before({ branch, committedAt }: CommitPlace): StatedFlags | undefined {
    let end = this.#countUntil(committedAt);
    const newest = this.#stated[end - 1];
    while (end > 0) {
      const file = this.#stated[--end];
      if (
        file.branch === branch ||
        isDefaultBranch(file.branch, this.#defaultBranches)
      ) {
        return file;
      }
    }
    return newest;
  }

  #countUntil(time: string): number {
    let [low, high] = [0, this.#stated.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#stated[middle].committedAt <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

async function readFlags(db: Knex, hash: Buffer): Promise<readonly string[]> {
  const key = hash.toString('hex');
  const known = recent.get(key);
  if (known) {
    return known;
  }
  const flags = carriedFlagsOf(await getDocument(db, hash));
  recent.set(key, flags, 1);
  return flags;
}

function carriedFlagsOf(text: string): string[] {
  try {
    const { file } = readRepositoryFile(text);
    return Object.entries(file.flags)
      .filter(([, { carryforward }]) => carryforward)
      .map(([flag]) => flag);
  } catch {
    // It was fine when it came, to another release; the analysis tells of it.
    return [];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
