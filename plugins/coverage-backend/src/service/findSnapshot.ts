import { InputError, NotFoundError } from '@backstage/errors';
import { SnapshotStore, StoredSnapshot } from '../database/SnapshotStore';

/**
 * The snapshot of a commit.
 *
 * @param options - `name`: of the parameter, for messages; `commit`: its id, or
 * so many of its first digits that no other begins with them
 * @throws NotFoundError without such a snapshot, InputError for several
 */
export async function findSnapshot(
  snapshots: SnapshotStore,
  options: { entityRef: string; name: string; commit: string },
): Promise<StoredSnapshot> {
  const { entityRef, name, commit } = options;
  const digits = commit.toLowerCase();
  const [found, other] = await snapshots.findByCommit(entityRef, digits);
  if (!found) {
    throw new NotFoundError(
      `${name}: ${entityRef} has no coverage of a commit '${digits}'`,
    );
  }
  if (other) {
    throw new InputError(
      `${name}: several commits begin with '${digits}'; give more of its digits`,
    );
  }
  return found;
}
