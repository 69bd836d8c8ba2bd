import { measureStep } from '../measureStack';
import { uploadStep } from '../remedies/ciStep';
import { stacksOfContext } from '../testFacts';
import { Cause } from './Cause';

/** The report is of another commit than the files. */
export const uploadOlderThanCommit: Cause = context => {
  const { snapshot, inventory, entity } = context;
  if (
    !snapshot ||
    !inventory?.commit ||
    isSame(snapshot.commit, inventory.commit)
  ) {
    return null;
  }
  const stacks = stacksOfContext(context, inventory);
  return {
    cause: 'upload-older-than-commit',
    sentence: `The coverage is of commit ${short(
      snapshot.commit,
    )}, the repository was scanned at ${short(
      inventory.commit,
    )}: files that were added since are not in the report.`,
    evidence: [
      `Commit ${short(snapshot.commit)} is of ${
        snapshot.committedAt
      }, uploaded at ${snapshot.uploadedAt}.`,
    ],
    remedy:
      'Upload a report of the newest commit: run the upload in each build.',
    snippets:
      stacks.length > 0
        ? stacks.map(stack => measureStep(stack, inventory, entity.entityRef))
        : [uploadStep(entity.entityRef, inventory)],
  };
};

/** Commits may be abbreviated. */
function isSame(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
