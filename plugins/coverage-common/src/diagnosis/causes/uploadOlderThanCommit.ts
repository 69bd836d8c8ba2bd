import { measureStep } from '../measureStack';
import { uploadStep } from '../remedies/ciStep';
import { stacksOfContext } from '../testFacts';
import { Cause } from './Cause';

/** The report is of another commit than the files; which is older is not known. */
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
    sentence: `The report is of commit ${short(
      snapshot.commit,
    )}, the inventory of commit ${short(
      inventory.commit,
    )}: files that only one of them has do not match.`,
    evidence: [
      `Commit ${short(snapshot.commit)} is of ${
        snapshot.committedAt
      }, uploaded at ${snapshot.uploadedAt}.`,
    ],
    remedy:
      'Send the report and the inventory of the same commit with each upload.',
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
